import RuleKit

/// What kind of piece it is decides which rules hold.
struct TypeDePieceIncertainRule: Rule {
  static let info = RuleInfo(
    "SEG003", "type-de-piece-incertain", .information, [],
    Text(
      fr: "Le type de la pièce (bon de commande, facture, attestation…) se lit dans la pièce.",
      en: "The piece tells of which kind it is (order, invoice, attestation…)."))

  static let examples: [Example] = [
    .passes("BON DE COMMANDE\nMontant HT : 100,00 €"),
    .fails(.incertain, "↓Bonjour Madame\nVoici les documents demandés."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard context.options.kind == nil, piece.kind.value == nil || piece.kindConfidence < 0.6 else { return [] }
    return [Finding(.incertain, at: [piece.kind.region], requirement: nil)]
  }
}

extension Message {
  fileprivate static let incertain = Message(
    "type-incertain", .information,
    Text(
      fr: "Le type de la pièce n'est pas certain : rien ne dit clairement si c'est un bon de commande, une facture ou une attestation.",
      en: "The kind of piece is not certain: nothing says clearly whether it is an order, an invoice or an attestation."),
    suggestion: Text(
      fr: "Précisez-le avec --type (BDC, FAC, VA, MOM ou PV), ou faites figurer un titre clair en tête du document.",
      en: "Give it with --type (BDC, FAC, VA, MOM or PV), or put a clear title at the head of the document."), marks: .place)
}
