import DocumentModel

/// Splits rows at their column gaps.
package struct Segmenter: Sendable {
  /// The gap that always splits, from the height of the words beside it.
  private let columnGap: @Sendable (Double) -> Double

  /// For printed pages: gaps wider than the height of the font.
  package init() { columnGap = { $0 } }

  /// For a grid of characters: gaps of this width or more.
  package init(gap: Double) { columnGap = { _ in gap - 0.1 } }

  /// The segments of rows given from top to bottom; their row numbers count from 1.
  package func segments(of rows: [[Word]]) -> [Segment] {
    rows.indices.flatMap { index in
      split(rows[index], gutters: gutters(around: index, of: rows))
        .compactMap { Segment(words: $0, row: index + 1) }
    }
  }

  /// A range of x.
  private typealias Span = (left: Double, right: Double)

  /// Gaps of this row, narrow ones too, that go on through four rows in succession: words never leave such a river by chance.
  private func gutters(around index: Int, of rows: [[Word]]) -> [Span] {
    gaps(rows[index]).filter { gap in
      var common = gap
      var count = 1
      for step in [-1, 1] {
        var next = index + step
        while rows.indices.contains(next), count < 4, let narrowed = narrowed(common, by: rows[next], beside: rows[next - step]) {
          common = narrowed
          count += 1
          next += step
        }
      }
      return count >= 4
    }
  }

  /// The part of the span that a gap of the row leaves free, if it is still wide and the rows are near.
  private func narrowed(_ span: Span, by row: [Word], beside neighbour: [Word]) -> Span? {
    guard let word = row.first, let other = neighbour.first, abs(word.box.top - other.box.top) < 3 * word.box.height else {
      return nil
    }
    for gap in gaps(row) {
      let common = (left: max(gap.left, span.left), right: min(gap.right, span.right))
      if common.right - common.left >= 0.55 * word.box.height { return common }
    }
    return nil
  }

  /// The gaps between the words of a row that are wider than a plain space.
  private func gaps(_ row: [Word]) -> [Span] {
    zip(row, row.dropFirst()).compactMap { one, next in
      next.box.left - one.box.right >= 0.55 * max(one.box.height, next.box.height) ? (one.box.right, next.box.left) : nil
    }
  }

  /// One row, split at wide gaps and at gutters.
  private func split(_ row: [Word], gutters: [Span]) -> [[Word]] {
    let even = isJustified(row)
    var out: [[Word]] = []
    for word in row {
      guard let last = out.last?.last else {
        out.append([word])
        continue
      }
      if out.last?.count == 1, Self.bullets.contains(last.text), word.box.left - last.box.right < 3 * word.box.height {
        out[out.count - 1].append(word)
        continue
      }
      let gap = word.box.left - last.box.right
      let wide = gap > columnGap(max(last.box.height, word.box.height)) && !(even && gap < 2 * word.box.height)
      if wide || gutters.contains(where: { $0.left == last.box.right && $0.right == word.box.left }) {
        out.append([word])
      } else {
        out[out.count - 1].append(word)
      }
    }
    return out
  }

  /// Marks that stand before an item, at whatever distance.
  private static let bullets: Set<String> = ["•", "◦", "▪", "●", "○", "■", "□", "☐", "☑", "☒", "✓", "➢", "→", "►", "❖"]

  /// Whether a row is one line of prose stretched to its margins: many words, all gaps about the same.
  private func isJustified(_ row: [Word]) -> Bool {
    let gaps = zip(row, row.dropFirst()).map { $1.box.left - $0.box.right }
    guard gaps.count >= 4, let least = gaps.min(), let most = gaps.max() else { return false }
    return least > 0 && most <= 1.5 * least
  }
}
