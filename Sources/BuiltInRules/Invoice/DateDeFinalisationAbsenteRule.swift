import RuleKit

/// The invoice says on which day the Prestation was completed. A month is no day.
struct DateDeFinalisationAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG703", "date-de-finalisation-absente", .erreur, [.invoice],
    Text(fr: "La facture porte la date de finalisation de la Prestation Ségur.", en: "The invoice bears the date of completion of the Prestation Ségur."))

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\nDate de finalisation de la Prestation Ségur : 24/03/2026\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE MDV-LGC-Va2\nFacture n° F-118 du 07/04/2026\nPrestation Ségur   1 000,00 €\nPrestation réalisée et achevée le 24 mars 2026."),
    .fails(
      missing([.completionDate]),
      "FACTURE HOP-DPI-Va2\nDate de la facture : 07/04/2026\nDate de finalisation : mars 2026\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .undecided("FACTURE HOP-DPI-Va2\nDate de la facture : 07/04/2026\nMise en service le 24/03/2026\n\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("FACTURE MS3-DUI-AHI-Va1\nPrestation Ségur    1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }

  /// The day of a delivery or an installation may be that of the completion.
  func isDue(_ element: Element, on piece: Facts, in context: Context) throws(Undecided) -> Bool {
    guard let other = piece.dates.first(where: { $0.role == .livraison }) else { return true }
    throw Undecided(
      Text(
        fr: "La facture donne une date de livraison ou d'installation, sans dire que la Prestation Ségur y a été finalisée.",
        en: "The invoice gives a date of delivery or installation, and does not tell that the Prestation Ségur was completed then."),
      at: [other.region])
  }
}
