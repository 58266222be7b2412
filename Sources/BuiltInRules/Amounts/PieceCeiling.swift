import RuleKit

/// The ceiling of one piece, by the reckoning of SEG201.
package struct PieceCeiling {
  /// The least and the most that it may be, as far as the piece tells; nil where nothing bounds it.
  package let least: Ceiling?
  package let most: Ceiling?
  /// Why both are not one.
  package let reason: Text
  package let needs: [String]
  /// What the Prestation costs before tax; nil where that cannot be told.
  package let price: Amount?

  /// Nil where no ceiling is a question: no Prestation is priced, or no barème of its scheme is known.
  package init?(of piece: Facts, in context: Context) {
    let lines = PlafondDepasseRule.lines(of: piece)
    guard !lines.isEmpty, let bareme = context.dispositifs.first?.bareme, !lines.contains(where: { $0.dsrs.count > 1 }) else { return nil }
    let range = CeilingRange(bareme, lines, piece, context)
    (least, most, reason, needs) = (range.least, range.most, range.reason, range.needs)
    price = try? PlafondDepasseRule.price(of: lines, piece)
  }
}
