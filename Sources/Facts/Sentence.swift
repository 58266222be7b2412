import DocumentModel

/// A sentence, as folded words that know their place.
public struct Sentence: Sendable {
  public let words: [SentenceWord]
  /// As it stands, in one line.
  public let text: String
  /// Whether it stands in small print: general conditions, footers, notes.
  public let isSmallPrint: Bool

  public init(words: [SentenceWord], text: String, isSmallPrint: Bool) {
    self.words = words
    self.text = text
    self.isSmallPrint = isSmallPrint
  }

  /// The place of some of its words.
  public func region(_ range: Range<Int>) -> Region {
    let part = words[range.clamped(to: 0..<words.count)]
    guard let first = part.first else { return Region(page: 1, line: 1, box: nil, quote: text) }
    let samePage = part.filter { $0.page == first.page }
    let box = samePage.compactMap(\.box).reduce(nil as Box?) { $0?.union($1) ?? $1 }
    return Region(
      page: first.page, line: first.line, box: box,
      quote: part.map(\.text).joined(separator: " "), context: text)
  }

  /// The place of the whole sentence.
  public var region: Region { region(0..<words.count) }
}

/// One word of a sentence.
public struct SentenceWord: Sendable {
  /// As printed.
  public let text: String
  /// Lower case, without accents or punctuation around it; empty for a lone sign of punctuation.
  public let folded: String
  public let page: Int
  public let line: Int
  public let box: Box?

  public init(text: String, folded: String, page: Int, line: Int, box: Box?) {
    self.text = text
    self.folded = folded
    self.page = page
    self.line = line
    self.box = box
  }
}
