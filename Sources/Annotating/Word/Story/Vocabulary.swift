/// The prefixes of a part for the namespaces that matter, and whether the part is of the strict kind.
struct Vocabulary {
  /// The prefix that new elements and their attributes are written with.
  let own: String
  let isStrict: Bool
  /// The name of the root, with its usual prefix.
  private(set) var root = ""
  /// The usual prefix for each of the part's.
  private let usual: [String: String]

  /// Nil where no prefix is bound to WordprocessingML at the root.
  init?(_ bytes: [UInt8]) {
    var scanner = TagScanner(bytes)
    guard let root = scanner.next() else { return nil }
    var usual: [String: String] = [:], own: String?, isStrict = false
    for (name, value) in scanner.attributes(of: root) where name == "xmlns" || name.hasPrefix("xmlns:") {
      guard let known = Self.namespaces[value] else { continue }
      let prefix = String(name.dropFirst(6))
      usual[prefix] = known
      guard known == "w", !prefix.isEmpty else { continue }
      own = prefix
      isStrict = value.contains("purl.oclc.org")
    }
    guard let own else { return nil }
    (self.own, self.isStrict, self.usual) = (own, isStrict, usual)
    self.root = name(of: root)
  }

  /// The name with the usual prefix; an unknown namespace has none.
  func name(of tag: Tag) -> String {
    let prefix = usual[tag.prefix] ?? (tag.prefix == "mc" || tag.prefix == "m" ? tag.prefix : "")
    return prefix.isEmpty ? tag.local == "txbxContent" ? "w:txbxContent" : "" : prefix + ":" + tag.local
  }

  private static let namespaces = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w", "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m", "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  ]
}
