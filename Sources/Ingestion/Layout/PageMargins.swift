import DocumentModel

/// Finds the headers and footers of a page: lines at its edges that repeat on other pages, page numbers, and the company's
/// legal details at the foot.
struct PageMargins {
  private let page: Page
  private let others: [Page]
  /// The lines by visual row, top to bottom.
  private let rows: [[Line]]

  init(of page: Page, among pages: [Page]) {
    self.page = page
    others = pages.filter { $0.number != page.number }
    rows = Dictionary(grouping: page.lines, by: \.row).sorted { $0.key < $1.key }.map(\.value)
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
    return Page(number: page.number, width: page.width, height: page.height, lines: lines, turn: page.turn)
  }

  /// Whether a row is no part of the text: each line repeats or numbers the page. A row of many cells is a table's.
  private func isMarginal(_ row: [Line]) -> Bool {
    row.count <= 3 && row.allSatisfy { line in
      isPageNumber(line) || (line.text.contains(where: \.isLetter) && isRepeated(line))
    }
  }

  /// Whether another page has the same text, digits aside, at the same height.
  private func isRepeated(_ line: Line) -> Bool {
    guard let box = line.box else { return false }
    let text = Self.withoutDigits(line.text)
    return others.contains { other in
      other.lines.contains { candidate in
        guard let place = candidate.box else { return false }
        let near = abs(place.top - box.top) < 4 || abs((other.height - place.bottom) - (page.height - box.bottom)) < 4
        return near && Self.withoutDigits(candidate.text) == text
      }
    }
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

  private static let pageWords: Set<String> = ["page", "pages", "p", "sur", "de", "of"]

  /// The text with each run of digits as one "#".
  private static func withoutDigits(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false) { $0.isNumber }.filter { !$0.isEmpty }.joined(separator: "#")
  }
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

  private static let cues = ["rcs", "r.c.s", "capital", "siret", "siren", "tva", "code ape", "naf"]
}
