import DocumentModel

/// The grid of our own on which a document without geometry is laid out.
enum Grid {
  /// The width of a character and the height of a row, in units.
  static let character = 6.0
  static let row = 12.0
  /// How high a word is: a little less than its row, so that rows do not touch.
  static let ink = 10.0
  /// The width of a page between its margins, in units.
  static let page = 600.0
  /// The width between the margins of an A4 page as Word has it, in twentieths of a point.
  static let usualTextWidth = 9072.0
  /// The distance of the tab stops that nobody set, in twentieths of a point.
  static let usualTab = 709.0

  /// The box of a word in a row.
  static func box(left: Double, right: Double, row: Int) -> Box {
    let top = Double(row - 1) * Grid.row
    return Box(left: left, top: top, right: right, bottom: top + ink)
  }
}

/// A range of x.
struct Span {
  let left: Double
  let right: Double

  /// Its width.
  var width: Double { right - left }
}
