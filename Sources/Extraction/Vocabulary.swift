import TextMatching

/// The lexicon compiled: for each file, its notions in order.
///
/// Patterns that do not compile are reported once, by the tests of the rule tables; here they match nothing.
struct Vocabulary: Sendable {
  private let files: [String: [(name: String, pattern: Pattern)]]

  init(_ lexicon: Lexicon) {
    files = lexicon.files.mapValues { entries in
      entries.compactMap { entry in
        let patterns = entry.name == "mots" ? ["^(?:(?:\(entry.patterns.joined(separator: "|")))[ .:()/*=-]*)+$"] : entry.patterns
        return (try? Pattern(anyOf: patterns)).map { (entry.name, $0) }
      }
    }
  }

  /// The first notion of a file that matches a folded text.
  func notion(_ file: String, in text: String) -> String? {
    files[file]?.first { $0.name != "mots" && $0.pattern.matches(text) }?.name
  }

  /// The notions of a file, in its order.
  func names(_ file: String) -> [String] { files[file]?.map(\.name) ?? [] }

  /// Whether one notion matches a folded text.
  func has(_ file: String, _ notion: String, in text: String) -> Bool {
    pattern(file, notion)?.matches(text) ?? false
  }

  /// The pattern of one notion.
  func pattern(_ file: String, _ notion: String) -> Pattern? {
    files[file]?.first { $0.name == notion }?.pattern
  }

  /// Every notion of a file that matches, with its first match, in the order of the file.
  func matches(_ file: String, in text: String) -> [(name: String, match: Match)] {
    (files[file] ?? []).compactMap { entry in
      entry.name == "mots" ? nil : entry.pattern.first(in: text).map { (entry.name, $0) }
    }
  }

  /// A label ready for the patterns: folded, abbreviations without dots, no punctuation at its ends.
  static func label(_ text: String) -> String {
    let folded = Fold.text(text)
    guard folded.utf8.contains(0x2E) else { return folded.trimmed(of: " .:;=*-_>|•▪■●►▸–") }
    var out = ""
    let characters = Array(folded)
    for (index, character) in characters.enumerated() {
      if character == "." {
        let before = index > 0 ? characters[index - 1] : " "
        let beforeThat = index > 1 ? characters[index - 2] : " "
        if before.isLetter, beforeThat == " " || beforeThat == "." || beforeThat == "(" { continue }
        let next = index + 1 < characters.count ? characters[index + 1] : " "
        if before.isLetter, next == " " || next == ")" { continue }
      }
      out.append(character)
    }
    return out.trimmed(of: " .:;=*-_>|•▪■●►▸–")
  }
}
