import DocumentModel

extension Layout {
  /// Lays out a table; `parent` is the inside of the cell that holds it, nil on the page itself.
  mutating func place(_ table: Table, in parent: Span?, zone: Line.Zone) {
    tables += 1
    let number = tables
    let edges = ColumnEdges(table, in: parent, scale: setting.scale)
    var due: [Int: Int] = [:]
    for (index, line) in table.rows.enumerated() {
      let breaks = parent == nil && zone == .body ? PageBreaks(line) : PageBreaks()
      if breaks.before {
        startPage()
        due = [:]
      }
      let top = row
      var bottom = top + 1
      for cell in line.cells {
        row = top
        place(cell, in: edges.span(of: cell), zone: zone, as: cell.place(in: number, row: index))
        let last = index + cell.rowSpan - 1
        if last > index { due[last] = max(due[last] ?? 0, row) } else { bottom = max(bottom, row) }
      }
      row = max(bottom, due[index] ?? 0)
      if breaks.after {
        startPage()
        due = [:]
      }
    }
  }

  /// Lays out what a cell holds: paragraphs wrapped in its width, and tables of its own.
  private mutating func place(_ cell: Table.Cell, in span: Span, zone: Line.Zone, as place: Line.Cell) {
    var cursor = Cursor(zone: zone, cell: place, block: newBlock())
    for block in cell.blocks {
      switch block {
      case .paragraph(let paragraph):
        floating += paragraph.boxes
        for strip in Strip.strips(of: paragraph) {
          for line in Wrapping.rows(of: strip, in: span) {
            for part in line { put(part.words(row: row), row: row, at: cursor) }
            row += 1
          }
        }
      case .table(let table):
        self.place(table, in: span, zone: zone)
        cursor.block = newBlock()
      }
    }
  }
}

/// The ranges of x of a table's columns.
private struct ColumnEdges {
  private let edges: [Double]

  /// The columns scaled so that a table as wide as the text is as wide as the grid's page, or as the cell around.
  init(_ table: Table, in parent: Span?, scale: Double) {
    var widths = table.columns
    for cell in table.rows.lazy.flatMap(\.cells) where cell.columnSpan == 1 && widths[cell.column] == 0 {
      widths[cell.column] = max(cell.width ?? 0, 0)
    }
    let known = widths.filter { $0 > 0 }
    let usual = known.isEmpty ? 1000 : known.reduce(0, +) / Double(known.count)
    widths = widths.map { ($0 > 0 ? $0 : usual) * scale }
    let total = widths.reduce(0, +)
    if let parent {
      widths = widths.map { $0 * min(1, parent.width / total) }
    } else {
      widths = widths.map { max($0 * min(1, Grid.page / total), Self.least) }
    }
    edges = widths.reduce(into: [parent?.left ?? 0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// The inside of a cell: its columns without the gap to the next.
  func span(of cell: Table.Cell) -> Span {
    let last = min(cell.column + cell.columnSpan, edges.count - 1)
    let (left, right) = (edges[min(cell.column, last)], edges[last])
    return Span(left: left, right: right - min(Grid.character, (right - left) / 4))
  }

  /// The least width of a column: three characters and the gap.
  private static let least = 24.0
}

/// Whether a page starts before or after a row: a break in the midst of a row is put after it.
private struct PageBreaks {
  var before = false
  var after = false

  /// No break.
  init() {}

  /// The breaks in a row's cells.
  init(_ row: Table.Row) {
    for cell in row.cells {
      var hasText = false
      for case .paragraph(let paragraph) in cell.blocks {
        for piece in paragraph.pieces {
          if case .text = piece { hasText = true }
          guard case .pageBreak = piece else { continue }
          if hasText { after = true } else { before = true }
        }
      }
    }
    if before { after = false }
  }
}

extension Table.Cell {
  /// The cell's place in a table of this number.
  fileprivate func place(in table: Int, row: Int) -> Line.Cell {
    Line.Cell(table: table, row: row, column: column, columnSpan: columnSpan, rowSpan: rowSpan)
  }
}
