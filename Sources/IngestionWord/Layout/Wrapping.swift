import DocumentModel

/// Words side by side that stand at a place, narrower than usual where they would not fit.
struct PlacedRun {
  let tokens: ArraySlice<Segment.Token>
  /// Where the first word starts, and the width of a character, in units.
  let left: Double
  let pitch: Double

  /// The words with their boxes.
  func words(row: Int) -> [Word] {
    let origin = tokens.first?.start ?? 0
    return tokens.map { token in
      let start = left + Double(token.start - origin) * pitch
      return Word(
        token.text, box: Grid.box(left: start, right: start + Double(token.length) * pitch, row: row))
    }
  }
}

/// Wraps a line inside a cell.
enum Wrapping {
  /// The rows that a line takes in a range; each is a list of runs side by side, told apart by tabs.
  static func rows(of strip: Strip, in span: Span) -> [[PlacedRun]] {
    let room = max(Int(span.width / Grid.character), 1)
    var rows: [[PlacedRun]] = []
    var row: [PlacedRun] = []
    var column = 0
    for (index, segment) in strip.segments.enumerated() {
      if index > 0 { column = (column / tab + 1) * tab }
      for run in runs(of: segment.tokens, room: room) {
        let (first, last) = (run.first?.start ?? 0, run.last?.end ?? 0)
        let length = last - first
        if column + length > room || (run.startIndex > 0 && !row.isEmpty) {
          if !row.isEmpty { rows.append(row) }
          row = []
          column = 0
        }
        let pitch = min(Grid.character, span.width / Double(max(length, 1)))
        row.append(PlacedRun(tokens: run, left: span.left + Double(column) * Grid.character, pitch: pitch))
        column += length + 1
      }
    }
    return rows + [row]
  }

  /// The runs of words that fit in a width; words that belong together stay so and may be too long.
  private static func runs(of tokens: [Segment.Token], room: Int) -> [ArraySlice<Segment.Token>] {
    var runs: [ArraySlice<Segment.Token>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      var end = index + 1
      while end < tokens.count, tokens[end].isGlued { end += 1 }
      if index > start, tokens[end - 1].end - tokens[start].start > room {
        runs.append(tokens[start..<index])
        start = index
      }
      index = end
    }
    if start < tokens.count { runs.append(tokens[start...]) }
    return runs
  }

  /// The distance of tab stops in a cell, in characters.
  private static let tab = 8
}
