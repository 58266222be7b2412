import RuleKit

/// Amounts are in euros.
struct DeviseNonEuroRule: StatementRule {
  static let info = RuleInfo(
    "SEG213", "devise-non-euro", .avertissement, [.order, .invoice],
    Text(fr: "Les montants sont en euros.", en: "Amounts are in euros."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
    .fails(.devise, "DEVIS HOP-DPI-Va2\n\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 CHF"),
    .fails(.devise, "DEVIS HOP-DPI-Va2\n\n↓Les prix sont en dollars américains : 1 000 USD."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.otherCurrency, .devise)]
  static let topic = Topic.montant
}

extension Message {
  fileprivate static let devise = Message(
    "devise", .avertissement,
    Text(fr: "Des montants sont dans une autre monnaie que l'euro.", en: "Amounts are in another currency than the euro."),
    suggestion: Text(fr: "Indiquez tous les montants en euros.", en: "State all amounts in euros."))
}
