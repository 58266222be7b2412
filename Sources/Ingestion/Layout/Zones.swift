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
    for row in band.map(Zone.init) {
      if let last = out.last, accepts(last, row, height: height) { out[out.count - 1].append(row) } else { out.append(row) }
    }
    return out
  }

  /// Whether a row goes on in the same arrangement.
  private static func accepts(_ zone: Zone, _ row: Zone, height: Double) -> Bool {
    let grown = zone.columns(with: row).count
    if zone.columns.count == 1 && row.isSimple { return zone.isSimple && (grown == 1 || interleaves(zone, row)) }
    if grown < 2 { return false }
    if zone.columns.count == 1 { return fits(zone, into: row, height: height) }
    return grown >= zone.columns.count || grown >= row.columns.count
  }

  /// Whether the row's baseline is too near to the last one to stand under it: then it stands beside it.
  private static func interleaves(_ zone: Zone, _ row: Zone) -> Bool {
    guard let last = zone.rows.last?.segments.first, let next = row.rows.first?.segments.first else { return false }
    return next.baseline - last.baseline < 0.85 * min(last.height, next.height)
  }

  /// Puts neighbouring zones together that go on in the same columns, and paragraphs of one column.
  private static func merged(_ zones: [Zone], height: Double) -> [Zone] {
    var out: [Zone] = []
    for zone in zones {
      if let last = out.last, goesOn(last, zone, height: height) {
        out[out.count - 1].append(zone)
      } else if out.count > 1, let last = out.last, last.columns.count == 1,
        goesOn(out[out.count - 2], zone, height: height), fits(last, into: out[out.count - 2], height: height)
      {
        out.removeLast()
        out[out.count - 1].append(last)
        out[out.count - 1].append(zone)
      } else {
        out.append(zone)
      }
    }
    return out
  }

  /// Whether two zones have the same columns and stand near each other.
  private static func goesOn(_ zone: Zone, _ next: Zone, height: Double) -> Bool {
    guard let bottom = zone.rows.last?.bottom, let top = next.rows.first?.top else { return false }
    let together = zone.columns(with: next).count
    if zone.isSimple && next.isSimple && zone.columns.count == 1 && next.columns.count == 1 { return together == 1 }
    guard zone.columns.count == next.columns.count, zone.columns.count > 1, top - bottom < 8 * height else { return false }
    return together == zone.columns.count
      && zip(zone.columns, next.columns).allSatisfy { abs($0.left - $1.left) <= 0.7 * height }
  }

  /// Whether a zone of one column stands within one column of another zone, flush with it.
  private static func fits(_ zone: Zone, into columns: Zone, height: Double) -> Bool {
    zone.columns.allSatisfy { piece in
      columns.columns.contains { abs($0.left - piece.left) <= 0.7 * height && piece.right <= $0.right + 4 * height }
    }
  }
}
