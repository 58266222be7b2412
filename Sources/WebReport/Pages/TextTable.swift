import DocumentModel

/// A table that a document declares, set as one.
struct TextTable {
  private let page: Page
  private let lines: [Int]
  private let words: MarkedWords

  /// - Parameter lines: of one table, among those of the page.
  init(_ page: Page, _ lines: [Int], _ words: MarkedWords) {
    self.page = page
    self.lines = lines
    self.words = words
  }

  private struct Key: Hashable {
    let row: Int
    let column: Int
  }

  var node: Node {
    let cells = lines.reduce(into: [Key: [Int]]()) { cells, line in
      guard let cell = page.lines[line].cell else { return }
      cells[Key(row: cell.row, column: cell.column), default: []].append(line)
    }
    let rows = Set(cells.keys.map(\.row)).sorted()
    var covered: Set<Key> = []
    let content = rows.map { row in tag("tr", nil, [:], self.row(row, cells, &covered)) }
    return tag("div", "scroll", ["tabindex": "0"], [tag("table", nil, [:], [tag("tbody", nil, [:], content)])])
  }

  /// The cells of one row, empty ones where nothing stands.
  private func row(_ row: Int, _ cells: [Key: [Int]], _ covered: inout Set<Key>) -> [Node] {
    var nodes: [Node] = [], next = 0
    for column in cells.keys.filter({ $0.row == row }).map(\.column).sorted() {
      while next < min(column, Self.mostColumns) {
        if !covered.contains(Key(row: row, column: next)) { nodes.append(tag("td", nil, [:], [])) }
        next += 1
      }
      let key = Key(row: row, column: column)
      guard let lines = cells[key], let cell = page.lines[lines[0]].cell else { continue }
      let (wide, high) = (min(max(1, cell.columnSpan), Self.mostColumns), min(max(1, cell.rowSpan), 200))
      for below in 1..<max(2, high) where high > 1 { for beside in 0..<wide { covered.insert(Key(row: row + below, column: column + beside)) } }
      nodes.append(self.cell(lines, wide, high))
      next = column + wide
    }
    return nodes
  }

  private func cell(_ lines: [Int], _ wide: Int, _ high: Int) -> Node {
    let content = lines.map { words.nodes(ofLine: $0) }.joined(by: [tag("br")])
    switch (wide, high) {
    case (1, 1): return tag("td", nil, [:], content)
    case (_, 1): return tag("td", nil, ["colspan": String(wide)], content)
    default: return tag("td", nil, ["colspan": String(wide), "rowspan": String(high)], content)
    }
  }

  private static let mostColumns = 64
}

extension [[Node]] {
  /// Runs of pieces with others between each two.
  fileprivate func joined(by separator: [Node]) -> [Node] { Array<Node>(joined(separator: separator)) }
}
