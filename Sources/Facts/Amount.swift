public import FoundationEssentials

/// A sum of money or a number of units, exact.
public struct Amount: Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral {
  public let value: Decimal

  public init(_ value: Decimal) { self.value = value }
  public init(_ value: Int) { self.value = Decimal(value) }
  public init(integerLiteral value: Int) { self.init(value) }

  /// Reads "1234.56"; nil where it is not such a number.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 || $0 == 45 }),
      let value = Decimal(string: text)
    else { return nil }
    self.value = value
  }

  public static let zero = Amount(0)
  /// One cent.
  public static let cent = Amount(Decimal(1) / Decimal(100))

  /// As a whole number, where it is one.
  public var whole: Int? { Int(value.description) }

  public var isZero: Bool { value == 0 }
  public var magnitude: Amount { Amount(abs(value)) }

  public static func < (a: Amount, b: Amount) -> Bool { a.value < b.value }
  public static func + (a: Amount, b: Amount) -> Amount { Amount(a.value + b.value) }
  public static func - (a: Amount, b: Amount) -> Amount { Amount(a.value - b.value) }
  public static func * (a: Amount, b: Amount) -> Amount { Amount(a.value * b.value) }
  /// A part of it; itself for a division by zero.
  public func divided(by other: Amount) -> Amount { other.isZero ? self : Amount(value / other.value) }
  public static prefix func - (a: Amount) -> Amount { Amount(-a.value) }

  /// To the cent, halves away from zero.
  public var rounded: Amount {
    let parts = magnitude.value.description.split(separator: ".")
    guard parts.count == 2, parts[1].count > 2, let cut = Amount("\(parts[0]).\(parts[1].prefix(2))") else { return self }
    let up = parts[1].dropFirst(2).first.map { $0 >= "5" } ?? false
    let result = up ? cut + Amount.cent : cut
    return value < 0 ? -result : result
  }

  /// Whether both are the same within so many cents.
  public func isClose(to other: Amount, cents: Int = 1) -> Bool {
    (self - other).magnitude.value <= Decimal(cents) / Decimal(100)
  }

  /// "1234.56": two decimals at least, a point, no grouping.
  public var plain: String {
    let text = value.description
    guard let point = text.firstIndex(of: ".") else { return text + ".00" }
    let decimals = text.distance(from: point, to: text.endIndex) - 1
    return decimals == 1 ? text + "0" : text
  }

  /// "20", "8.5": as few decimals as it takes.
  public var bare: String { value.description }

  /// "1 234,56 €", with no-break spaces, as the French print it.
  public var euros: String { grouped(plain) + "\u{A0}€" }

  /// "1 234,5": grouped, with a comma.
  public var french: String { grouped(bare) }

  private func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let negative = parts[0].hasPrefix("-")
    let digits = Array(negative ? parts[0].dropFirst() : parts[0])
    var whole = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { whole.append("\u{202F}") }
      whole.append(digit)
    }
    return (negative ? "-" : "") + whole + (parts.count > 1 ? "," + parts[1] : "")
  }
}
