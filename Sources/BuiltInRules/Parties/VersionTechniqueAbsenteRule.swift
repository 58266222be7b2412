import RuleKit

/// The order says which technical version the client has when he signs.
struct VersionTechniqueAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG506", "version-technique-absente", .erreur, [.order],
    Text(
      fr: "La version technique dont le client est équipé à la signature est sur le bon de commande.",
      en: "The technical version that the client has at the signature is on the order."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nVersion technique du client à la signature : 5.1.30\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nLe client est équipé à ce jour de la version 5.1.30.\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.technicalVersion]), "DEVIS HOP-DPI-Va2\nVersion livrée : 5.4\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
