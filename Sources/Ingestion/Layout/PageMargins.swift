import DocumentModel

/// Finds the headers and footers of a page: lines at its edges that repeat on other pages, page numbers, and the company's
/// legal details at the foot.
struct PageMargins {
  private let page: Page
  private let edges: Edges
  /// The lines by visual row, top to bottom.
  private let rows: [[Line]]

  init(of page: Page, among edges: Edges) {
    self.page = page
    self.edges = edges
    rows = Edges.rows(of: page)
  }

  /// The page with the zones of its lines set.
  var marked: Page {
    let headers = Set(rows.prefix(8).prefix(while: isMarginal).flatMap { $0.map(\.row) })
    let below = rows.filter { !headers.contains($0.first?.row ?? 0) }
    let last = below.reversed().prefix(8).prefix(while: isMarginal).flatMap { $0.map(\.row) }
    let legal = LegalFoot.rows(of: below.filter { !last.contains($0.first?.row ?? 0) }, height: page.height)
    let footers = Set(last + legal)
    if headers.isEmpty && footers.isEmpty { return page }
    let lines = page.lines.map { line in
      let zone: Line.Zone = footers.contains(line.row) ? .footer : headers.contains(line.row) ? .header : line.zone
      return Line(words: line.words, row: line.row, block: line.block, zone: zone, cell: line.cell)
    }
    return Page(number: page.number, width: page.width, height: page.height, lines: lines, turn: page.turn, lean: page.lean)
  }

  /// Whether a row is no part of the text: each line repeats or numbers the page, or one numbers it at the very edge. A row of many cells is a table's.
  private func isMarginal(_ row: [Line]) -> Bool {
    guard row.count <= 3 else { return false }
    if let box = row.first?.box, box.bottom < 0.08 * page.height || box.top > 0.92 * page.height,
      row.contains(where: isPageNumber)
    {
      return true
    }
    return row.allSatisfy { isPageNumber($0) || ($0.text.contains(where: \.isLetter) && edges.repeat($0, of: page)) }
  }

  /// "Page 1", "1/2", "- 1 -", "page 1 sur 2"; a bare number only when it is the page's own, at the foot.
  private func isPageNumber(_ line: Line) -> Bool {
    let parts = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    let numbers = parts.compactMap { Int($0) }
    let words = parts.filter { Int($0) == nil }
    guard (1...2).contains(numbers.count), words.allSatisfy({ Self.pageWords.contains(String($0)) }) else { return false }
    if !words.isEmpty { return numbers.count == 1 || numbers[0] <= numbers[1] }
    if numbers.count == 2 { return line.text.contains("/") && numbers[0] == page.number && numbers[1] >= numbers[0] }
    return numbers[0] == page.number && (line.box?.top ?? 0) > 0.88 * page.height
  }

  /// What stands beside a page's number.
  private static let pageWords: Set<String> = ["page", "pages", "p", "sur", "de", "of"]
}

/// The company's legal details at the foot of a page.
enum LegalFoot {
  /// The rows of the last paragraph, if it stands alone in the last fifth of the page and says who the company is.
  static func rows(of rows: [[Line]], height: Double) -> [Int] {
    var foot: [[Line]] = []
    for row in rows.reversed() {
      guard let box = row.first?.box, foot.count < 5 else { return [] }
      if let below = foot.last?.first?.box, below.top - box.bottom > 0.9 * box.height { break }
      if row.count > 2 || box.top < 0.8 * height { return [] }
      foot.append(row)
    }
    let text = foot.flatMap { $0 }.map(\.text).joined(separator: " ").lowercased()
    let said = cues.count { text.contains($0) }
    return said >= 2 && foot.count < rows.count ? foot.flatMap { $0.map(\.row) } : []
  }

  /// Words of a company's legal details.
  private static let cues = ["rcs", "r.c.s", "capital", "siret", "siren", "tva", "code ape", "naf"]
}
