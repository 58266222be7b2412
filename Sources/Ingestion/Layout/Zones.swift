import Glibc
import DocumentModel

/// Parts the rows of a page into zones, top to bottom.
struct Zones {
  let zones: [Zone]

  init(_ rows: [LayoutRow]) {
    let height = rows.flatMap(\.segments).map(\.height).quantile(0.5) ?? 10
    if getenv("NOSIDE") == nil, let side = SideColumn(rows, height: height) {
      zones = Zones(Array(rows[..<side.rows.lowerBound])).zones + [Zone(Array(rows[side.rows]), partedAt: side.x)]
        + Zones(Array(rows[side.rows.upperBound...])).zones
    } else {
      zones = Self.merged(Self.bands(of: rows, gap: 0.6 * height).flatMap { Self.parted($0, height: height) }, height: height)
    }
  }

  /// Runs of rows with no wide space between them.
  private static func bands(of rows: [LayoutRow], gap: Double) -> [[LayoutRow]] {
    var out: [[LayoutRow]] = []
    var bottom = -Double.infinity
    for row in rows {
      if row.top - bottom > gap || out.isEmpty { out.append([row]) } else { out[out.count - 1].append(row) }
      bottom = max(bottom, row.bottom)
    }
    return out
  }

  /// Parts a band where its gutters end: each run of rows that leaves at least one gutter free is a zone.
  private static func parted(_ band: [LayoutRow], height: Double) -> [Zone] {
    var out: [Zone] = []
    for row in band {
      guard let last = out.last else {
        out.append(Zone([row]))
        continue
      }
      let grown = Zone(last.rows + [row])
      if accepts(last, row, grown, height: height) { out[out.count - 1] = grown } else { out.append(Zone([row])) }
    }
    return out
  }

  /// Whether a row goes on in the same arrangement.
  private static func accepts(_ zone: Zone, _ row: LayoutRow, _ grown: Zone, height: Double) -> Bool {
    if zone.columns.count == 1 && row.segments.count == 1 {
      return zone.rows.allSatisfy { $0.segments.count == 1 } && (grown.columns.count == 1 || interleaves(zone, row))
    }
    if grown.columns.count < 2 { return false }
    if zone.columns.count == 1 { return fits(zone, into: Zone([row]), height: height) }
    return grown.columns.count >= zone.columns.count || grown.columns.count >= row.segments.count
  }

  /// Whether the row's baseline is too near to the last one to stand under it: then it stands beside it.
  private static func interleaves(_ zone: Zone, _ row: LayoutRow) -> Bool {
    guard let last = zone.rows.last?.segments.first, let next = row.segments.first else { return false }
    return next.baseline - last.baseline < 0.85 * min(last.height, next.height)
  }

  /// Puts neighbouring zones together that go on in the same columns, and paragraphs of one column.
  private static func merged(_ zones: [Zone], height: Double) -> [Zone] {
    var out: [Zone] = []
    for zone in zones {
      if let last = out.last, goesOn(last, zone, height: height) {
        out[out.count - 1] = Zone(last.rows + zone.rows)
      } else if out.count > 1, let last = out.last, last.columns.count == 1,
        goesOn(out[out.count - 2], zone, height: height), fits(last, into: out[out.count - 2], height: height)
      {
        out.removeLast()
        out[out.count - 1] = Zone(out[out.count - 1].rows + last.rows + zone.rows)
      } else {
        out.append(zone)
      }
    }
    return out
  }

  /// Whether two zones have the same columns and stand near each other.
  private static func goesOn(_ zone: Zone, _ next: Zone, height: Double) -> Bool {
    guard let bottom = zone.rows.last?.bottom, let top = next.rows.first?.top else { return false }
    if zone.kind == .single && next.kind == .single { return true }
    guard zone.columns.count == next.columns.count, zone.columns.count > 1, top - bottom < 8 * height else { return false }
    return zip(zone.columns, next.columns).allSatisfy { abs($0.left - $1.left) <= 0.7 * height }
      && Zone(zone.rows + next.rows).columns.count == zone.columns.count
  }

  /// Whether a zone of one column stands within one column of another zone, flush with it.
  private static func fits(_ zone: Zone, into columns: Zone, height: Double) -> Bool {
    zone.columns.allSatisfy { piece in
      columns.columns.contains { abs($0.left - piece.left) <= 0.7 * height && piece.right <= $0.right + 4 * height }
    }
  }
}
