import DocumentModel

/// Groups words by the baseline they stand on, over the whole width of the page.
enum RowBuilder {
  /// Rows from top to bottom, each from left to right. Superscripts stand in the row of the word they follow.
  static func rows(of words: [Word]) -> [[Word]] {
    let placed = words.map { Placed(word: $0, baseline: $0.box.bottom - 0.2 * $0.box.height) }
      .sorted { ($0.baseline, $0.word.box.left) < ($1.baseline, $1.word.box.left) }
    var rows: [[Placed]] = []
    for word in placed {
      if let last = rows.last, let first = last.first, near(first, word) {
        rows[rows.count - 1].append(word)
      } else {
        rows.append([word])
      }
    }
    return settled(rows).map { $0.map(\.word).sorted { $0.box.left < $1.box.left } }
  }

  /// A word and the height of its baseline.
  private struct Placed {
    let word: Word
    let baseline: Double
  }

  /// Whether two words share a baseline.
  private static func near(_ one: Placed, _ other: Placed) -> Bool {
    abs(one.baseline - other.baseline) <= 0.3 * min(one.word.box.height, other.word.box.height)
  }

  /// Moves superscripts and subscripts, which have made rows of their own or joined others, beside their words.
  private static func settled(_ rows: [[Placed]]) -> [[Placed]] {
    var rows = rows
    for index in rows.indices {
      for neighbour in [index + 1, index - 1] where rows.indices.contains(neighbour) {
        let bases = rows[neighbour]
        let (moving, staying) = partitioned(rows[index]) { small in bases.contains { carries($0.word.box, small.word.box) } }
        rows[index] = staying
        rows[neighbour] += moving
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  /// Whether the small box touches the end of the big one and stands within its height.
  private static func carries(_ big: Box, _ small: Box) -> Bool {
    let gap = small.left - big.right
    return small.height < 0.85 * big.height && gap > -0.2 * big.height && gap < 0.25 * big.height
      && big.verticalOverlap(small) > 0.5 * small.height
  }

  /// The elements that satisfy the condition, and the rest.
  private static func partitioned(_ words: [Placed], by condition: (Placed) -> Bool) -> ([Placed], [Placed]) {
    (words.filter(condition), words.filter { !condition($0) })
  }
}
