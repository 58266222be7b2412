import DocumentModel

/// Parts one column into paragraphs.
enum Paragraphs {
  /// The blocks of rows read row by row: a space noticeably wider than between lines, another size of print or another
  /// place starts a new one.
  static func blocks(of rows: [LayoutRow]) -> [[Segment]] {
    let segments = rows.flatMap(\.segments)
    let pitch = usualPitch(segments)
    var out: [[Segment]] = []
    for segment in segments {
      if let last = out.last?.last, goesOn(last, segment, pitch: pitch) {
        out[out.count - 1].append(segment)
      } else {
        out.append([segment])
      }
    }
    return out
  }

  /// The distance between the baselines of lines that follow closely, in heights of print.
  private static func usualPitch(_ segments: [Segment]) -> Double {
    zip(segments, segments.dropFirst()).map { ($1.baseline - $0.baseline) / max(1, $1.height) }
      .filter { $0 > 0.7 && $0 < 1.9 }.quantile(0.25) ?? 1.3
  }

  /// Whether a segment is the next line of the same paragraph.
  private static func goesOn(_ line: Segment, _ next: Segment, pitch: Double) -> Bool {
    guard next.row > line.row else { return false }
    let distance = (next.baseline - line.baseline) / max(1, next.height)
    let sizes = next.height / max(1, line.height)
    return distance <= 1.25 * pitch && (0.8...1.25).contains(sizes) && line.box.horizontalOverlap(next.box) > 0
  }
}
