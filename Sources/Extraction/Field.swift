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
    let fields = candidates(in: rows, words)
    let beside = Dictionary(grouping: fields.filter { field in field.value.map { $0.row.isSame(as: field.row) && !$0.range.isEmpty } ?? false }) {
      Place(page: $0.row.page, row: $0.row.number)
    }
    return fields.filter { field in
      guard let value = field.value, !value.row.isSame(as: field.row) else { return true }
      return !(0...2).contains { back in
        beside[Place(page: field.row.page, row: field.row.number - back)]?.contains { $0.holds(field.row, field.labelRange) } ?? false
      }
    }
  }

  private struct Place: Hashable {
    let page: Int
    let row: Int
  }

  /// Whether the value goes on, in its cell or in its column, over words that therefore label nothing below them.
  private func holds(_ other: Row, _ range: Range<Int>) -> Bool {
    guard let value, let first = value.range.first, let start = range.first else { return false }
    if other.isSame(as: value.row) { return value.range.overlaps(range) && value.range.lowerBound <= start }
    let mine = value.row.tokens[first], its = other.tokens[start]
    if mine.cell != nil || its.cell != nil { return mine.cell == its.cell }
    return abs(mine.box.left - its.box.left) < 1 && other.segments.count == 1 && value.row.segments.count > 1 && other.hasGeometry
      && other.top - value.row.bottom < value.row.height
  }

  private static func candidates(in rows: [Row], _ words: Vocabulary) -> [Field] {
    rows.indices.flatMap { index in
      let row = rows[index]
      let segments = row.segments
      return segments.indices.flatMap { place -> [Field] in
        let segment = segments[place]
        let marks = segment.filter { isMark(row.tokens[$0].text) }
        if marks.isEmpty { return unmarked(rows, index, segments, place, words) }
        let lead = lead(row, segment, marks[0], words)
        return [lead].compactMap { $0 } + marks.enumerated().compactMap { order, mark in
          let first = lead?.value?.range.upperBound ?? segment.lowerBound
          let start = order == 0 ? first : labelStart(row, after: marks[order - 1], before: mark, words)
          var label = Vocabulary.label(row.text(start..<(mark + 1)))
          if order == 0, !isKnown(label, words), let above = wrapped(rows, index, segment) { label = above + " " + label }
          guard !label.isEmpty, label.utf8.count <= 120 else { return nil }
          let end = order + 1 < marks.count ? labelStart(row, after: mark, before: marks[order + 1], words) : segment.upperBound
          let own = (mark + 1)..<max(end, mark + 1)
          let value = own.isEmpty ? beside(row, segments, place, words) ?? besideAbove(rows, index, segment) ?? below(rows, index, segment, words) : (row, own)
          return Field(label: label, row: row, labelRange: start..<(mark + 1), value: value)
        }
      }
    }
  }

  /// « N° BC-114 Date : … »: a label with its value, without a mark, before the first marked label of a segment.
  private static func lead(_ row: Row, _ segment: Range<Int>, _ mark: Int, _ words: Vocabulary) -> Field? {
    guard let first = (segment.lowerBound..<mark).first(where: { row.tokens[$0].folded.contains { $0.isNumber } }), first > segment.lowerBound,
      first < mark, isKnown(Vocabulary.label(row.text((first + 1)..<(mark + 1))), words)
    else { return nil }
    let label = Vocabulary.label(row.text(segment.lowerBound..<first))
    guard isKnown(label, words) else { return nil }
    return Field(label: label, row: row, labelRange: segment.lowerBound..<first, value: (row, first..<(first + 1)))
  }

  /// The beginning of a label that goes on over two rows of its cell.
  private static func wrapped(_ rows: [Row], _ index: Int, _ segment: Range<Int>) -> String? {
    let row = rows[index]
    guard let left = row.tokens[segment].first?.box.left else { return nil }
    for above in rows[..<index].suffix(3).reversed() where above.page == row.page {
      guard row.top - above.bottom < max(4, row.height * 0.6) else { return nil }
      if let match = above.segments.first(where: { abs(above.tokens[$0.lowerBound].box.left - left) < 3 }) {
        guard match.count <= 9, !match.contains(where: { isMark(above.tokens[$0].text) || above.tokens[$0].folded.filter(\.isNumber).count > 2 }) else { return nil }
        return Vocabulary.label(above.text(match))
      }
    }
    return nil
  }

  private static func isMark(_ text: String) -> Bool {
    text == ":" || text == "=" || text.hasSuffix(":") && text.count > 1
  }

  /// Where the label that ends at a mark begins, when several stand on one segment: after a bar, at the first of known
  /// words, or four words back.
  private static func labelStart(_ row: Row, after previous: Int, before mark: Int, _ words: Vocabulary) -> Int {
    let nearest = max(previous + 2, mark - 5), places = nearest..<max(nearest, mark)
    let bar = places.last { ["|", "•", "·", "—", "–", "-", "/", ";"].contains(row.tokens[$0].text) || row.tokens[$0].text.hasSuffix(";") }
    let known = places.first { $0 > bar ?? -1 && isKnown(Vocabulary.label(row.text($0..<(mark + 1))), words) }
    return known ?? bar.map { $0 + 1 } ?? max(nearest, mark - 3)
  }

  /// A label without a mark: known words, with a value after them, beside them or below them.
  private static func unmarked(_ rows: [Row], _ index: Int, _ segments: [Range<Int>], _ place: Int, _ words: Vocabulary) -> [Field] {
    let row = rows[index], segment = segments[place]
    if place + 1 < segments.count, isMark(row.tokens[segments[place + 1].lowerBound].text), segments[place + 1].count > 1 {
      let next = segments[place + 1]
      return [Field(label: Vocabulary.label(row.text(segment)), row: row, labelRange: segment, value: (row, (next.lowerBound + 1)..<next.upperBound))]
    }
    if let first = segment.first(where: { row.tokens[$0].folded.contains { $0.isNumber } && !isYear(row.tokens[$0].folded) && !isWave(row, $0, segment) }),
      first > segment.lowerBound
    {
      let label = Vocabulary.label(row.text(segment.lowerBound..<first))
      if isKnown(label, words) { return [Field(label: label, row: row, labelRange: segment.lowerBound..<first, value: (row, first..<segment.upperBound))] }
    }
    var label = Vocabulary.label(row.text(segment))
    if let above = continued(rows, index, segments, place) { label = above + " " + label }
    guard isKnown(label, words) else { return [] }
    let neighbour = beside(row, segments, place, words) ?? besideBetween(rows, index, segments, place)
    let isLabel = neighbour.map { isKnown(Vocabulary.label($0.row.text($0.range)), words) && !hasOwnDigits($0) } ?? true
    let under = below(rows, index, segment, words)
    let hasDigits = { (value: (row: Row, range: Range<Int>)?) in value.map(hasOwnDigits) ?? false }
    let goesUnder = isLabel || hasDigits(under) && (!hasDigits(neighbour) || neighbour.map { $0.range.count > 6 } ?? false)
    let other = neighbour == nil ? besideAbove(rows, index, segment) : nil
    guard let value = other ?? (goesUnder ? under ?? neighbour : neighbour) else { return [] }
    return [Field(label: label, row: row, labelRange: segment, value: value)]
  }

  /// Whether a text has digits that are not those of « vague 1 » or of a year.
  private static func hasOwnDigits(_ value: (row: Row, range: Range<Int>)) -> Bool {
    value.range.contains { index in
      let folded = value.row.tokens[index].folded
      let isWave = index > value.range.lowerBound && value.row.tokens[index - 1].folded.hasPrefix("vague") && folded.count <= 2
      return folded.contains { $0.isNumber } && !isWave && !isYear(folded)
    }
  }

  /// The number of « vague 1 », or the code of a scheme: a part of a label.
  private static func isWave(_ row: Row, _ index: Int, _ segment: Range<Int>) -> Bool {
    let folded = row.tokens[index].folded
    return index > segment.lowerBound && row.tokens[index - 1].folded.hasPrefix("vague") && folded.count <= 2 || folded.contains("va1") || folded.contains("va2")
  }

  /// A year that dates a label: « Activité combinée 2022 ».
  private static func isYear(_ folded: String) -> Bool {
    let digits = folded.filter(\.isNumber)
    return digits.count == 4 && digits.hasPrefix("20") && folded.count <= 6
  }

  private static func isKnown(_ label: String, _ words: Vocabulary) -> Bool {
    label.utf8.count <= 70 && (words.notion("champs", in: label) != nil || ElementReader.isLabel(label, words))
  }

  private static func beside(_ row: Row, _ segments: [Range<Int>], _ place: Int, _ words: Vocabulary) -> (row: Row, range: Range<Int>)? {
    guard place + 1 < segments.count else { return nil }
    let next = segments[place + 1]
    return isValue(row, next, words) ? (row, next) : nil
  }

  /// Whether words are no label with a value of its own; an answer may go on over a colon: « Non : aucun financement ».
  private static func isValue(_ row: Row, _ range: Range<Int>, _ words: Vocabulary) -> Bool {
    let mark = range.first { isMark(row.tokens[$0].text) }
    return mark.map { words.has("antecedent", "reponse", in: row.folded(range.lowerBound..<($0 + 1))) } ?? true
  }

  /// The row above of a label that goes on here, its value beside its foot: it begins in small letters, and nothing stands
  /// beside the row above.
  private static func continued(_ rows: [Row], _ index: Int, _ segments: [Range<Int>], _ place: Int) -> String? {
    let row = rows[index]
    guard place + 1 < segments.count, row.tokens[segments[place].lowerBound].text.first?.isLowercase ?? false, index > 0,
      rows[index - 1].page == row.page, rows[index - 1].segments.count == place + 1
    else { return nil }
    return wrapped(rows, index, segments[place])
  }

  /// The value of a label that goes on over two rows, centred between both.
  private static func besideBetween(_ rows: [Row], _ index: Int, _ segments: [Range<Int>], _ place: Int) -> (row: Row, range: Range<Int>)? {
    let row = rows[index]
    guard row.hasGeometry, place + 1 == segments.count, let box = Box(around: row.tokens[segments[place]].map(\.box)) else { return nil }
    for next in rows[(index + 1)...].prefix(1) where next.page == row.page && next.top < box.bottom - 2 {
      guard let first = next.segments.first, next.tokens[first.lowerBound].box.left > box.right else { return nil }
      return first.contains { isMark(next.tokens[$0].text) } ? nil : (next, first)
    }
    return nil
  }

  /// The value of a label of two rows, where it stands beside the first or between both.
  private static func besideAbove(_ rows: [Row], _ index: Int, _ segment: Range<Int>) -> (row: Row, range: Range<Int>)? {
    guard let box = Box(around: rows[index].tokens[segment].map(\.box)), wrapped(rows, index, segment) != nil else { return nil }
    for above in rows[..<index].suffix(2).reversed() where above.page == rows[index].page && box.top - above.bottom < box.height {
      if let found = above.segments.first(where: { above.tokens[$0.lowerBound].box.left > box.left + 20 }) {
        return found.contains { isMark(above.tokens[$0].text) } ? nil : (above, found)
      }
    }
    return nil
  }

  /// The words right below a label, in its column; rows of other columns may lie in between.
  private static func below(_ rows: [Row], _ index: Int, _ segment: Range<Int>, _ words: Vocabulary) -> (row: Row, range: Range<Int>)? {
    guard let box = Box(around: rows[index].tokens[segment].map(\.box)) else { return nil }
    for row in rows[(index + 1)...].prefix(6) {
      guard row.page == rows[index].page, row.top - box.bottom < max(12, box.height * 1.5) else { return nil }
      let found = row.segments.first { segment in
        guard let other = Box(around: row.tokens[segment].map(\.box)) else { return false }
        let isIndented = row.segments.count == 1 && rows[index].segments.count == 1 && (0..<45).contains(other.left - box.left)
        return (isIndented || other.horizontalOverlap(box) > 0.4 * min(other.width, box.width)) && other.top > box.top + 2
      }
      if let found, let cell = row.tokens[found.lowerBound].cell, cell == rows[index].tokens[segment.lowerBound].cell { continue }
      if let found { return isValue(row, found, words) ? (row, found) : nil }
    }
    return nil
  }
}
