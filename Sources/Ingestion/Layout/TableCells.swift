import DocumentModel

/// Parts a table into cells.
enum TableCells {
  /// One block a cell, row by row. Lines that only go on with cells of the row above are read with them.
  static func blocks(of rows: [LayoutRow]) -> [[Segment]] {
    var cells: [[[Segment]]] = []
    for row in rows {
      if let last = cells.last, let places = continued(last, by: row) {
        for (segment, place) in zip(row.segments, places) { cells[cells.count - 1][place].append(segment) }
      } else {
        cells.append(row.segments.map { [$0] })
      }
    }
    return cells.flatMap { $0 }
  }

  /// For each segment of the row the cell that it goes on with; nil when the row starts new cells.
  private static func continued(_ cells: [[Segment]], by row: LayoutRow) -> [Int]? {
    guard row.segments.count < cells.count, !row.segments.contains(where: { $0.isNumeric || $0.cell != nil }) else { return nil }
    var places: [Int] = []
    for segment in row.segments {
      let place = cells.firstIndex { cell in
        cell.last.map { goesOn($0, segment) } ?? false
      }
      guard let place, !places.contains(place) else { return nil }
      if cells.count == 2, segment.words.first?.text.first?.isLowercase != true { return nil }
      places.append(place)
    }
    return places
  }

  /// Whether a segment stands right under another, in its column.
  private static func goesOn(_ line: Segment, _ next: Segment) -> Bool {
    let narrow = min(line.box.width, next.box.width)
    let indent = next.box.left - line.box.left
    let offsets = [indent, next.box.right - line.box.right, next.box.centerX - line.box.centerX]
    let flush = offsets.contains { abs($0) < 0.15 * next.height }
    return line.box.horizontalOverlap(next.box) >= 0.5 * narrow && (flush || indent > 0.3 * next.height)
      && next.box.top - line.box.bottom < 0.4 * next.height
  }
}
