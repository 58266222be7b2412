import DocumentModel
import Facts

/// A value that a label names.
struct Field: Sendable {
  /// Folded, without punctuation at its ends.
  let label: String
  let row: Row
  let labelRange: Range<Int>
  /// The value's row and words; nil where nothing stands there.
  let value: (row: Row, range: Range<Int>)?

  var valueText: String { value.map { $0.row.text($0.range) } ?? "" }
  var region: Region { value.map { $0.row.region($0.range) } ?? row.region(labelRange) }

  /// Every "label : value", "label = value", label cell with its value cell, and label above its value.
  static func all(in rows: [Row], _ words: Vocabulary) -> [Field] {
    rows.indices.flatMap { index in
      let row = rows[index]
      let segments = row.segments
      return segments.indices.flatMap { place -> [Field] in
        let segment = segments[place]
        let marks = segment.filter { isMark(row.tokens[$0].text) }
        if marks.isEmpty { return unmarked(rows, index, segments, place, words) }
        return marks.enumerated().compactMap { order, mark in
          let start = order == 0 ? segment.lowerBound : labelStart(row, after: marks[order - 1], before: mark)
          let label = Vocabulary.label(row.text(start..<(mark + 1)))
          guard !label.isEmpty, label.utf8.count <= 120 else { return nil }
          let end = order + 1 < marks.count ? labelStart(row, after: mark, before: marks[order + 1]) : segment.upperBound
          let own = (mark + 1)..<max(end, mark + 1)
          let value = own.isEmpty ? beside(row, segments, place) ?? below(rows, index, segment) : (row, own)
          return Field(label: label, row: row, labelRange: start..<(mark + 1), value: value)
        }
      }
    }
  }

  private static func isMark(_ text: String) -> Bool {
    text == ":" || text == "=" || text.hasSuffix(":") && text.count > 1
  }

  /// Where the label that ends at a mark begins, when several stand on one segment: at most four words back.
  private static func labelStart(_ row: Row, after previous: Int, before mark: Int) -> Int {
    max(previous + 2, mark - 3)
  }

  /// A label without a mark: known words, with a value beside it or below it.
  private static func unmarked(_ rows: [Row], _ index: Int, _ segments: [Range<Int>], _ place: Int, _ words: Vocabulary) -> [Field] {
    let row = rows[index]
    let label = Vocabulary.label(row.text(segments[place]))
    guard label.utf8.count <= 70, words.notion("champs", in: label) != nil else { return [] }
    guard let value = beside(row, segments, place) ?? below(rows, index, segments[place]) else { return [] }
    return [Field(label: label, row: row, labelRange: segments[place], value: value)]
  }

  private static func beside(_ row: Row, _ segments: [Range<Int>], _ place: Int) -> (row: Row, range: Range<Int>)? {
    guard place + 1 < segments.count else { return nil }
    let next = segments[place + 1]
    return next.contains { isMark(row.tokens[$0].text) } ? nil : (row, next)
  }

  /// The words right below a label, in its column.
  private static func below(_ rows: [Row], _ index: Int, _ segment: Range<Int>) -> (row: Row, range: Range<Int>)? {
    guard index + 1 < rows.count, rows[index + 1].page == rows[index].page, let box = Box(around: rows[index].tokens[segment].map(\.box))
    else { return nil }
    let row = rows[index + 1]
    guard row.top - rows[index].bottom < max(12, box.height * 1.5) else { return nil }
    return row.segments.first { segment in
      guard let other = Box(around: row.tokens[segment].map(\.box)) else { return false }
      return other.horizontalOverlap(box) > 0.4 * min(other.width, box.width)
        && !segment.contains { isMark(row.tokens[$0].text) }
    }.map { (row, $0) }
  }
}
