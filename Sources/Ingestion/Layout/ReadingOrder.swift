/// The order in which a person reads the segments of a page: zone after zone; in a zone of columns each column to its foot,
/// in a table row by row, each cell whole.
struct ReadingOrder {
  private let segments: [Segment]
  /// How often columns have been found inside columns.
  private let depth: Int

  init(_ segments: [Segment], depth: Int = 0) {
    self.segments = segments
    self.depth = depth
  }

  /// The blocks in reading order.
  func blocks() -> [[Segment]] {
    let rows = LayoutRow.rows(of: segments)
    if depth > 4 { return Paragraphs.blocks(of: rows) }
    return Zones(rows).zones.flatMap { zone in
      switch zone.kind {
      case .single: Paragraphs.blocks(of: zone.rows)
      case .table: TableCells.blocks(of: zone.rows)
      case .columns: zone.columns.flatMap { ReadingOrder(zone.segments(in: $0), depth: depth + 1).blocks() }
      }
    }
  }
}
