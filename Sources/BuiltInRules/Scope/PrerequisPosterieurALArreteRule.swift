import RuleKit

/// No prerequisite version is younger than the arrêté.
struct PrerequisPosterieurALArreteRule: Rule {
  static let info = RuleInfo(
    "SEG307", "prerequis-posterieur-a-l-arrete", .avertissement, [.order],
    Text(
      fr: "Une version préalable payante n'a pas été mise sur le marché après l'arrêté.", en: "A priced prerequisite version was not put on the market after the arrêté."))

  static let isFragile = true

  private static let text = "DEVIS HOP-PFI-Va1\nDésignation                                                         Montant HT\nPrestation Ségur HOP-PFI-Va1                                        1 000,00 €\n↓Prérequis : version 7, mise sur le marché le 15/03/2022              500,00 €"

  static let examples: [Example] = [
    .fails(.posterieur, text, options: opening(2021)), .passes(text.filter { $0 != "↓" }, options: opening(2023)),
    .undecided(text.filter { $0 != "↓" }), .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
  ]

  private static func opening(_ year: Int) -> PieceOptions {
    var options = PieceOptions()
    options.openingDate = Day(year: year, month: 8, day: 11)
    return options
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { $0.wave == 1 } ?? true }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let sold = piece.catchingUps.first else { return [] }
    _ = try context.dispositif()
    guard let opening = context.options.openingDate else {
      throw Undecided(
        Text(
          fr: "La date de l'arrêté n'est pas connue : précisez-la avec --date-ouverture.", en: "The arrêté's date is not known: give it with --date-ouverture."),
        needs: ["--date-ouverture"], at: [sold.region])
    }
    let rows = sold.region.line...(sold.region.line + 2)
    guard let market = piece.dates.first(where: { $0.region.page == sold.region.page && rows.contains($0.region.line) }), market.day > opening else { return [] }
    return [finding(.posterieur, at: [sold.region], .rattrapage, piece, context)]
  }
}

extension Message {
  fileprivate static let posterieur = Message(
    "posterieur", .avertissement,
    Text(
      fr: "La version préalable facturée a été mise sur le marché après l'arrêté.", en: "The prerequisite version that is billed was put on the market after the arrêté."),
    suggestion: Text(fr: "Ne facturez pas cette version préalable.", en: "Do not bill this prerequisite version."))
}
