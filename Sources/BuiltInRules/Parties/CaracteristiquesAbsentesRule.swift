import RuleKit

/// The order says when the Prestation is to be carried out, and how many trainings it holds.
struct CaracteristiquesAbsentesRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG508", "caracteristiques-absentes", .avertissement, [.order],
    Text(
      fr: "La date prévue de réalisation et le nombre de formations sont sur le bon de commande.",
      en: "The foreseen date of completion and the number of trainings are on the order."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDate prévue de réalisation : 15/09/2025\nNombre de formations : 4\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nLa mise en service est prévue le 15 septembre 2025, avec trois sessions de formation.\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.trainings]), "DEVIS HOP-DPI-Va2\nDate prévue de réalisation : 15/09/2025\nFormation incluse.\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .avertissement) }
}
