import DocumentModel

/// Rows that share one arrangement in columns.
struct Zone {
  var rows: [LayoutRow]
  /// The ranges of x that gutters part, from left to right; one for a zone without columns.
  let columns: [Column]

  init(_ rows: [LayoutRow]) {
    self.rows = rows
    columns = Column.columns(of: rows.flatMap(\.segments))
  }

  /// How a zone is read.
  enum Kind {
    /// One column.
    case single
    /// Rows across columns.
    case table
    /// Each column by itself.
    case columns
  }

  var kind: Kind {
    if columns.count < 2 { return rows.contains { $0.segments.count > 1 } ? .table : .single }
    if rows.count < 2 || columns.contains(where: isNumeric) || isDeclared { return .table }
    if columns.allSatisfy(isProse) { return .columns }
    guard aligned >= 0.5 else { return .columns }
    return columns.count > 2 || isLabelled ? .table : .columns
  }

  /// The segments whose middle lies in the column.
  func segments(in column: Column) -> [Segment] {
    rows.flatMap(\.segments).filter { $0.box.centerX >= column.left && $0.box.centerX <= column.right }
  }

  /// Whether the file itself declares these cells.
  private var isDeclared: Bool { rows.contains { $0.segments.contains { $0.cell != nil } } }

  /// Whether many cells of the column are amounts, counts or identifiers.
  private func isNumeric(_ column: Column) -> Bool {
    let cells = segments(in: column)
    return cells.count(where: \.isNumeric) * 10 >= cells.count * 4 && cells.count > 1
  }

  /// Whether the column's lines are sentences that fill it.
  private func isProse(_ column: Column) -> Bool {
    let lines = segments(in: column)
    let words = lines.reduce(0) { $0 + $1.words.count }
    let full = lines.count { $0.box.width >= 0.7 * (column.right - column.left) }
    return words >= 5 * lines.count && full * 2 >= lines.count
  }

  /// Of the rows of the shorter of the two fullest columns, the share that stands beside something.
  private var aligned: Double {
    let counts = columns.map { segments(in: $0).count }.sorted(by: >)
    let shared = rows.count { $0.segments.count > 1 }
    return Double(shared) / Double(max(1, counts.first ?? 1))
  }

  /// Whether the first of two columns holds labels and the second their values: few digits on the left, no further labels
  /// on the right. Two addresses side by side are not so.
  private var isLabelled: Bool {
    guard let left = columns.first, let right = columns.last else { return false }
    let labels = segments(in: left)
    let values = segments(in: right)
    let odd = labels.count { label in
      label.saysLabelAndValue || label.words.contains { $0.text.contains("@") || $0.text.utf8.contains { (0x30...0x39).contains($0) } }
    }
    return odd * 4 <= labels.count && values.count(where: \.saysLabelAndValue) * 8 <= values.count
  }
}

/// A range of x that holds the text of a column.
struct Column {
  var left: Double
  var right: Double

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
