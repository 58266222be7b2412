import DocumentModel

/// The words of a document as they were read, each with its row and whether it is the body's.
struct ReadWords {
  /// A word in its place.
  struct Entry {
    let text: String
    let page: Int
    let row: Int
    let left: Double
    let zone: Line.Zone
  }

  /// In the order in which they were read.
  let all: [Entry]
  private let rows: [Key: [Int]]
  private let keys: [Key]

  private struct Key: Hashable, Comparable {
    let page: Int
    let row: Int
    static func < (a: Key, b: Key) -> Bool { (a.page, a.row) < (b.page, b.row) }
  }

  init(_ document: Document) {
    var all: [Entry] = []
    for page in document.pages {
      for line in page.lines {
        all += line.words.map { Entry(text: $0.text, page: page.number, row: line.row, left: $0.box.left, zone: line.zone) }
      }
    }
    self.all = all
    rows = Dictionary(grouping: all.indices) { Key(page: all[$0].page, row: all[$0].row) }
      .mapValues { indices in indices.sorted { (all[$0].left, $0) < (all[$1].left, $1) } }
    keys = rows.keys.sorted()
  }

  /// The words that a region quotes, in the order of the document; those of its whole row where they are not told apart.
  func quoted(by region: Region) -> [Int] {
    var wanted = region.quote.split { $0.isWhitespace }.map(String.init)[...]
    let rows = rows(from: region)
    var found: [Int] = []
    for row in rows where !wanted.isEmpty {
      let match = longest(wanted, in: row)
      found += match
      wanted = wanted.dropFirst(match.count)
      if found.isEmpty { break }
    }
    if let next = wanted.first, !found.isEmpty {
      var rest = wanted.reduce(into: [next: 0]) { $0[$1, default: 0] += 1 }
      for index in rows.joined() where rest[all[index].text, default: 0] > 0 && !found.contains(index) {
        rest[all[index].text, default: 0] -= 1
        found.append(index)
      }
    }
    return found.isEmpty ? rows.first { _ in true } ?? [] : found.sorted()
  }

  /// The words of a region's row and of those below, as many as a paragraph may take.
  private func rows(from region: Region) -> [[Int]] {
    let first = Key(page: region.page, row: region.line)
    return keys.drop { $0 < first }.prefix(Self.mostRows).compactMap { rows[$0] }
  }

  /// The most of some words that stand one after another in a row, from the first of them on.
  private func longest(_ wanted: ArraySlice<String>, in row: [Int]) -> [Int] {
    var best: [Int] = []
    for start in row.indices where all[row[start]].text == wanted.first {
      let match = zip(row[start...], wanted).prefix { all[$0].text == $1 }.map(\.0)
      if match.count > best.count { best = match }
    }
    return best
  }

  private static let mostRows = 40
}
