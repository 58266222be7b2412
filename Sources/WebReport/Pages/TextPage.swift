import DocumentModel
import Findings

/// A page set as text: rows as they stand in a text, paragraphs and tables of a Word document.
struct TextPage {
  private let page: Page
  private let isGrid: Bool
  private let words: MarkedWords
  private let language: Language

  /// - Parameter format: of the document; the columns of a text are kept.
  init(_ page: Page, _ format: Document.Format, _ markers: [Marker], _ language: Language, anchor: @escaping (Marker) -> String) {
    self.page = page
    self.language = language
    isGrid = format == .text
    words = MarkedWords(page, markers, language, anchor: anchor)
  }

  /// - Parameter name: of the page, for those who do not see it.
  func node(name: String) -> Node {
    let shown = shownRows
    var nodes: [Node] = [], hidden = 0, index = 0
    func closeGap() {
      if hidden > 0 { nodes.append(tag("p", "gap", [:], "… " + language("\(hidden) lignes non reproduites", "\(hidden) lines not reproduced") + " …")) }
      hidden = 0
    }
    let lines = order
    while index < lines.count {
      let line = page.lines[lines[index]]
      if !isGrid, let cell = line.cell {
        let end = lines[index...].firstIndex { page.lines[$0].cell?.table != cell.table } ?? lines.endIndex
        closeGap()
        nodes.append(TextTable(page, Array(lines[index..<end]), words).node)
        index = end
        continue
      }
      let end = lines[index...].firstIndex { page.lines[$0].row != line.row || !isGrid && page.lines[$0].cell != nil } ?? lines.endIndex
      if shown?.contains(line.row) ?? true {
        closeGap()
        nodes.append(row(lines[index..<end]))
      } else {
        hidden += 1
      }
      index = end
    }
    closeGap()
    guard isGrid else { return tag("div", "sheet text", ["tabindex": "0", "role": "group", "aria-label": name], nodes) }
    let columns = Int((page.width / Self.character).rounded(.up))
    return tag("div", "sheet text grid", ["tabindex": "0", "role": "group", "aria-label": name, "style": "--columns:\(min(400, max(40, columns)))"], nodes)
  }

  /// The lines row by row, those of a table in the order in which they are read.
  private var order: [Int] {
    guard isGrid else { return Array(page.lines.indices) }
    return page.lines.indices.sorted { (page.lines[$0].row, page.lines[$0].box?.left ?? 0, $0) < (page.lines[$1].row, page.lines[$1].box?.left ?? 0, $1) }
  }

  /// The rows to show of a page that is too long; nil for all.
  private var shownRows: Set<Int>? {
    let rows = Set(page.lines.map(\.row))
    guard rows.count > Self.mostRows else { return nil }
    let near = words.rows.flatMap { ($0 - 4)...($0 + 4) }
    return Set(rows.sorted().prefix(60)).union(near)
  }

  private func row(_ lines: ArraySlice<Int>) -> Node {
    let number = lines.first.map { page.lines[$0].row } ?? 0
    var content: [Node] = [], column = 0
    for line in lines {
      let start = page.lines[line].box.map { Int(($0.left / Self.character).rounded()) } ?? 0
      if isGrid {
        content.append(.text(String(repeating: " ", count: max(content.isEmpty ? 0 : 1, min(200, start) - column))))
        column = max(start, column) + page.lines[line].text.count
      } else if !content.isEmpty {
        content.append(tag("span", "tab", [:], " "))
      }
      content += words.nodes(ofLine: line)
    }
    let zone = lines.first.map { page.lines[$0].zone } ?? .body
    let kind = ["row", lines.contains(where: words.lacks) ? "lacks" : nil, zone == .body || zone == .textBox ? nil : "margin"].compactMap { $0 }.joined(separator: " ")
    return tag("p", kind, [:], [tag("span", "number", ["aria-hidden": "true"], String(number)), tag("span", "words", [:], content)])
  }

  /// The width of a character on the reader's grid.
  private static let character = 6.0
  private static let mostRows = 600
}
