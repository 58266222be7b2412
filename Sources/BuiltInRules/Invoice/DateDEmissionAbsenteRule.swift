import RuleKit

/// The invoice says when it was issued.
struct DateDEmissionAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG702", "date-d-emission-absente", .erreur, [.invoice],
    Text(fr: "La facture porte sa date d'émission.", en: "The invoice bears its date of issue."))

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\nDate de la facture : 07/04/2026\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE HOP-DPI-Va2 n° F-2026-118 du 7 avril 2026\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE HOP-DPI-Va2\nRennes, le 7 avril 2026\nPrestation Ségur   1 000,00 €"),
    .fails(
      missing([.issueDate]),
      "FACTURE HOP-DPI-Va2\nFacture n° F-2026-118\nCommande n° BC-12 du 02/03/2026\nÉchéance : 07/05/2026\nDate de finalisation : 24/03/2026\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("FACTURE MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("FACTURE\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
