import DocumentModel

/// Rows that share one arrangement in columns.
struct Zone {
  private(set) var rows: [LayoutRow]
  /// The ranges of x that gutters part, from left to right; one for a zone without columns.
  private(set) var columns: [Column]
  /// The least width of a gutter.
  private let gutter: Double
  /// Whether the columns were found by other means than its rows.
  private let isParted: Bool
  /// Whether no row has more than one segment.
  private(set) var isSimple: Bool

  /// How a zone is read.
  enum Kind {
    /// One column.
    case single
    /// Rows across columns.
    case table
    /// Each column by itself.
    case columns
  }

  /// A zone of one row.
  init(_ row: LayoutRow) {
    rows = [row]
    gutter = 0.8 * (row.segments.map(\.height).quantile(0.5) ?? 10)
    columns = Column.union(row.segments.map { Column(left: $0.box.left, right: $0.box.right) }, [], gutter: gutter)
    isParted = false
    isSimple = row.segments.count < 2
  }

  /// Two columns beside each other, parted at this x.
  init(_ rows: [LayoutRow], partedAt x: Double) {
    self.rows = rows
    columns = [Column(left: -.infinity, right: x), Column(left: x, right: .infinity)]
    gutter = 0
    isParted = true
    isSimple = false
  }

  /// How this zone is read.
  var kind: Kind { isParted ? .columns : ZoneNature(rows: rows, columns: columns).kind }

  /// The columns that both zones would have together.
  func columns(with other: Zone) -> [Column] {
    Column.union(columns, other.columns, gutter: min(gutter, other.gutter))
  }

  /// Adds the rows of a zone that follows.
  mutating func append(_ other: Zone) {
    columns = columns(with: other)
    rows += other.rows
    isSimple = isSimple && other.isSimple
  }

  /// The segments whose middle lies in the column.
  func segments(in column: Column) -> [Segment] { column.holding(rows) }
}
