import RuleKit

/// The order tells what its ceiling is computed from.
struct BaseDeCalculAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG515", "base-de-calcul-absente", .information, [.order],
    Text(
      fr: "Ce dont dépend le plafond (ESMS, Activité combinée, effectif, médecins) est sur le bon de commande.",
      en: "What the ceiling depends on (ESMS, Activité combinée, staff, doctors) is on the order."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\nL'activité combinée 2022 du Client est de 15 000."),
    .passes("DEVIS HOP-DPI-Va2\nActivité combinée 2022 : 21 300\nPrestation Ségur   1 000,00 €"),
    .fails(.absente(.activiteCombinee), "DEVIS HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS HOP-PFI-Va1\nPrestation Ségur   1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { $0.bareme != nil } ?? true }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let (driver, reading) = try context.dispositif().bareme?.base(in: piece.drivers), reading.isAbsent,
      driver != .esms || piece.establishments.listed.isEmpty
    else { return [] }
    try piece.requireWhole()
    return [finding(.absente(driver), at: [piece.table], .plafond, piece, context)]
  }
}

extension Bareme {
  /// The count that the ceiling starts from, as the piece gives it.
  fileprivate func base(in drivers: Drivers) -> (CeilingGap.Driver, Reading<Int>) {
    switch self {
    case .affine: (.activiteCombinee, drivers.activiteCombinee)
    case .perUnit: (.esms, drivers.esms)
    case .lumpOrHeads:
      drivers.client.value == .structure || drivers.medecins.isAbsent && !drivers.effectifs.isAbsent
        ? (.effectifs, drivers.effectifs) : (.medecins, drivers.medecins)
    }
  }
}

extension Message {
  fileprivate static func absente(_ driver: CeilingGap.Driver) -> Message {
    Message(
      "base-absente", .information,
      Text(
        fr: "Le bon de commande ne donne pas \(driver.name.fr) : le plafond ne peut pas être recalculé.",
        en: "The order does not give \(driver.name.en): the ceiling cannot be computed again."),
      suggestion: Text(fr: "Indiquez \(driver.name.fr).", en: "State \(driver.name.en)."), marks: .place)
  }
}
