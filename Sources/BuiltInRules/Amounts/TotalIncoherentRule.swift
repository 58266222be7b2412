import RuleKit

/// Quantities, unit prices, lines, subtotals and totals add up.
struct TotalIncoherentRule: Rule {
  static let info = RuleInfo(
    "SEG208", "total-incoherent", .erreur, [.order, .invoice],
    Text(
      fr: "Les lignes s'additionnent jusqu'au total.", en: "The lines add up to the total."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      2   1 000,00 €   2 000,00 €\nTotal HT                               2 000,00 €"),
    .fails(.ligne(0, 0), "DEVIS HOP-DPI-Va2\nDésignation         Qté   PU HT        Total HT\n↓Prestation Ségur      2   1 000,00 €   2 500,00 €"),
    .fails(.total(0, 0), "DEVIS HOP-DPI-Va2\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      2   1 000,00 €   2 000,00 €\n↓Total HT                               2 100,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let products = piece.lines.compactMap { line -> Finding? in
      guard let expected = Self.product(line), let printed = line.totalHT.value else { return nil }
      return finding(.ligne(expected, printed), at: [line.region], .total, piece, context)
    }
    guard !piece.lines.contains(where: { $0.name.isEmpty }) else { return products }
    let sums = Self.sums(piece).map {
      finding(.total($0.expected, $0.printed.value), at: [$0.printed.region], .total, piece, context)
        .corrected(by: Self.isCertain($0.expected, $0.printed, piece) ? $0.printed.becoming($0.expected) : nil)
    }
    return products + sums
  }

  /// Quantity times unit price, where the line's total is something else.
  private static func product(_ line: PricedLine) -> Amount? {
    guard let quantity = line.quantity.value, let price = line.unitPriceHT.value, let total = line.totalHT.value else { return nil }
    let expected = (quantity * price).rounded
    let cents = Swift.max(1, (Int(quantity.magnitude.bare) ?? 1) / 2 + 1)
    if expected.isClose(to: total, cents: cents) || line.isDiscounted && total < expected { return nil }
    if let ttc = line.totalTTC.value, expected.isClose(to: ttc, cents: cents) { return nil }
    return expected
  }

  /// Whether the piece's other totals agree with what the lines give; where they agree with what is printed, a line may be wrong.
  private static func isCertain(_ expected: Amount, _ printed: Found<Amount>, _ piece: Facts) -> Bool {
    guard let ht = piece.totals.ht.value, let vat = piece.totals.vat.value, let ttc = piece.totals.ttc.value else { return true }
    let cents = Swift.max(1, piece.lines.count)
    switch printed.region {
    case piece.totals.ht.region: return (expected + vat).isClose(to: ttc, cents: cents)
    case piece.totals.ttc.region: return (ht + vat).isClose(to: expected, cents: cents)
    default: return true
    }
  }

  /// Totals and subtotals that no sum of the lines gives.
  private static func sums(_ piece: Facts) -> [(expected: Amount, printed: Found<Amount>)] {
    var wrong: [(Amount, Found<Amount>)] = []
    for (total, column) in [(piece.totals.ht, \PricedLine.totalHT), (piece.totals.ttc, \PricedLine.totalTTC)] {
      guard case .found(let printed, let region) = total, !piece.lines.isEmpty else { continue }
      let amounts = piece.lines.map { $0[keyPath: column].value }
      guard !amounts.contains(where: { $0 == nil }) || piece.lines.allSatisfy({ $0[keyPath: column].value != nil || $0.wordsForPrice != nil })
      else { continue }
      let whole = amounts.compactMap { $0 }.total
      if !explained(printed, whole, piece, column) { wrong.append((whole, Found(printed, at: region))) }
      if !wrong.isEmpty { break }
    }
    for subtotal in piece.totals.subtotals where wrong.isEmpty && !subtotal.lines.isEmpty {
      guard subtotal.lines.upperBound <= piece.lines.count else { continue }
      let column = subtotal.isTTC ? \PricedLine.totalTTC : \PricedLine.totalHT
      let above = piece.lines[..<subtotal.lines.upperBound].map { $0[keyPath: column].value }
      guard !above.contains(where: { $0 == nil }) else { continue }
      let tails = above.indices.map { above[$0...].compactMap { $0 }.total }
      let others = Set(piece.lines.flatMap { [$0.totalHT.value, $0.totalTTC.value, $0.vat.value].compactMap { $0 } })
      if !tails.contains(where: { $0.isClose(to: subtotal.amount.value, cents: above.count) }), !others.contains(subtotal.amount.value), tails.count > 0,
        !isPartOfWhole(subtotal.amount.value, piece)
      {
        wrong.append((tails[subtotal.lines.lowerBound < tails.count ? subtotal.lines.lowerBound : 0], subtotal.amount))
      }
    }
    return wrong
  }

  /// Whether a total can be told from the lines: all of them, those of the Prestation, those of a section, less a discount.
  private static func explained(_ printed: Amount, _ whole: Amount, _ piece: Facts, _ column: KeyPath<PricedLine, Reading<Amount>>) -> Bool {
    let cents = Swift.max(1, piece.lines.count)
    if printed.isClose(to: whole, cents: cents) { return true }
    if let discount = piece.totals.discount.value?.magnitude, (whole - discount).isClose(to: printed, cents: cents) || (printed - discount).isClose(to: whole, cents: cents) { return true }
    if printed.isZero { return true }
    let above = piece.lines.prefix(piece.totals.linesAbove).compactMap { $0[keyPath: column].value }.total
    if printed.isClose(to: above, cents: cents) { return true }
    let sections = Dictionary(grouping: piece.lines) { $0.heading ?? "" }
    if sections.count > 1, sections.values.contains(where: { $0.compactMap { $0[keyPath: column].value }.total.isClose(to: printed, cents: cents) }) { return true }
    let own = piece.prestations.compactMap { $0[keyPath: column].value }.total
    let outside = piece.lines.contains { $0.scope.isOutside }
    if outside, own.isClose(to: printed, cents: cents) { return true }
    let credited = piece.lines.compactMap { $0[keyPath: column].value }.filter { $0 > .zero }.total
    return credited.isClose(to: printed, cents: cents)
  }

  private static func isPartOfWhole(_ amount: Amount, _ piece: Facts) -> Bool {
    amount == piece.totals.ht.value || amount == piece.totals.ttc.value || amount == piece.totals.vat.value || amount.isZero
  }
}

extension PricedLine {
  /// Whether a discount stands on the line.
  fileprivate var isDiscounted: Bool { hasDiscount }
}

extension Message {
  fileprivate static func ligne(_ expected: Amount, _ printed: Amount) -> Message {
    Message(
      "produit", .erreur,
      Text(
        fr: "Quantité × prix unitaire donne \(expected.euros), mais la ligne porte \(printed.euros).",
        en: "Quantity times unit price gives \(expected.euros), but the line bears \(printed.euros)."),
      suggestion: Text(fr: "Corrigez la quantité, le prix unitaire ou le montant de la ligne.", en: "Correct the quantity, the unit price or the line's amount."))
  }

  fileprivate static func total(_ expected: Amount, _ printed: Amount) -> Message {
    Message(
      "somme", .erreur,
      Text(
        fr: "Les lignes s'additionnent à \(expected.euros), mais le total imprimé est de \(printed.euros).",
        en: "The lines add up to \(expected.euros), but the printed total is \(printed.euros)."),
      suggestion: Text(fr: "Corrigez le total, ou la ligne qui ne devrait pas y être comptée.", en: "Correct the total, or the line that should not count in it."))
  }
}
