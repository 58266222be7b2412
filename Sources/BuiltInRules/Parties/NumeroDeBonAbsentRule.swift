import RuleKit

/// The order has a number of its own.
struct NumeroDeBonAbsentRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG501", "numero-de-bon-absent", .information, [.order],
    Text(
      fr: "Le bon de commande porte un numéro.",
      en: "The order bears a number."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nBon de commande n° : BC-2025-114\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.orderNumber]), "DEVIS HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .information) }
}
