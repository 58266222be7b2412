import DocumentModel
import Facts

/// A priced line while it is being gathered.
struct Draft: Sendable {
  /// Rows of designation: the row and its words in the designation's column.
  var text: [(row: Row, range: Range<Int>)] = []
  /// The row that bears the price.
  let priced: Row
  var numbers: [Columns.Role: Placed] = [:]
  var priceWords: (row: Row, text: String, range: Range<Int>)?
  var heading: String?
  /// Whether it was read from values under headings of their own, with its designation above.
  var isGrid = false
  /// The right limit of the designation's column, in points.
  let columnRight: Double
  /// The table that the line belongs to, counted from 0.
  let table: Int

  /// The table row that the file declares for it, if any.
  var cell: (table: Int, row: Int)? { priced.tokens.lazy.compactMap(\.cell).first.map { ($0.table, $0.row) } }

  /// How many of the text rows make the label: the first, and those that it wraps on.
  var labelRows: Int {
    var count = 1
    while count < text.count {
      let (row, range) = text[count - 1]
      guard let last = row.tokens[range].last, let next = text[count].row.tokens[text[count].range].first else { break }
      let right = last.box.right + next.box.width
      let isDash = next.text.hasPrefix("-") || next.text.hasPrefix("–")
      let isIndented = next.box.left - (text[0].row.tokens[text[0].range].first?.box.left ?? 0) > 5
      let breaks = isIndented || last.folded.hasSuffix(".") || next.text.hasPrefix("•") || isDash && right < columnRight
      guard right + 12 > columnRight, !breaks else { break }
      count += 1
    }
    return count
  }
}

/// A number and the row that it stands on.
struct Placed: Sendable {
  let row: Row
  let money: Money

  var region: Region { row.region(money.tokens) }
}
