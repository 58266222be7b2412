/// What a part of a Word document says, in order: a paragraph or a table.
enum Block: Equatable {
  case paragraph(Paragraph)
  case table(Table)
}

/// A paragraph as it is read: hidden and deleted text is gone.
struct Paragraph: Equatable {
  var pieces: [Piece] = []
  /// The tab stops of its own and of its style, from left to right.
  var stops: [TabStop] = []
  /// The text boxes that are anchored in it.
  var boxes: [[Block]] = []
  /// Whether a section ends with it.
  var endsSection = false

  /// A piece of a paragraph.
  enum Piece: Equatable {
    case text(String)
    case tab
    case lineBreak
    case pageBreak
  }

  /// Takes in what a paragraph says that melts into this one, because the mark between them is deleted.
  mutating func append(_ other: Paragraph) {
    pieces += other.pieces
    boxes += other.boxes
    stops = other.stops
    endsSection = other.endsSection
  }
}

/// A place that a tab jumps to.
struct TabStop: Hashable {
  /// In twentieths of a point from the margin.
  let position: Double
  let alignment: Alignment

  /// Which edge of the text stands at the stop.
  enum Alignment {
    case left, center, right
  }
}

/// A table as it is read.
struct Table: Equatable {
  /// The widths of the grid's columns, in twentieths of a point.
  var columns: [Double] = []
  var rows: [Row] = []

  /// One row of a table.
  struct Row: Equatable {
    var cells: [Cell] = []
  }

  /// One cell; those that a merged cell covers are not there.
  struct Cell: Equatable {
    let column: Int
    var columnSpan: Int
    var rowSpan = 1
    /// The declared width, in twentieths of a point.
    let width: Double?
    let blocks: [Block]
  }
}
