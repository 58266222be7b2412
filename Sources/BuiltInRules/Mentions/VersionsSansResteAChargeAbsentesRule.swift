import RuleKit

/// The order lists the versions from which the update costs the client nothing.
struct VersionsSansResteAChargeAbsentesRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG114", "versions-sans-reste-a-charge-absentes", .avertissement, [.order],
    Text(
      fr: "Les versions à partir desquelles la mise à jour est sans reste à charge sont listées, avec leurs dates.",
      en: "The versions from which the update is free of charge are listed, with their dates."))

  static let examples: [Example] = [
    .passes("DEVIS PHA-LGO-Va1\nVersions sans reste à charge : 4.0 (mise sur le marché le 12/01/2021)\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.freeVersions]), "DEVIS PHA-LGO-Va1\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .avertissement) }
}
