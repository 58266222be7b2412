import Ingestion
@_exported import SafeMarkup

/// One element of a Word part.
typealias Element = SafeMarkup.Element<Name>

/// Word's ways to write a value.
extension SafeMarkup.Element where Name == IngestionWord.Name {
  /// The root of a part.
  static func root(of bytes: [UInt8], part: String, limits: Limits) throws(Unreadable) -> Element? {
    let parser = MarkupParser("la partie \(part)", of: "un document Word", names: Name.numbered, limits: limits)
    return Markup<Name>(try parser.parse(bytes)).root
  }

  /// The value of an attribute that is a number.
  func number(_ name: Name) -> Int? { attribute(name).flatMap { Int($0) } }

  /// The value of an attribute that is a length, in twentieths of a point; strict files write it with a unit.
  func length(_ name: Name) -> Double? {
    guard let value = attribute(name) else { return nil }
    if let twips = Int(value) { return Double(min(max(twips, -100_000), 100_000)) }
    let digits = value.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let units = ["pt": 20, "in": 1440, "cm": 566.93, "mm": 56.693, "pc": 240, "pi": 240]
    guard let number = Double(digits), let unit = units[String(value.dropFirst(digits.count))] else { return nil }
    return min(max(number * unit, -100_000), 100_000)
  }

  /// Whether an on-off element such as `<w:vanish/>` says yes; an absent value means yes.
  var isOn: Bool {
    guard let value = attribute(.value) else { return true }
    return !["0", "false", "off"].contains(value)
  }
}
