/// A wrong sum, and the right one in its place.
extension Found where Value == Amount {
  /// The correction that prints another amount where this one stands; nil where it is not to be told from other figures.
  public func becoming(_ amount: Amount) -> Correction? { region.replacing(value, with: amount) }
}

extension Reading where Value == Amount {
  /// The correction that prints another amount where this one was found.
  public func becoming(_ amount: Amount) -> Correction? { value.flatMap { region.replacing($0, with: amount) } }
}

extension Region {
  /// The correction that prints another amount in the place of one; nil where the quotation does not have it once.
  public func replacing(_ old: Amount, with new: Amount) -> Correction? {
    let figures = Self.figures(in: quote).filter { Self.amount(quote[$0]) == old }
    guard let place = figures.first, figures.count == 1, old != new, new >= .zero else { return nil }
    let printed = String(new.euros.prefix { $0.isNumber || $0 == "," || $0 == "\u{202F}" })
    return Correction.replacing(self, with: String(quote[..<place.lowerBound]) + printed + String(quote[place.upperBound...]))
  }

  /// Every stretch from a digit to a digit that may be one number: « 9 477,15 » in « 1 9 477,15 € », and « 1 9 477,15 », too.
  private static func figures(in text: String) -> [Range<String.Index>] {
    let digits = text.indices.filter { text[$0].isNumber }
    let isDigit = { (index: String.Index) in text.indices.contains(index) && text[index].isNumber }
    let starts = digits.filter { $0 == text.startIndex || !isDigit(text.index(before: $0)) }
    let ends = digits.map { text.index(after: $0) }.filter { !isDigit($0) }
    return starts.flatMap { start in ends.filter { $0 > start && text.distance(from: start, to: $0) <= 20 }.map { start..<$0 } }
      .filter { range in !isPart(range, of: text) }
  }

  /// Whether a mark binds a stretch to a figure before or behind it.
  private static func isPart(_ range: Range<String.Index>, of text: String) -> Bool {
    let marks: Set<Character> = [",", ".", "'", "’"]
    let before = text[..<range.lowerBound].suffix(2), behind = text[range.upperBound...].prefix(2)
    return before.count == 2 && before.first?.isNumber == true && before.last.map(marks.contains) == true
      || behind.count == 2 && behind.last?.isNumber == true && behind.first.map(marks.contains) == true
  }

  /// The amount that figures print, where they are grouped by threes or not at all.
  private static func amount(_ text: Substring) -> Amount? {
    let point = text.lastIndex { $0 == "," || $0 == "." }.flatMap { (1...2).contains(text.distance(from: $0, to: text.endIndex) - 1) ? $0 : nil }
    let groups = text[..<(point ?? text.endIndex)].split(omittingEmptySubsequences: false) { !$0.isNumber }
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Amount(groups.joined() + (point.map { "." + text[text.index(after: $0)...] } ?? ""))
  }
}
