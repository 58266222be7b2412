import DocumentModel

/// Rows that share one arrangement in columns.
struct Zone {
  let rows: [LayoutRow]
  /// The ranges of x that gutters part, from left to right; one for a zone without columns.
  let columns: [Column]
  let kind: Kind

  /// How a zone is read.
  enum Kind {
    /// One column.
    case single
    /// Rows across columns.
    case table
    /// Each column by itself.
    case columns
  }

  /// A zone whose columns and kind show in its rows.
  init(_ rows: [LayoutRow]) {
    self.rows = rows
    columns = Column.columns(of: rows.flatMap(\.segments))
    kind = ZoneNature(rows: rows, columns: columns).kind
  }

  /// Two columns beside each other, parted at this x.
  init(_ rows: [LayoutRow], partedAt x: Double) {
    self.rows = rows
    columns = [Column(left: -.infinity, right: x), Column(left: x, right: .infinity)]
    kind = .columns
  }

  /// The segments whose middle lies in the column.
  func segments(in column: Column) -> [Segment] {
    column.holding(rows)
  }
}

/// A range of x that holds the text of a column.
struct Column {
  var left: Double
  var right: Double

  /// The segments of the rows whose middle lies in the column.
  func holding(_ rows: [LayoutRow]) -> [Segment] {
    rows.flatMap(\.segments).filter { $0.box.centerX >= left && $0.box.centerX <= right }
  }

  /// The ranges that segments cover, parted where none stands.
  static func columns(of segments: [Segment]) -> [Column] {
    let gutter = 0.8 * (segments.map(\.height).quantile(0.5) ?? 10)
    var out: [Column] = []
    for segment in segments.sorted(by: { $0.box.left < $1.box.left }) {
      if let last = out.last, segment.box.left - last.right < gutter {
        out[out.count - 1].right = max(last.right, segment.box.right)
      } else {
        out.append(Column(left: segment.box.left, right: segment.box.right))
      }
    }
    return out
  }
}
