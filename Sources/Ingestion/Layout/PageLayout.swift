import DocumentModel

/// The words of a page as a reader met them, in no certain order.
package struct LoosePage: Sendable {
  package let number: Int
  package let width: Double
  package let height: Double
  package var words: [Word]

  package init(number: Int, width: Double, height: Double, words: [Word]) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
  }
}

/// The segments of a page: what both the PDF and the text reader arrive at, each in its way.
package struct SegmentedPage: Sendable {
  package let number: Int
  package let width: Double
  package let height: Double
  package let segments: [Segment]

  package init(number: Int, width: Double, height: Double, segments: [Segment]) {
    self.number = number
    self.width = width
    self.height = height
    self.segments = segments
  }
}

/// Turns words with boxes into lines in reading order: words → rows → segments → zones → blocks.
package enum PageLayout {
  /// Lays out pages of loose words.
  package static func pages(_ loose: [LoosePage]) -> [Page] {
    pages(loose.map(segmented))
  }

  /// Lays out pages whose segments are known already.
  package static func pages(_ segmented: [SegmentedPage]) -> [Page] {
    var block = 0
    let pages = segmented.map { page in
      var lines: [Line] = []
      for group in ReadingOrder(page.segments).blocks() {
        block += 1
        lines += Hyphenation.joined(group).map { Line(words: $0.words, row: $0.row, block: block, cell: $0.cell) }
      }
      return Page(number: page.number, width: page.width, height: page.height, lines: lines)
    }
    return PageMargins.marked(pages)
  }

  /// The rows of a page, split at its column gaps.
  private static func segmented(_ page: LoosePage) -> SegmentedPage {
    let rows = RowBuilder.rows(of: DoubledWords.dropped(from: page.words))
    let numbers = NumberJoining(words: page.words)
    let joined = rows.map(numbers.joined)
    let segments = Segmenter().segments(of: joined)
    return SegmentedPage(number: page.number, width: page.width, height: page.height, segments: segments)
  }
}
