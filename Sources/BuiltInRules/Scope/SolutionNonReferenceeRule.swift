import RuleKit

/// What is funded is a referenced solution, not a compatible one.
struct SolutionNonReferenceeRule: Rule {
  static let info = RuleInfo(
    "SEG313", "solution-non-referencee", .erreur, [.order],
    Text(
      fr: "L'objet financé est une solution référencée, et non « compatible » ou « conforme » Ségur.",
      en: "What is funded is a referenced solution, not a “compatible” or “conforme” one."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nN° de référencement ANS : DPI-4412\nPrestation Ségur, version compatible   1 000,00 €"),
    .fails(.compatible(""), "DEVIS HOP-DPI-Va2\nDésignation                              Montant HT\n↓Mise en conformité Ségur                1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard case .unknown = piece.referencing, piece.clause.isAbsent, context.options.referenced == nil, piece.elements[.referencingNumber].isAbsent,
      let line = piece.lines.first(where: { $0.isPaid && !$0.scope.contains(.explicitlyOutside) && !$0.scope.contains(.outsideByHeading) && $0.claimsCompatibility })
    else { return [] }
    try piece.requireWhole()
    return [finding(.compatible(line.name), at: [line.region], .autresFinancements, piece, context)]
  }
}

extension PricedLine {
  /// Whether it calls itself compatible with the Ségur, in conformity with it, or a prerequisite of it.
  fileprivate var claimsCompatibility: Bool {
    let words = Wording(label).required
    guard let segur = words.firstIndex(where: { $0 == "segur" }) else { return false }
    return words.enumerated().contains { index, word in
      abs(index - segur) <= 4 && ["compatib", "conform", "prerequis"].contains(where: word.hasPrefix)
    }
  }
}

extension Message {
  fileprivate static func compatible(_ name: String) -> Message {
    Message(
      "compatible", .erreur,
      Text(
        fr: "« \(name) » ne désigne pas une solution référencée par l'ANS.", en: "“\(name)” does not name a solution referenced by the ANS."),
      suggestion: Text(
        fr: "Seule une version référencée est financée : donnez son numéro de référencement, ou la clause des 120 jours.",
        en: "A referenced version alone is funded: give its referencing number, or the 120-day clause."))
  }
}
