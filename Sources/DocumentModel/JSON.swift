/// A JSON value whose objects keep the order they were written in, so that the same report is the same bytes.
package enum JSON: Sendable {
  case string(String)
  case int(Int)
  case bool(Bool)
  /// A number as it is to be printed.
  case number(String)
  case null
  case array([JSON])
  case object([(key: String, value: JSON)])

  /// The text, or null.
  package init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  /// The number, or null.
  package init(_ number: Int?) { self = number.map(JSON.int) ?? .null }

  /// The number to so many tenths, hundredths, …; null where it is none.
  package static func rounded(_ value: Double, places: Int) -> JSON {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    guard let whole = Int(exactly: (value * Double(scale)).rounded()) else { return .null }
    let digits = String(whole.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = whole < 0 ? "-" : ""
    return .number("\(sign)\(padded.dropLast(places)).\(padded.suffix(places))")
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
}
