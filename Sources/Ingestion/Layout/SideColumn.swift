import DocumentModel

/// A gutter that parts two columns whose lines do not align, over many rows: a side bar, or a page in two columns.
///
/// It goes before anything else: seen through horizontal bands, a side bar would be cut wherever the main column has a gap.
struct SideColumn {
  /// The rows that it parts, as indices.
  let rows: Range<Int>
  /// Where the right column starts.
  let x: Double

  /// The longest one among the rows; nil where there is none.
  init?(_ rows: [LayoutRow], height: Double) {
    if rows.count > Self.most { return nil }
    var best: (rows: Range<Int>, x: Double, size: Int)?
    for x in Set(rows.flatMap { $0.segments.map { ($0.box.left * 2).rounded(.down) / 2 } }) {
      for run in Self.runs(of: rows, leavingFree: (x - 0.8 * height)..<x) {
        guard let trimmed = Self.trimmed(run, of: rows, at: x), let size = Self.size(rows[trimmed], at: x) else { continue }
        if size > best?.size ?? 0 || (size == best?.size && x < best?.x ?? x) { best = (trimmed, x, size) }
      }
    }
    guard let best else { return nil }
    (self.rows, x) = (best.rows, best.x)
  }

  /// More rows than a printed page has are not looked through: the search grows with their square.
  private static let most = 1000

  /// Runs of rows in which no segment touches the strip and no table goes across it.
  private static func runs(of rows: [LayoutRow], leavingFree strip: Range<Double>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for index in rows.indices {
      let touched = rows[index].segments.contains { $0.box.left < strip.upperBound && $0.box.right > strip.lowerBound }
      let crossed = index > start && [index - 1, index].allSatisfy { isTableRow(rows[$0], at: strip.upperBound) }
      guard touched || crossed else { continue }
      let end = crossed ? index - 1 : index
      if end > start { out.append(start..<end) }
      start = index + 1
    }
    return start < rows.count ? out + [start..<rows.count] : out
  }

  /// Whether three or more segments, on both sides of x, stand on one baseline.
  private static func isTableRow(_ row: LayoutRow, at x: Double) -> Bool {
    guard row.segments.count >= 3, let last = row.segments.last, last.box.left >= x,
      let left = row.segments.last(where: { $0.box.left < x }), let right = row.segments.first(where: { $0.box.left >= x })
    else { return false }
    return abs(left.baseline - right.baseline) <= 0.05 * left.height
  }

  /// The run from where both sides have begun to where one ends, with the last paragraph of the other.
  private static func trimmed(_ run: Range<Int>, of rows: [LayoutRow], at x: Double) -> Range<Int>? {
    let left = run.filter { rows[$0].segments.contains { $0.box.left < x } }
    let right = run.filter { rows[$0].segments.contains { $0.box.left >= x } }
    guard let start = left.first.flatMap({ first in right.first.map { max(first, $0) } }),
      let end = left.last.flatMap({ last in right.last.map { min(last, $0) } }), start < end
    else { return nil }
    let more = run[(end + 1)...].prefix { rows[$0].top - rows[$0 - 1].bottom < 0.6 * (rows[$0].bottom - rows[$0].top) }
    return start..<(end + 1 + more.count)
  }

  /// The number of rows of the shorter side; nil if they are few, mostly aligned, or amounts.
  private static func size(_ rows: ArraySlice<LayoutRow>, at x: Double) -> Int? {
    let sides = rows.map { row in
      (left: row.segments.filter { $0.box.left < x }, right: row.segments.filter { $0.box.left >= x })
    }
    let least = min(sides.count { !$0.left.isEmpty }, sides.count { !$0.right.isEmpty })
    let offsets = sides.compactMap { side in
      side.left.last.flatMap { left in side.right.first.map { $0.baseline - left.baseline } }
    }
    let height = rows.first?.segments.first?.height ?? 10
    guard least >= 8, aligned(offsets, within: 0.05 * height) * 2 <= least else { return nil }
    let columns = [sides.flatMap(\.left), sides.flatMap(\.right)]
    if columns.contains(where: { side in side.count(where: \.isNumeric) * 2 >= side.count }) { return nil }
    let together = min(accompanied(columns[0], by: columns[1]), accompanied(columns[1], by: columns[0]))
    return together * 5 >= least * 4 ? least : nil
  }

  /// How many segments have one of the other side beside them or just above or below.
  private static func accompanied(_ side: [Segment], by other: [Segment]) -> Int {
    side.count { segment in other.contains { segment.box.verticalOverlap($0.box) > -segment.height } }
  }

  /// How many rows repeat the offset between left and right baselines of the row before or after: rows set together, as in
  /// a table, not met by chance.
  private static func aligned(_ offsets: [Double], within tolerance: Double) -> Int {
    offsets.indices.count { index in
      [index - 1, index + 1].contains { offsets.indices.contains($0) && abs(offsets[$0] - offsets[index]) <= tolerance }
    }
  }
}
