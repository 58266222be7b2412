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

  /// A label without a mark: known words, with a value after them, beside them or below them.
  private static func unmarked(_ rows: [Row], _ index: Int, _ segments: [Range<Int>], _ place: Int, _ words: Vocabulary) -> [Field] {
    let row = rows[index], segment = segments[place]
    if let first = segment.first(where: { row.tokens[$0].folded.contains { $0.isNumber } && !isYear(row.tokens[$0].folded) }), first > segment.lowerBound {
      let label = Vocabulary.label(row.text(segment.lowerBound..<first))
      if isKnown(label, words) { return [Field(label: label, row: row, labelRange: segment.lowerBound..<first, value: (row, first..<segment.upperBound))] }
    }
    let label = Vocabulary.label(row.text(segment))
    guard isKnown(label, words) else { return [] }
    let neighbour = beside(row, segments, place)
    let isLabel = neighbour.map { isKnown(Vocabulary.label($0.row.text($0.range)), words) && !$0.row.folded($0.range).contains { $0.isNumber } } ?? true
    let under = below(rows, index, segment)
    guard let value = isLabel ? under ?? neighbour : neighbour else { return [] }
    return [Field(label: label, row: row, labelRange: segment, value: value)]
  }

  /// A year that dates a label: « Activité combinée 2022 ».
  private static func isYear(_ folded: String) -> Bool {
    let digits = folded.filter(\.isNumber)
    return digits.count == 4 && digits.hasPrefix("20") && folded.count <= 6
  }

  private static func isKnown(_ label: String, _ words: Vocabulary) -> Bool {
    label.utf8.count <= 70 && words.notion("champs", in: label) != nil
  }

  private static func beside(_ row: Row, _ segments: [Range<Int>], _ place: Int) -> (row: Row, range: Range<Int>)? {
    guard place + 1 < segments.count else { return nil }
    let next = segments[place + 1]
    return next.contains { isMark(row.tokens[$0].text) } ? nil : (row, next)
  }

  /// The words right below a label, in its column; rows of other columns may lie in between.
  private static func below(_ rows: [Row], _ index: Int, _ segment: Range<Int>) -> (row: Row, range: Range<Int>)? {
    guard let box = Box(around: rows[index].tokens[segment].map(\.box)) else { return nil }
    for row in rows[(index + 1)...].prefix(6) {
      guard row.page == rows[index].page, row.top - box.bottom < max(12, box.height * 1.5) else { return nil }
      let found = row.segments.first { segment in
        guard let other = Box(around: row.tokens[segment].map(\.box)) else { return false }
        return other.horizontalOverlap(box) > 0.4 * min(other.width, box.width) && other.top > box.top + 2
      }
      if let found { return found.contains { isMark(row.tokens[$0].text) } ? nil : (row, found) }
    }
    return nil
  }
}
