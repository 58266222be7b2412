import DocumentModel
import Facts
import TextMatching

/// Reads every Activité combinée that is printed, in fields and in columns of a table.
struct ActivityReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]

  func activities() -> [Found<Int>] {
    var found: [Found<Int>] = []
    func add(_ row: Row, _ range: Range<Int>) {
      guard let count = count(row, range) else { return }
      let region = row.region(range)
      if !found.contains(where: { ($0.region.page, $0.region.line, $0.value) == (region.page, region.line, count) }) {
        found.append(Found(count, at: region))
      }
    }
    for field in fields where words.has("champs", "activite-combinee", in: field.label) && !field.label.hasPrefix("base de calcul") {
      if let (row, range) = field.value { add(row, range) }
    }
    for index in rows.indices {
      guard let heading = heading(rows[index]) else { continue }
      for (row, segment) in column(below: index, heading) { add(row, segment) }
    }
    return found
  }

  /// Under this no hospital's activity lies, and a year is none.
  private func count(_ row: Row, _ range: Range<Int>) -> Int? {
    row.money.filter { range.contains($0.tokens.lowerBound) && !$0.isPercent && !$0.hasCurrency && $0.decimals == 0 }
      .lazy.compactMap { Int($0.amount.bare) }.first { $0 >= 200 && !(2015...2035).contains($0) }
  }

  /// « Activité combinée » as the heading of a column: other headings beside it, no number in it but a year.
  private func heading(_ row: Row) -> Range<Int>? {
    guard row.segments.count >= 2 else { return nil }
    return row.segments.first { segment in
      row.folded(segment).contains("activite") && words.has("champs", "activite-combinee", in: Vocabulary.label(row.text(segment)))
        && count(row, segment) == nil
    }
  }

  /// The cells under a heading, as far as the table goes.
  private func column(below index: Int, _ heading: Range<Int>) -> [(Row, Range<Int>)] {
    guard let box = Box(around: rows[index].tokens[heading].map(\.box)) else { return [] }
    var found: [(Row, Range<Int>)] = []
    var bottom = box.bottom
    for row in rows[(index + 1)...].prefix(40) where row.page == rows[index].page {
      guard row.top - bottom < max(24, row.height * 2.5), !row.folded().hasPrefix("total") else { break }
      let cell = row.segments.first { segment in
        Box(around: row.tokens[segment].map(\.box)).map { $0.horizontalOverlap(box) > 0.3 * min($0.width, box.width) } ?? false
      }
      guard let cell, row.segments.count >= 2 else { break }
      found.append((row, cell))
      bottom = row.bottom
    }
    return found
  }
}
