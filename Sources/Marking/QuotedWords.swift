import DocumentModel

/// The words of a page that findings quote, in the places that the words were read in.
package struct QuotedWords {
  private let page: Page?

  package init(_ page: Page?) { self.page = page }

  /// Boxes over the words that the region quotes, a run of words each; the region's own where the words are not told apart.
  package func boxes(of region: Region) -> [Box] {
    let inside = rows(in: region)
    var wanted = Self.pieces(of: region.quote).reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let total = wanted.values.reduce(0, +)
    let quoted = inside.map { row in
      row.filter { word in
        let pieces = Self.pieces(of: word.text)
        guard !pieces.isEmpty, pieces.allSatisfy({ wanted[$0, default: 0] > 0 }) else { return false }
        for piece in pieces { wanted[piece, default: 0] -= 1 }
        return true
      }
    }
    let isFound = (total - wanted.values.reduce(0, +)) * 2 > total
    let runs = (isFound ? quoted : inside).flatMap(Self.runs)
    return runs.isEmpty ? place(of: region).map { [$0] } ?? [] : runs
  }

  /// Where the words of a region stand, all of them.
  package func place(of region: Region) -> Box? {
    let boxes = rows(in: region).flatMap { $0.map(\.box) }
    guard let first = boxes.first else { return region.box.map { page?.read($0) ?? $0 } }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  /// Every word of the page.
  package var everywhere: [Box] { page?.lines.flatMap { $0.words.map(\.box) } ?? [] }

  /// The words whose middle lies in the region, line by line.
  private func rows(in region: Region) -> [[Word]] {
    guard let page, let box = region.box else { return [] }
    return page.lines.map { line in
      line.words.filter { word in
        let shown = page.shown(word.box)
        return (box.left...box.right).contains(shown.centerX) && (box.top...box.bottom).contains(shown.centerY)
      }
    }.filter { !$0.isEmpty }
  }

  private static func pieces(of text: String) -> [String] { text.lowercased().split { $0.isWhitespace }.map(String.init) }

  /// Neighbours on a line made one box.
  private static func runs(_ words: [Word]) -> [Box] {
    words.map(\.box).reduce(into: []) { runs, box in
      guard let last = runs.last, isNeighbour(box, of: last) else { return runs.append(box) }
      runs[runs.count - 1] = last.union(box)
    }
  }

  /// Whether a box carries a run on, along the line or, where the text runs up the page, across it.
  private static func isNeighbour(_ box: Box, of last: Box) -> Bool {
    let along = last.verticalOverlap(box) > 0.6 * min(last.height, box.height) && -last.horizontalOverlap(box) < 1.2 * max(last.height, box.height)
    let up = last.horizontalOverlap(box) > 0.6 * min(last.width, box.width) && -last.verticalOverlap(box) < 1.2 * max(last.width, box.width)
    return along || up
  }
}
