/// A wrong sum, and the right one in its place.
extension Found where Value == Amount {
  /// The correction that prints another amount where this one stands; nil where its figures are not the only ones quoted.
  public func becoming(_ amount: Amount) -> Correction? {
    let printed = region.quote
    let figures = Set("0123456789.,' \u{A0}\u{202F}\u{2009}")
    guard let start = printed.firstIndex(where: \.isNumber), let end = printed.lastIndex(where: \.isNumber) else { return nil }
    let old = printed[start...end]
    guard old.allSatisfy({ figures.contains($0) }), !amount.euros.hasPrefix("-") else { return nil }
    let new = amount.euros.prefix { $0 != "€" }.drop { $0.isWhitespace }
    let trimmed = String(new.reversed().drop { $0.isWhitespace }.reversed())
    return .replacing(region, with: printed[..<start] + trimmed + printed[printed.index(after: end)...])
  }
}
