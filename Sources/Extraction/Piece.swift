import DocumentModel
import TextMatching

/// A run of words of one row that no gap breaks, with the label that it begins with.
struct Piece {
  /// The row's place among all rows.
  let index: Int
  let row: Row
  let range: Range<Int>
  let box: Box
  /// Folded, without punctuation or brackets at its ends.
  let label: String
  /// Folded, whole.
  let folded: String
  /// The words after its first mark (« : », « = »); nil without a mark.
  let value: Range<Int>?

  init?(_ row: Row, _ index: Int, _ range: Range<Int>) {
    guard let box = Box(around: row.tokens[range].map(\.box)) else { return nil }
    self.index = index
    self.row = row
    self.range = range
    self.box = box
    folded = row.folded(range)
    let mark = range.first { Self.endsLabel(row.tokens[$0].text) }
    value = mark.map { ($0 + 1)..<range.upperBound }
    label = Vocabulary.label(row.text(range.lowerBound..<(mark.map { $0 + 1 } ?? range.upperBound))).trimmed(of: " []()<>#*|_-.:;=•■▪►\"")
  }

  var text: String { row.text(range) }
  var region: Region { row.region(range) }
  /// The cell of a declared table that it stands in.
  var cell: Line.Cell? { row.tokens[range.lowerBound].cell }
  var isMarked: Bool { value != nil }
  /// The value's words as printed; empty where nothing follows the mark.
  var valueText: String { value.map { row.text($0) } ?? "" }

  /// Whether a word closes a label.
  private static func endsLabel(_ text: String) -> Bool { text == ":" || text == "=" || text.hasSuffix(":") && text.count > 1 && !text.contains("//") }

  /// The runs of words of all rows, in order.
  static func all(_ rows: [Row]) -> [Piece] {
    rows.indices.flatMap { index in rows[index].segments.compactMap { Piece(rows[index], index, $0) } }
  }
}
