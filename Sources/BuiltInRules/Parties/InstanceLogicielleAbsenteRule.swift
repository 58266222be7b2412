import RuleKit

/// The order designates the software instance by a number.
struct InstanceLogicielleAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG507", "instance-logicielle-absente", .erreur, [.order],
    Text(
      fr: "Un numéro désigne l'instance logicielle.",
      en: "A number designates the software instance."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nN° de l'instance logicielle : I542415\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.instance]), "DEVIS HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
