import DocumentModel

/// Splits rows at their column gaps.
package struct Segmenter: Sendable {
  /// The gap that always splits, from the height of the words beside it.
  private let columnGap: @Sendable (Double) -> Double

  /// The gap, in heights of print, that splits where the rows around leave it free too: wider than any plain space.
  private let riverGap: Double

  /// For printed pages: gaps wider than the height of the font.
  package init() {
    columnGap = { $0 }
    riverGap = 0.6
  }

  /// For a grid of characters 10 high and 6 wide: three spaces, or two in row after row.
  package static let onGrid = Segmenter(columnGap: { _ in 17.9 }, riverGap: 1.19)

  private init(columnGap: @escaping @Sendable (Double) -> Double, riverGap: Double) {
    self.columnGap = columnGap
    self.riverGap = riverGap
  }

  /// The segments of rows given from top to bottom; their row numbers count from 1.
  package func segments(of rows: [[Word]]) -> [Segment] {
    let gaps = rows.map(gaps)
    return rows.indices.flatMap { index in
      split(rows[index], gutters: gutters(around: index, of: rows, gaps))
        .compactMap { Segment(words: $0, row: index + 1) }
    }
  }

  /// A range of x.
  private typealias Span = (left: Double, right: Double)

  /// Gaps of this row, narrow ones too, that go on through four rows in succession: words never leave such a river by chance.
  private func gutters(around index: Int, of rows: [[Word]], _ gaps: [[Span]]) -> [Span] {
    gaps[index].filter { gap in
      var common = gap
      var count = 1
      for step in [-1, 1] {
        var next = index + step
        while rows.indices.contains(next), count < 4, near(rows[next], rows[next - step]),
          let narrowed = narrowed(common, by: gaps[next], least: riverGap * (rows[next].first?.box.height ?? 10))
        {
          common = narrowed
          count += 1
          next += step
        }
      }
      return count >= 4
    }
  }

  /// Whether two rows follow each other closely enough to be of one table or one pair of columns.
  private func near(_ row: [Word], _ other: [Word]) -> Bool {
    guard let one = row.first?.box, let next = other.first?.box else { return false }
    return abs(one.top - next.top) < 3 * one.height
  }

  /// The part of the span that one of the gaps leaves free, if it is still wide.
  private func narrowed(_ span: Span, by gaps: [Span], least: Double) -> Span? {
    gaps.lazy.map { (left: max($0.left, span.left), right: min($0.right, span.right)) }.first { $0.right - $0.left >= least }
  }

  /// The gaps between the words of a row that are wider than a plain space.
  private func gaps(_ row: [Word]) -> [Span] {
    zip(row, row.dropFirst()).compactMap { one, next in
      let least = max(riverGap * max(one.box.height, next.box.height), Typewriter.space((one.text, one.box), (next.text, next.box)))
      return next.box.left - one.box.right >= least ? (one.box.right, next.box.left) : nil
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
