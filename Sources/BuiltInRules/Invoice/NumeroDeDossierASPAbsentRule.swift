import RuleKit

/// The invoice bears the number under which the ASP keeps the file.
struct NumeroDeDossierASPAbsentRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG701", "numero-de-dossier-asp-absent", .erreur, [.invoice],
    Text(
      fr: "La facture porte le numéro de dossier que l'ASP a notifié avec l'avance.",
      en: "The invoice bears the file number that the ASP notified with the advance."))

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\nNuméro de dossier délivré par l'ASP : 2025-HDPI-6620\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE MDV-LGC-Va2\nDossier ASP n° 20261204\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE MS3-DUI-AHI-Va1\nPrestation Ségur   1 000,00 €\nFacture relative au dossier notifié par l'Agence de services et de paiement sous le n° MS3-00412."),
    .fails(missing([.dossierASP]), "FACTURE HOP-DPI-Va2\nFacture n° F-2026-118\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €\nLe montant est versé par l'ASP."),
    .notApplicable("FACTURE MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("FACTURE\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
