import RuleKit

/// The tranche that the order names is the one that its own figures make.
struct TrancheIncoherenteRule: Rule {
  static let info = RuleInfo(
    "SEG210", "tranche-incoherente", .erreur, [.order],
    Text(
      fr: "La tranche indiquée est celle des chiffres de la commande.", en: "The tranche stated is that of the order's own figures."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\nPrestation « Vague 2 »\nNombre d'ESMS : 3\nTranche : B\nPrestation Ségur Vague 2   6 000,00 €"),
    .fails(.autre("C", "B"), "DEVIS MS-DUI-Va2\nNombre d'ESMS : 3\n↓Tranche : C\nPrestation Ségur Vague 2   6 000,00 €"),
    .undecided("DEVIS MS3-DUI-AHI-Va1\nNombre d'ESMS : 3\nTranche : C\nPrestation Ségur   5 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let stated = try piece.elements[.tranche].get(), let letter = Self.letter(stated.value) else { return [] }
    guard let bareme = try context.dispositif().bareme else { return [] }
    var drivers = context.drivers(of: piece)
    if drivers.esms == nil, !piece.establishments.listed.isEmpty { drivers.esms = piece.establishments.listed.count }
    if case .perUnit(.organisation, _) = bareme, drivers.esmsOG == nil {
      throw Undecided(CeilingGap.missing(.esmsOG).reason, needs: CeilingGap.missing(.esmsOG).needs, at: [stated.region])
    }
    let types = (context.options.prestation ?? piece.prestation.value).map { [$0] } ?? PrestationType.allCases
    let computed = Set(types.compactMap { try? Ceiling.compute(bareme, type: $0, drivers: drivers).tranche })
    guard let expected = computed.first, computed.count == 1, expected != letter else { return [] }
    return [finding(.autre(letter, expected), at: [stated.region], .bareme, piece, context)]
  }

  /// The lone letter of a tranche: « C », « tranche C (5 à 10) ».
  private static func letter(_ text: String) -> String? {
    text.uppercased().split { !$0.isLetter && !$0.isNumber }.first { $0.count == 1 && ("A"..."H").contains($0) }.map(String.init)
  }
}

extension Message {
  fileprivate static func autre(_ stated: String, _ expected: String) -> Message {
    Message(
      "autre-tranche", .erreur,
      Text(
        fr: "La commande annonce la tranche \(stated), alors que ses chiffres donnent la tranche \(expected).",
        en: "The order names tranche \(stated), where its figures make tranche \(expected)."),
      suggestion: Text(
        fr: "Corrigez la tranche (\(expected)) et le montant par unité, ou le nombre indiqué.",
        en: "Correct the tranche (\(expected)) and the unit amount, or the count stated."))
  }
}
