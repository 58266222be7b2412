import DocumentModel

/// Lays the lines of one page of text out on a grid.
struct TextGrid {
  private let lines: [TextLine]
  private var segments: [Segment] = []

  /// - Parameter table: the number of the last declared table of the document.
  init(_ lines: [TextLine], table: inout Int) {
    self.lines = lines
    var celled: Set<Int> = []
    var framed: [Int: TextRow] = [:]
    for rows in TextTable.tables(in: lines) {
      if rows.isFrame {
        framed.merge(rows.rows) { $1 }
        continue
      }
      if rows.isRegular { table += 1 }
      place(rows, number: rows.isRegular ? table : nil)
      celled.formUnion(rows.rows.map(\.line))
    }
    let plain = lines.indices.map { line in
      if let row = framed[line] { return words(row.cells[0], at: row.starts[0], line: line) }
      return celled.contains(line) || lines[line].isRule ? [] : words(lines[line].expanded, at: 0, line: line)
    }
    let joined = plain.map(NumberJoining.onGrid.joined)
    segments += Segmenter.onGrid.segments(of: joined)
  }

  /// The page, as large as its text.
  func page(number: Int) -> SegmentedPage {
    let right = segments.map(\.box.right).max() ?? 0
    return SegmentedPage(
      number: number, width: right, height: Double(lines.count) * Self.pitch, segments: segments)
  }

  /// The size of a character's place.
  private static let width = 6.0
  /// From one line to the next.
  private static let pitch = 12.0
  /// Of a word's box.
  private static let height = 10.0

  /// Puts the cells of a table on a common grid.
  private mutating func place(_ table: TextTable, number: Int?) {
    let starts = table.starts
    for (index, (line, row)) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        let start = starts.flatMap { $0.indices.contains(column) ? $0[column] : nil } ?? row.starts[column]
        let found = NumberJoining.onGrid.joined(words(cell, at: start, line: line))
        let place = number.map { Line.Cell(table: $0, row: index, column: column) }
        if let segment = Segment(words: found, row: line + 1, cell: place) { segments.append(segment) }
      }
    }
  }

  /// The words among the characters, which start at a column of the grid.
  private func words(_ characters: [Character], at start: Int, line: Int) -> [Word] {
    var out: [Word] = []
    var word: [Character] = []
    for (index, character) in (characters + [" "]).enumerated() {
      if !character.isWhitespace && !TextLine.isBoxDrawing(character) {
        word.append(character)
        continue
      }
      let text = WordText.normalised(String(word))
      let left = Double(start + index - word.count) * Self.width
      let top = Double(line) * Self.pitch
      let box = Box(left: left, top: top, right: left + Double(word.count) * Self.width, bottom: top + Self.height)
      if !text.isEmpty { out.append(Word(text, box: box)) }
      word = []
    }
    return DrawnWords.dropped(from: out)
  }
}
