import RuleKit

/// An invoice of an installation that sends documents itself tells with which certificate, and from which boxes.
struct InformationsDEnvoiAbsentesRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG705", "informations-d-envoi-absentes", .erreur, [.invoice],
    Text(
      fr: "Avec un envoi direct, la facture porte le certificat serveur du DMP et, pour un DPI, les boîtes d'envoi MSS.",
      en: "With direct sending, the invoice bears the DMP server certificate and, for a DPI, the MSS sending boxes."))

  static let examples: [Example] = [
    .passes(
      "FACTURE HOP-DPI-Va2\nScénario d'installation : envoi direct au DMP\nNuméro de certificat serveur DMP : C1-88-20-4E\nBoîte d'envoi MSS Pro : envoi@ch.mssante.fr\nBoîte d'envoi Patient : patients@ch.mssante.fr\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE MDV-LGC-Va2\nEnvoi direct au DMP, certificat serveur n° D7-10-33\nPrestation Ségur   1 000,00 €"),
    .fails(
      missing([.dmpCertificate, .professionalBox, .patientBox]),
      "FACTURE HOP-DPI-Va2\nScénario d'installation : envoi direct au DMP\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .fails(
      missing([.patientBox]),
      "FACTURE HOP-DPI-Va2\nScénario d'installation : envoi direct au DMP\nCertificat serveur DMP : C1-88-20-4E\nBoîte d'envoi MSS Pro : envoi@ch.mssante.fr\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .undecided("FACTURE MDV-LGC-Va2\nPrestation Ségur   1 000,00 €"),
    .notApplicable("FACTURE HOP-DPI-Va2\nScénario d'installation : alimentation du DMP via la PFI de l'établissement\nPrestation Ségur   1 000,00 €"),
    .notApplicable("FACTURE MDV-LGC-Va2\nEnvoi des documents au DMP par un logiciel tiers\nPrestation Ségur   1 000,00 €"),
    .notApplicable("FACTURE MS3-DUI-AHI-Va1\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }

  func applies(to piece: Facts, in context: Context) -> Bool { piece.billing.sendsDirectly.value != false && isRequired(of: piece, in: context) }

  func isDue(_ element: Element, on piece: Facts, in context: Context) throws(Undecided) -> Bool {
    guard piece.billing.sendsDirectly.value == nil else { return true }
    throw Undecided(
      Text(
        fr: "La facture ne dit pas si les documents de santé sont envoyés directement, ou par un logiciel tiers ou une PFI.",
        en: "The invoice does not tell whether health documents are sent directly, or through other software or a PFI."))
  }
}
