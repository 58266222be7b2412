import DocumentModel

/// Turns words with boxes into lines in reading order: words → rows → segments → zones → blocks.
package enum PageLayout {
  /// Lays out pages of loose words.
  package static func pages(_ loose: [LoosePage]) -> [Page] {
    pages(loose.map { segmented(Uprighting($0)) })
  }

  /// Lays out pages whose segments are known already.
  package static func pages(_ segmented: [SegmentedPage]) -> [Page] {
    var block = 0
    let pages = segmented.map { page in
      var lines: [Line] = []
      for group in ReadingOrder(page.segments).blocks() + page.asides.map({ [$0] }) {
        block += 1
        lines += Hyphenation.joined(group).map { Line(words: $0.words, row: $0.row, block: block, cell: $0.cell) }
      }
      return Page(number: page.number, width: page.width, height: page.height, lines: lines, turn: page.turn, lean: page.lean)
    }
    let edges = Edges(of: pages)
    return pages.map { PageMargins(of: $0, among: edges).marked }
  }

  /// The rows of a page, split at its column gaps.
  private static func segmented(_ page: Uprighting) -> SegmentedPage {
    let words = DoubledWords.dropped(from: DrawnWords.dropped(from: page.words))
    let numbers = NumberJoining(words: words)
    let rows = RowBuilder.rows(of: words).map(WordPieces.joined).map(numbers.joined)
    let asides = page.asides.enumerated().compactMap { Segment(words: $1, row: rows.count + $0 + 1) }
    return SegmentedPage(
      number: page.number, width: page.width, height: page.height, segments: Segmenter().segments(of: rows),
      asides: asides, turn: page.turn, lean: page.lean)
  }
}
