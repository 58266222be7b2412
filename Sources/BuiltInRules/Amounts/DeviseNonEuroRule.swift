import RuleKit

/// Prices are in euros.
struct DeviseNonEuroRule: Rule {
  static let info = RuleInfo(
    "SEG213", "devise-non-euro", .avertissement, [.order, .invoice],
    Text(fr: "Les montants sont en euros.", en: "Amounts are in euros."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nÉditeur SA au capital de 100 000 CHF"),
    .fails(.devise(""), "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 CHF"),
    .fails(.devise(""), "DEVIS HOP-DPI-Va2\n↓Désignation         Montant HT (USD)\nPrestation Ségur    1 000,00"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let first = piece.pricing.foreignPrices.first else { return [] }
    let places = piece.pricing.foreignPrices.prefix(5).map(\.region)
    return [Finding(.devise(first.value.uppercased()), at: places, requirement: nil)]
  }
}

extension Message {
  fileprivate static func devise(_ currency: String) -> Message {
    Message(
      "devise", .avertissement,
      Text(
        fr: "Des montants sont exprimés dans une autre devise que l'euro (« \(currency) »).",
        en: "Amounts are in another currency than the euro (“\(currency)”)."),
      suggestion: Text(
        fr: "Exprimez tous les montants en euros : le barème et le financement le sont.",
        en: "State every amount in euros, as the barème and the funding are."))
  }
}
