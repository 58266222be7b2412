import DocumentModel
import TextMatching

/// The words of one cell, over its rows.
enum Stack {
  /// The folded words right above and below a run of words, in its column, with its own: a heading that is broken over rows.
  static func around(_ rows: [Row], _ index: Int, _ segment: Range<Int>) -> String {
    let row = rows[index]
    var parts = [row.folded(segment)]
    var edge = (index, segment)
    while let above = neighbour(rows, edge.0, edge.1, step: -1), parts.count < 4 {
      parts.insert(rows[above.0].folded(above.1), at: 0)
      edge = above
    }
    edge = (index, segment)
    while let below = neighbour(rows, edge.0, edge.1, step: 1), parts.count < 6 {
      parts.append(rows[below.0].folded(below.1))
      edge = below
    }
    return parts.joined(separator: " ")
  }

  /// The run of words on the next row of the same cell; words with digits are values, not headings.
  private static func neighbour(_ rows: [Row], _ index: Int, _ segment: Range<Int>, step: Int) -> (Int, Range<Int>)? {
    let row = rows[index]
    guard let box = Box(around: row.tokens[segment].map(\.box)) else { return nil }
    for other in stride(from: index + step, through: index + 2 * step, by: step) where rows.indices.contains(other) {
      let next = rows[other]
      guard next.page == row.page else { return nil }
      let gap = step > 0 ? next.top - box.bottom : box.top - next.bottom
      guard gap < max(3, box.height * 0.45) else { return nil }
      let match = next.segments.first { candidate in
        guard let found = Box(around: next.tokens[candidate].map(\.box)), next.tokens[candidate.lowerBound].cell == row.tokens[segment.lowerBound].cell else { return false }
        return found.horizontalOverlap(box) > 0.4 * min(found.width, box.width) && (abs(found.left - box.left) < 6 || abs(found.centerX - box.centerX) < 6)
      }
      if let match {
        let text = next.folded(match)
        return text.contains(where: \.isNumber) || text.contains(":") || match.count > 4 ? nil : (other, match)
      }
    }
    return nil
  }
}
