import TextMatching

/// The folded text of some words of a row, each character of which knows its word.
struct RowText {
  let row: Row
  let range: Range<Int>
  /// The words, folded, with single spaces.
  let text: String
  /// Where each word begins in it, in UTF-8.
  private let starts: [Int]

  init(_ row: Row, _ range: Range<Int>? = nil) {
    self.row = row
    self.range = range ?? 0..<row.tokens.count
    var text = "", starts: [Int] = []
    for token in row.tokens[self.range] {
      if !starts.isEmpty { text += " " }
      starts.append(text.utf8.count)
      text += token.folded
    }
    self.text = text
    self.starts = starts
  }

  /// The words that a part of the text stands in.
  func tokens(_ part: Range<Int>) -> Range<Int> {
    let first = starts.lastIndex { $0 <= part.lowerBound } ?? 0
    let last = starts.lastIndex { $0 < max(part.upperBound, part.lowerBound + 1) } ?? first
    return (range.lowerBound + first)..<(range.lowerBound + max(first, last) + 1)
  }

  /// Where a word begins in the text, in UTF-8.
  func start(of token: Int) -> Int { starts[token - range.lowerBound] }

  /// The text from an offset on.
  func rest(from offset: Int) -> String { text.slice(offset..<text.utf8.count) }
}
