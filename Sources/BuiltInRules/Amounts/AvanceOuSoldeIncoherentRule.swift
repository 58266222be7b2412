import RuleKit

/// The payment is split as the scheme splits it.
struct AvanceOuSoldeIncoherentRule: Rule {
  static let info = RuleInfo(
    "SEG211", "avance-ou-solde-incoherent", .avertissement, [.order, .invoice],
    Text(
      fr: "L'avance et le solde annoncés sont ceux du dispositif.", en: "The advance and the balance stated are those of the scheme."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nVersement au fournisseur : avance de 40 %, solde de 60 %."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nHors Prestation Ségur : acompte de 30 % à la commande."),
    .fails(.autre(30, 70, 40, 60), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Versement au fournisseur : avance de 30 %, solde de 70 %."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let advance = try piece.instalments.advance.get(), balance = try piece.instalments.balance.get()
    guard let stated = advance ?? balance, let shares = try context.dispositif().shares else { return [] }
    let right = (Amount(shares.value.advance), Amount(shares.value.balance))
    let first = advance?.value ?? 100 - (balance?.value ?? 0), second = balance?.value ?? 100 - first
    guard first != right.0 || second != right.1 else { return [] }
    return [Finding(.autre(first, second, right.0, right.1), at: [stated.region], requirement: shares.citation)]
  }
}

extension Message {
  fileprivate static func autre(_ advance: Amount, _ balance: Amount, _ right: Amount, _ rest: Amount) -> Message {
    Message(
      "autre-partage", .avertissement,
      Text(
        fr: "La pièce partage le versement en \(advance.bare) % et \(balance.bare) %, alors que le dispositif verse \(right.bare) % d'avance et \(rest.bare) % de solde.",
        en: "The piece splits the payment into \(advance.bare) % and \(balance.bare) %, where the scheme pays \(right.bare) % in advance and \(rest.bare) % as balance."),
      suggestion: Text(
        fr: "Écrivez : avance de \(right.bare) %, solde de \(rest.bare) %.", en: "Write: avance de \(right.bare) %, solde de \(rest.bare) %."))
  }
}
