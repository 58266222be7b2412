/// A document as it was read: pages of lines of words, each with its place.
///
/// Every format comes out in this one shape. Where a format has no geometry of its own (text, Word), the reader lays the
/// words out on a grid of its own making, so that a column is a range of x in every format; `hasGeometry` tells whether the
/// boxes mean something to a person.
public struct Document: Sendable {
  public let format: Format
  /// Whether the boxes are points on a real page. When false they are a layout of the reader's own and are never shown.
  public let hasGeometry: Bool
  public let pages: [Page]
  /// What the reader noticed and a person should know.
  public let notes: [Note]
  /// The mean confidence of the words, from 0 to 1, where some of them were recognised on page images (OCR); nil otherwise.
  public let recognition: Double?
  public let traces: Traces
  /// The invoices as data: the document itself where it is one (CII, UBL), those attached to its pages otherwise (Factur-X).
  public let invoices: [StructuredInvoice]
  /// The line of the file that each row comes from, in a document that is data and was laid out to be read.
  public let sourceLines: [Int: Int]
  /// XML files attached to it that may be invoices.
  public let attachments: [Attachment]

  public init(
    format: Format, hasGeometry: Bool, pages: [Page], notes: [Note] = [], recognition: Double? = nil, traces: Traces = .none,
    invoices: [StructuredInvoice] = [], sourceLines: [Int: Int] = [:],
    attachments: [Attachment] = []
  ) {
    self.traces = traces
    self.invoices = invoices
    self.sourceLines = sourceLines
    self.attachments = attachments
    self.format = format
    self.hasGeometry = hasGeometry
    self.pages = pages
    self.notes = notes
    self.recognition = recognition
  }

  /// The format of a document, told from its bytes.
  public enum Format: String, Sendable, Codable {
    case pdf, docx, text, xml, cii, ubl, facturx
  }

  /// Something about the document's state that the reader met.
  public enum Note: String, Sendable, Codable {
    /// Tracked changes are pending; the document was read as if all were accepted.
    case pendingRevisions
    /// Hidden text was left out.
    case hiddenText
    /// A page or a part was beyond the limits and was left out.
    case truncated
    /// A part could not be decoded: words may be missing.
    case damaged
    /// Some pages are images without text: what stands on them was not read.
    case scannedPages
    /// An invoice is attached as data, and could not be read.
    case unreadableInvoice
  }
}

/// One page: its lines in reading order.
public struct Page: Sendable {
  /// 1 for the first page.
  public let number: Int
  /// In points, or in units of the reader's own grid.
  public let width: Double
  public let height: Double
  /// In reading order: a column is read to its foot before the next one.
  public let lines: [Line]
  /// Whether the boxes are those of the page turned upright.
  public let turn: Turn
  /// How far the rows of a scan fall for each point to the right. The boxes are those of the page made level about its middle.
  public let lean: Double

  public init(number: Int, width: Double, height: Double, lines: [Line], turn: Turn = .none, lean: Double = 0) {
    self.lean = lean
    self.number = number
    self.width = width
    self.height = height
    self.lines = lines
    self.turn = turn
  }
}

/// A run of words on one baseline with no column gap in it.
///
/// Two columns side by side give two lines that share one `row`.
public struct Line: Sendable {
  public let words: [Word]
  /// The visual row on the page, 1 at the top; lines side by side share it. It is the line number that people are shown.
  public let row: Int
  /// The block of text (paragraph, column, cell) that the line belongs to; unique in the document, rising in reading order.
  public let block: Int
  public let zone: Zone
  /// The cell of a table that the file itself declares (Word); nil where tables are only geometry.
  public let cell: Cell?

  public init(words: [Word], row: Int, block: Int, zone: Zone = .body, cell: Cell? = nil) {
    self.words = words
    self.row = row
    self.block = block
    self.zone = zone
    self.cell = cell
  }

  /// The words joined by single spaces.
  public var text: String { words.map(\.text).joined(separator: " ") }

  /// The smallest box that holds all words; nil for a line without words.
  public var box: Box? {
    guard let first = words.first else { return nil }
    return words.dropFirst().reduce(first.box) { $0.union($1.box) }
  }

  /// Where on the page a line stands.
  public enum Zone: String, Sendable {
    case body, header, footer, footnote, textBox
  }

  /// A place in a declared table.
  public struct Cell: Hashable, Sendable {
    /// The table's number in the document; a nested table has its own.
    public let table: Int
    /// 0 for the first row and column of the grid.
    public let row: Int
    public let column: Int
    /// How many grid columns and rows the cell covers.
    public let columnSpan: Int
    public let rowSpan: Int

    public init(table: Int, row: Int, column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.table = table
      self.row = row
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }
}

/// A run of characters without a space.
public struct Word: Sendable, Hashable {
  public let text: String
  public let box: Box

  public init(_ text: String, box: Box) {
    self.text = text
    self.box = box
  }
}
