import RuleKit

/// The order bears the reference of its appel à financement.
///
/// Where nothing at all tells the scheme, SEG004 says so.
struct ReferenceAfAbsenteRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG116", "reference-af-absente", .avertissement, [.order],
    Text(
      fr: "La référence de l'appel à financement est sur le bon de commande.",
      en: "The reference of the appel à financement is on the order."))

  static let examples: [Example] = [
    .passes("DEVIS MS3-DUI-AHI-Va1\nPrestation Ségur   1 000,00 €"),
    .fails(
      missing([.fundingReference]), "DEVIS\nDossier usager informatisé, secteur AHI\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €",
      options: .scheme("MS3-DUI-AHI-Va1")),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .avertissement) }
}

extension PieceOptions {
  /// The options that name the scheme alone.
  fileprivate static func scheme(_ code: String) -> PieceOptions {
    var options = PieceOptions()
    options.dispositif = code
    return options
  }
}
