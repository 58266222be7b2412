import DocumentModel

/// Stands for the text reader until it is merged: UTF-8, one word a run without spaces, form feeds part pages.
public struct TextReader: DocumentReader {
  public init() {}

  public func recognises(_ source: Source) -> Bool { sniff(source.bytes) == .text }

  public func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document {
    guard !source.bytes.isEmpty else { throw .empty }
    let text = String(decoding: source.bytes, as: UTF8.self)
    let sheets = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    let pages = sheets.enumerated().map { page, sheet in
      let rows = sheet.split(omittingEmptySubsequences: false) { $0.isNewline }
      let lines = rows.enumerated().map { row, content in
        Line(words: words(of: content, row: row), row: row + 1, block: row)
      }
      return Page(number: page + 1, width: 800, height: 1000, lines: lines.filter { !$0.words.isEmpty })
    }
    return Document(format: .text, hasGeometry: false, pages: pages)
  }

  private func words(of line: Substring, row: Int) -> [Word] {
    line.split(separator: " ").map { word in
      let start = Double(line.distance(from: line.startIndex, to: word.startIndex))
      return Word(String(word), box: Box(left: start, top: Double(row), right: start + Double(word.count), bottom: Double(row + 1)))
    }
  }
}
