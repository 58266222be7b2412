import RuleKit

/// The piece describes the installation: who is master of the identities, how documents reach the DMP.
struct ScenarioDInstallationAbsentRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG509", "scenario-d-installation-absent", .erreur, [.order, .invoice],
    Text(
      fr: "Le scénario d'installation est décrit : maître ou esclave d'identité par ESMS, ou envoi des documents au DMP.",
      en: "The installation scenario is described: master or slave of identity by ESMS, or the way to the DMP."))

  static let examples: [Example] = [
    .passes("DEVIS MDV-LGC-Va2\nScénario : envoi des documents de santé directement au DMP\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nLes documents de santé sont transmis au DMP par un logiciel tiers.\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS MS3-DUI-AHI-Va1\nScénario : DUI maître d'identité, opérateur MSSanté de l'organisme\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.dmpRoute]), "DEVIS MDV-LGC-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .fails(missing([.mssOperator]), "DEVIS MS3-DUI-AHI-Va1\nScénario : DUI esclave d'identité\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .erreur) }
}
