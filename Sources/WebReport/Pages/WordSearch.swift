import DocumentModel

/// Finds the words that a region quotes on a page without places of its own.
struct WordSearch {
  /// A word's place: its line among the page's, and its place in it.
  struct Place: Hashable {
    let line: Int
    let word: Int
  }

  private typealias Entry = (place: Place, row: Int, text: String)
  private let reading: [Entry]
  private let rows: [Entry]

  init(_ page: Page) {
    reading = page.lines.enumerated().flatMap { line, content in
      content.words.enumerated().map { (Place(line: line, word: $0), content.row, $1.text) }
    }
    let lefts = page.lines.map { $0.box?.left ?? 0 }
    rows = reading.sorted { ($0.row, lefts[$0.place.line], $0.place.line, $0.place.word) < ($1.row, lefts[$1.place.line], $1.place.line, $1.place.word) }
  }

  /// The words of a region, in their order; those of its row where they are not told apart.
  func words(of region: Region) -> [Place] {
    let wanted = region.quote.split(whereSeparator: \.isWhitespace).map(String.init)
    let row = rows.filter { $0.row == region.line }
    guard !wanted.isEmpty else { return row.map(\.place) }
    return run(wanted, from: region.line, in: rows) ?? run(wanted, from: region.line, in: reading) ?? scattered(wanted, from: region.line) ?? row.map(\.place)
  }

  /// The words one after the other.
  private func run(_ wanted: [String], from row: Int, in entries: [Entry]) -> [Place]? {
    let start = entries.indices.first { start in
      entries[start].row == row && start + wanted.count <= entries.count && wanted.indices.allSatisfy { entries[start + $0].text == wanted[$0] }
    }
    return start.map { start in entries[start..<(start + wanted.count)].map(\.place) }
  }

  /// The words in their order with others between, where most of them are there.
  private func scattered(_ wanted: [String], from row: Int) -> [Place]? {
    let near = rows.filter { ($0.row >= row) && $0.row < row + Self.reach }
    var found: [Place] = [], next = near.startIndex
    for word in wanted {
      guard let index = near[next...].firstIndex(where: { $0.text == word }) else { continue }
      found.append(near[index].place)
      next = index + 1
      if next == near.endIndex { break }
    }
    return found.count * 2 > wanted.count ? found : nil
  }

  /// How many rows a quotation may run over.
  private static let reach = 12
}
