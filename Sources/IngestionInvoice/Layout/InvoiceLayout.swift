import DocumentModel

/// Lays an invoice out as a person would read it in French, on a grid of characters.
///
/// A character is 6 wide and a line 12 high; a word's box is 10 high, as in a text.
struct InvoiceLayout {
  private var lines: [Line] = []
  private var row = 0
  private var block = 0
  /// The line of the file that each row comes from.
  private(set) var sourceLines: [Int: Int] = [:]

  /// The invoice on one page.
  var page: Page {
    let right = lines.compactMap(\.box?.right).max() ?? 0
    return Page(number: 1, width: right, height: Double(row) * 12, lines: lines)
  }

  /// Some text on a row of its own, or beside what stands on the last one.
  ///
  /// - Parameters:
  ///   - column: where it starts, in characters.
  ///   - cell: its place in the table of lines.
  mutating func write(_ text: String, from source: Region.Source?, column: Int = 0, cell: Line.Cell? = nil, beside: Bool = false) {
    var words: [Word] = []
    var place = column
    for part in text.split(separator: " ") {
      let top = Double(row + (beside ? -1 : 0)) * 12, left = Double(place) * 6
      words.append(Word(String(part), box: Box(left: left, top: top, right: left + Double(part.count) * 6, bottom: top + 10)))
      place += part.count + 1
    }
    guard !words.isEmpty else { return }
    if !beside { row += 1 }
    if let source, sourceLines[row] == nil { sourceLines[row] = source.line }
    lines.append(Line(words: words, row: row, block: block, cell: cell))
  }

  /// What a label names, if it is there.
  mutating func write(_ label: String, _ datum: StructuredInvoice.Datum?, as text: (String) -> String = { $0 }) {
    guard let datum else { return }
    write("\(label) : \(text(datum.text))", from: datum.source)
  }

  /// Leaves a row empty and starts another block.
  mutating func leaveGap() {
    row += 1
    block += 1
  }

  /// Text of some length, in rows of a readable width.
  mutating func writeParagraph(_ datum: StructuredInvoice.Datum, column: Int = 0, width: Int = 96, cell: Line.Cell? = nil) {
    var line = ""
    for word in datum.text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        write(line, from: datum.source, column: column, cell: cell)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    write(line, from: datum.source, column: column, cell: cell)
  }
}
