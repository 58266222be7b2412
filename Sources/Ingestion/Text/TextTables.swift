/// A run of rows whose cells the text separates in one way.
struct TextTable {
  /// Lines of the page, by index, with their cells.
  var rows: [(line: Int, row: TextRow)]

  /// Where columns start on the grid, or nil to leave the cells where the tabs put them.
  var starts: [Int]? {
    guard isRegular || rows.first?.row.separator != .tab else { return nil }
    var widths: [Int] = []
    for (_, row) in rows {
      for (column, cell) in row.cells.enumerated() {
        if column < widths.count { widths[column] = max(widths[column], cell.count) } else { widths.append(cell.count) }
      }
    }
    let indent = rows.map { $0.row.starts.first ?? 0 }.min() ?? 0
    return widths.reduce(into: [indent]) { $0.append(($0.last ?? 0) + $1 + 3) }
  }

  /// Whether all rows have as many cells: then the text declares a table.
  var isRegular: Bool { rows.count > 1 && Set(rows.map(\.row.cells.count)).count == 1 }

  /// Whether it is a frame around lines that have no cells.
  var isFrame: Bool { rows.allSatisfy { $0.row.cells.count == 1 } }

  /// The tables of a page. Indented lines and rules may stand between the rows of one.
  static func tables(in lines: [TextLine]) -> [TextTable] {
    var tables: [TextTable] = []
    var last = -10
    for (index, line) in lines.enumerated() where !line.isRule {
      guard let row = TextRow(line) else { continue }
      let between = lines[max(0, min(last + 1, index))..<index]
      let joins = between.count <= 6 && between.allSatisfy { $0.isRule || ($0.characters.first?.isWhitespace == true && !$0.isBlank) }
      if joins, let before = tables.last?.rows.last?.row, belongs(row, with: before, adjacent: between.isEmpty) {
        tables[tables.count - 1].rows.append((index, row))
      } else {
        tables.append(TextTable(rows: [(index, row)]))
      }
      last = index
    }
    return tables.filter(\.isMeant)
  }

  /// Whether two rows are of one table.
  private static func belongs(_ row: TextRow, with before: TextRow, adjacent: Bool) -> Bool {
    row.separator == before.separator && (row.cells.count == before.cells.count || (adjacent && row.separator == .tab))
  }

  /// Whether the separators are there on purpose: a bar or a semicolon alone may be punctuation.
  private var isMeant: Bool {
    guard let first = rows.first?.row else { return false }
    switch first.separator {
    case .tab: return true
    case .bar: return rows.count >= 2 || first.cells.count >= 3
    case .semicolon: return rows.count >= 3
    }
  }
}
