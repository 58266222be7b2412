import DocumentModel

/// Tells a table from columns of text.
struct ZoneNature {
  let rows: [LayoutRow]
  let columns: [Column]

  /// How a zone of these rows and columns is read.
  var kind: Zone.Kind {
    if columns.count < 2 { return rows.contains { $0.segments.count > 1 } ? .table : .single }
    if rows.count < 2 || columns.contains(where: isNumeric) || isDeclared { return .table }
    if columns.allSatisfy(isProse) { return .columns }
    guard aligned >= 0.5 else { return .columns }
    return columns.count > 2 || isLabelled ? .table : .columns
  }

  /// Whether the file itself declares these cells.
  private var isDeclared: Bool { rows.contains { $0.segments.contains { $0.cell != nil } } }

  /// Whether many cells of the column are amounts, counts or identifiers.
  private func isNumeric(_ column: Column) -> Bool {
    let cells = column.holding(rows)
    return cells.count(where: \.isNumeric) * 10 >= cells.count * 4 && cells.count > 1
  }

  /// Whether the column's lines are sentences that fill it.
  private func isProse(_ column: Column) -> Bool {
    let lines = column.holding(rows)
    let words = lines.reduce(0) { $0 + $1.words.count }
    let full = lines.count { $0.box.width >= 0.7 * (column.right - column.left) }
    return words >= 5 * lines.count && full * 2 >= lines.count
  }

  /// Of the rows of the shorter of the two fullest columns, the share that stands beside something.
  private var aligned: Double {
    let counts = columns.map { $0.holding(rows).count }.sorted(by: >)
    let shared = rows.count { $0.segments.count > 1 }
    return Double(shared) / Double(max(1, counts.first ?? 1))
  }

  /// Whether the first of two columns holds labels and the second their values: few digits on the left, no further labels
  /// on the right. Two addresses side by side are not so.
  private var isLabelled: Bool {
    guard let left = columns.first, let right = columns.last else { return false }
    let labels = left.holding(rows)
    let values = right.holding(rows)
    let odd = labels.count { label in
      label.saysLabelAndValue
        || label.words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "@") } }
    }
    return odd * 4 <= labels.count && values.count(where: \.saysLabelAndValue) * 8 <= values.count
  }
}
