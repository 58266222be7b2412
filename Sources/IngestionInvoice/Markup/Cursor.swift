import DocumentModel
import Ingestion
import SafeMarkup

/// One element of an invoice, and how it is reached.
struct Cursor {
  let element: Element<Name>
  /// The names below the root.
  private let path: String

  /// The root of an invoice.
  init(root: Element<Name>) {
    element = root
    path = ""
  }

  private init(_ element: Element<Name>, below parent: Cursor) {
    self.element = element
    path = parent.path.isEmpty ? element.name.rawValue : parent.path + "/" + element.name.rawValue
  }

  /// The first element below along some names.
  subscript(_ names: Name...) -> Cursor? {
    names.reduce(Optional(self)) { cursor, name in
      cursor.flatMap { cursor in cursor.element.child(name).map { Cursor($0, below: cursor) } }
    }
  }

  /// Every element right below of a name.
  func all(_ name: Name) -> [Cursor] { element.children.filter { $0.name == name }.map { Cursor($0, below: self) } }

  /// Where it stands in the file.
  var source: Region.Source { Region.Source(element: path, line: element.line) }

  /// An attribute's value.
  func attribute(_ name: Name) -> String? { element.attribute(name) }

  /// Its text, spaces made one; nil where it has none.
  var text: String? {
    let text = WordText.normalised(element.characters.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    return text.isEmpty ? nil : String(text.prefix(Self.mostCharacters))
  }

  /// Of one value; a description that is longer is cut.
  private static let mostCharacters = 4000

  /// Its text as a value.
  var datum: StructuredInvoice.Datum? { text.map { StructuredInvoice.Datum($0, from: source) } }

  /// Its text as a decimal number.
  var number: StructuredInvoice.Datum? {
    text.flatMap(Self.decimal).map { StructuredInvoice.Datum($0, from: source) }
  }

  /// "+0120.50 " as "120.50"; nil for what is no such number. XML Schema knows no exponent there, and no comma.
  private static func decimal(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-")
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, digits.contains(where: \.isNumber), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), digits.count <= 30 else { return nil }
    let whole = parts[0].drop { $0 == "0" }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Its text as a day: "2026-01-31" with or without a zone, or "20260131".
  var day: StructuredInvoice.Datum? {
    guard let text else { return nil }
    let digits = text.contains("-") ? text.prefix(10).filter { $0 != "-" } : String(text.prefix(8))
    guard digits.count == 8, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let iso = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    return StructuredInvoice.Datum(iso, from: source)
  }
}
