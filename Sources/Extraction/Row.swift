import DocumentModel
import TextMatching

/// A word on a row, with what extraction asks of it.
struct Token: Sendable {
  let text: String
  /// Folded, punctuation kept ("ttc", "20%", "n°").
  let folded: String
  let box: Box
  /// The line's place in `Page.lines`: two tokens of one line have no column gap between them.
  let line: Int
  let cell: Line.Cell?
}

/// One visual row of a page: every word that shares its baseline, from left to right.
struct Row: Sendable {
  let page: Int
  let number: Int
  let tokens: [Token]
  let zone: Line.Zone
  let hasGeometry: Bool
  /// Where it comes from, in a document that is data.
  let source: Region.Source?
  /// Every number on the row, from left to right.
  let money: [Money]
  /// The tokens in runs that no column gap, cell border or wide space breaks.
  let segments: [Range<Int>]

  init(page: Int, number: Int, tokens: [Token], zone: Line.Zone, hasGeometry: Bool, source: Region.Source? = nil) {
    self.page = page
    self.source = source
    self.number = number
    self.tokens = tokens
    self.zone = zone
    self.hasGeometry = hasGeometry
    segments = Self.segments(of: tokens)
    money = MoneyScanner(tokens: tokens, hasGeometry: hasGeometry).all
  }

  var box: Box? { Box(around: tokens.map(\.box)) }
  var top: Double { tokens.map(\.box.top).min() ?? 0 }
  var bottom: Double { tokens.map(\.box.bottom).max() ?? 0 }
  var height: Double { bottom - top }

  func isSame(as other: Row) -> Bool { page == other.page && number == other.number }

  /// The text of some of its tokens.
  func text(_ range: Range<Int>? = nil) -> String {
    tokens[range ?? 0..<tokens.count].map(\.text).joined(separator: " ")
  }

  /// The same, folded.
  func folded(_ range: Range<Int>? = nil) -> String {
    tokens[range ?? 0..<tokens.count].map(\.folded).joined(separator: " ")
  }

  /// The place of some of its tokens, or of all.
  func region(_ range: Range<Int>? = nil) -> Region {
    let range = range ?? 0..<tokens.count
    return Region(
      page: page, line: number, box: hasGeometry ? Box(around: tokens[range].map(\.box)) : nil,
      quote: text(range), context: text(), source: source)
  }

  private static func segments(of tokens: [Token]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() where tokens[index - 1].line != tokens[index].line || tokens[index - 1].cell != tokens[index].cell {
      found.append(start..<index)
      start = index
    }
    if start < tokens.count { found.append(start..<tokens.count) }
    return found
  }

  /// The rows of a document, top to bottom.
  static func all(of document: Document) -> [Row] {
    document.pages.flatMap { page in
      var byRow: [Int: [Token]] = [:]
      var zones: [Int: Line.Zone] = [:]
      for (index, line) in page.lines.enumerated() {
        if zones[line.row] == nil || line.zone == .body { zones[line.row] = line.zone }
        byRow[line.row, default: []] += line.words.flatMap(Leaders.split).map {
          Token(text: $0.text, folded: Fold.text($0.text), box: $0.box, line: index, cell: line.cell)
        }
      }
      let numbers = byRow.keys.sorted()
      let printed = numbers.map { number in
        (byRow[number] ?? []).enumerated().sorted { ($0.element.box.left, $0.offset) < ($1.element.box.left, $1.offset) }.map(\.element)
      }
      return zip(numbers, document.hasGeometry ? WrappedNumbers.joined(printed) : printed).map { number, tokens in
        Row(
          page: page.number, number: number, tokens: tokens, zone: zones[number] ?? .body,
          hasGeometry: document.hasGeometry, source: document.sourceLines[number].map { Region.Source(element: nil, line: $0) })
      }
    }
  }
}

extension Box {
  /// The smallest box around all; nil for none.
  init?(around boxes: some Collection<Box>) {
    guard let first = boxes.first else { return nil }
    self = boxes.dropFirst().reduce(first) { $0.union($1) }
  }
}
