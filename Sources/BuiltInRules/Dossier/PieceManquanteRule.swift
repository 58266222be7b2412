import RuleKit

/// The request of the balance needs an order, an attestation and an invoice.
struct PieceManquanteRule: DossierRule {
  static let info = RuleInfo(
    "SEG904", "piece-manquante", .avertissement, [],
    Text(
      fr: "Le dossier du solde réunit la commande, la VA ou la MOM, et la facture.", en: "The file of the balance holds the order, the VA or MOM, and the invoice."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00"), .invoice("5 000,00"), .attestation()),
    .fails(.manque([]), "↓" + .order("5 000,00"), .invoice("5 000,00")),
    .notApplicable("PROCÈS-VERBAL D'INSTALLATION PILOTE\nMS-DUI-Va2\nClient : Association Les Cèdres"),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    var missing: [Text] = []
    if dossier.orders.isEmpty { missing.append(Text(fr: "la commande", en: "the order")) }
    if dossier.attestations.isEmpty { missing.append(Text(fr: "la VA ou la MOM", en: "the VA or MOM")) }
    if dossier.invoices.isEmpty { missing.append(Text(fr: "la facture", en: "the invoice")) }
    guard !missing.isEmpty, let first = dossier.pieces.first else { return [] }
    try dossier.requireWhole()
    if let unknown = dossier.pieces(.unknown).first {
      throw Undecided(
        Text(
          fr: "Rien ne dit ce qu'est une pièce du dossier : c'est peut-être celle qui semble manquer.", en: "Nothing tells what a piece of the dossier is: it may be the one that seems to be missing."),
        needs: ["--type"], at: [unknown.place(unknown.facts.kind.region)])
    }
    return [finding(.manque(missing), at: [first.place(first.facts.kind.region)], .attestation, context)]
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { dossier.pieces.contains { $0.part != .pilotReport } }
}

extension Message {
  fileprivate static func manque(_ missing: [Text]) -> Message {
    let fr = missing.map(\.fr).joined(separator: ", "), en = missing.map(\.en).joined(separator: ", ")
    return Message(
      "manque", .avertissement, Text(fr: "Il manque au dossier du solde : \(fr).", en: "The file of the balance lacks: \(en)."),
      suggestion: Text(fr: "Joignez au dossier : \(fr).", en: "Add to the dossier: \(en)."), marks: .place)
  }
}
