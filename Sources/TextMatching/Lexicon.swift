/// One notion of a lexicon: its name and the patterns that tell it, written for folded text.
public struct LexiconEntry: Sendable, Hashable {
  public let name: String
  /// PCRE2 patterns on lower-case text without accents, with single spaces and straight apostrophes.
  public let patterns: [String]

  public init(name: String, patterns: [String]) {
    self.name = name
    self.patterns = patterns
  }
}

/// The words of the field: for each file of `Rules/lexique/`, its notions in the order of the file.
public struct Lexicon: Sendable, Hashable {
  public let files: [String: [LexiconEntry]]

  public init(files: [String: [LexiconEntry]]) { self.files = files }
}
