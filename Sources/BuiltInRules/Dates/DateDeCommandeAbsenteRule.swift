import RuleKit

/// The order bears its date.
struct DateDeCommandeAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG401", "date-de-commande-absente", .erreur, [.order],
    Text(fr: "Le bon de commande porte sa date.", en: "The order bears its date."))

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €"),
    .fails(.absente, "BON DE COMMANDE HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .undecided("DEVIS HOP-DPI-Va2\n\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard piece.orderDate == nil else { return [] }
    if piece.isBlank("date", "le ") { return [] }
    try piece.requireAccepted(in: context)
    try piece.requireWhole()
    return [finding(.absente, at: [piece.table], .calendrier, piece, context)]
  }
}

extension Message {
  fileprivate static let absente = Message(
    "absente", .erreur,
    Text(fr: "Le bon de commande n'est pas daté.", en: "The order is not dated."),
    suggestion: Text(
      fr: "Ajoutez « Date de commande : JJ/MM/AAAA » ; elle doit se situer dans la période ouverte aux commandes.",
      en: "Add “Date de commande : JJ/MM/AAAA”; it must be within the period open to orders."), marks: .place)
}
