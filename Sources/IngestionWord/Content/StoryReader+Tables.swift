import DocumentModel

extension StoryReader {
  /// One table.
  mutating func table(_ element: Element) -> Table {
    var builder = TableBuilder(grid: element.child(.tableGrid))
    readRows(element, into: &builder)
    return builder.table
  }

  /// Reads the rows below a table or what wraps some of them.
  private mutating func readRows(_ element: Element, into builder: inout TableBuilder) {
    for child in element.children {
      guard child.name == .tableRow else {
        enter(child) { $0.readRows($1, into: &builder) }
        continue
      }
      let properties = child.child(.rowProperties)
      if properties?.child(.inserted) != nil { notes.insert(.pendingRevisions) }
      guard properties?.child(.deleted) == nil else {
        notes.insert(.pendingRevisions)
        continue
      }
      builder.startRow(skipping: properties?.child(.gridBefore)?.number(.value) ?? 0)
      readCells(child, into: &builder)
    }
  }

  /// Reads the cells below a row or what wraps some of them.
  private mutating func readCells(_ row: Element, into builder: inout TableBuilder) {
    for child in row.children {
      guard child.name == .tableCell else {
        enter(child) { $0.readCells($1, into: &builder) }
        continue
      }
      guard mayReadOneMore() else { return }
      let properties = child.child(.cellProperties)
      let isDeleted = properties?.child(.cellDeleted) != nil
      if isDeleted || properties?.child(.cellInserted) != nil { notes.insert(.pendingRevisions) }
      guard !isDeleted else { continue }
      builder.add(properties) { blocks(in: child) }
    }
  }
}

/// A table under way: places cells on the grid and joins those that are merged.
private struct TableBuilder {
  private(set) var table = Table()
  /// The next free column of the row.
  private var column = 0
  /// The cell that is open downwards in each column: its row and its place in the row.
  private var open: [Int: (row: Int, cell: Int)] = [:]

  /// The most columns of a grid; Word's own limit is 63.
  private static let mostColumns = 64

  /// A table with the widths of `w:tblGrid`.
  init(grid: Element?) {
    for column in grid.map({ Array($0.children) }) ?? [] where column.name == .gridColumn {
      guard table.columns.count < Self.mostColumns else { return }
      table.columns.append(max(column.length(.width) ?? 0, 0))
    }
  }

  /// Starts a row after some columns that are left free.
  mutating func startRow(skipping: Int) {
    table.rows.append(Table.Row())
    column = min(max(skipping, 0), Self.mostColumns - 1)
  }

  /// Adds a cell; its content is read only where it is shown.
  mutating func add(_ properties: Element?, read: () -> [Block]) {
    let room = Self.mostColumns - column
    guard room > 0, let row = table.rows.indices.last else { return }
    let span = min(max(properties?.child(.gridSpan)?.number(.value) ?? 1, 1), room)
    let start = column
    column += span
    while table.columns.count < column { table.columns.append(0) }
    if properties?.child(.horizontalMerge).map(Self.continues) == true, !table.rows[row].cells.isEmpty {
      table.rows[row].cells[table.rows[row].cells.count - 1].columnSpan += span
      return
    }
    let merge = properties?.child(.verticalMerge)
    if merge.map(Self.continues) == true, let above = open[start] {
      table.rows[above.row].cells[above.cell].rowSpan = row - above.row + 1
      return
    }
    let width = properties?.child(.cellWidth)
    let isLength = !["pct", "auto", "nil"].contains(width?.attribute(.type))
    for covered in start..<column { open[covered] = nil }
    if merge != nil { open[start] = (row, table.rows[row].cells.count) }
    table.rows[row].cells.append(
      Table.Cell(
        column: start, columnSpan: span, width: isLength ? width?.length(.width) : nil, blocks: read()))
  }

  /// Whether a merge goes on from the cell before; without a value it does.
  private static func continues(_ merge: Element) -> Bool { merge.attribute(.value) != "restart" }
}
