/// The names of elements and attributes that a reader knows; its raw values have the prefix that is usual for their namespace.
///
/// The prefix in the file does not matter: names are told by their namespace. Every name that is not known is `.other`.
package protocol MarkupName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// Stands for every name that the reader does not know.
  static var other: Self { get }
  /// Stands for a piece of character data.
  static var characters: Self { get }
  /// The usual prefix of each namespace ("w:"), by its address.
  static var prefixes: [String: String] { get }
  /// Whether the element's character data is kept.
  var holdsText: Bool { get }
}

/// The names of one reader as numbers, which is how the parser keeps them.
package struct NameTable: Sendable {
  private let codes: [String: UInt16]
  private let prefixes: [String: String]
  private let text: [Bool]
  /// What every unknown name is.
  let other: UInt16
  /// What a piece of character data is.
  let characters: UInt16

  /// Numbers the names by their place among all cases.
  package init<Name: MarkupName>(_ type: Name.Type) {
    let names = Array(Name.allCases)
    codes = Dictionary(names.enumerated().map { ($1.rawValue, UInt16($0)) }) { first, _ in first }
    prefixes = Name.prefixes
    text = names.map(\.holdsText)
    other = codes[Name.other.rawValue] ?? 0
    characters = codes[Name.characters.rawValue] ?? 0
  }

  /// The number of a name in a namespace.
  func code(namespace: String, local: String) -> UInt16 {
    guard let prefix = prefixes[namespace] else { return other }
    return codes[prefix + local] ?? other
  }

  /// Whether character data right below the element is kept.
  func holdsText(_ code: UInt16) -> Bool { text[Int(code)] }
}
