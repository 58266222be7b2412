import DocumentModel

/// The words of a page as an outside program gave them: in runs, in no certain order.
package struct LoosePage: Sendable {
  package let number: Int
  package let width: Double
  package let height: Double
  /// Words that the program holds for one line, in the order they are read in.
  package var runs: [[Word]] = []

  package init(number: Int, width: Double, height: Double) {
    self.number = number
    self.width = width
    self.height = height
  }

  /// Whether nothing stands on it.
  package var isEmpty: Bool { runs.allSatisfy(\.isEmpty) }
}

/// The segments of a page: what both the PDF and the text reader arrive at, each in its way.
package struct SegmentedPage: Sendable {
  package let number: Int
  package let width: Double
  package let height: Double
  package let segments: [Segment]
  /// Lines that stand across the others, such as those printed up a margin.
  package let asides: [Segment]
  package let turn: Turn

  package init(
    number: Int, width: Double, height: Double, segments: [Segment], asides: [Segment] = [], turn: Turn = .none
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.segments = segments
    self.asides = asides
    self.turn = turn
  }
}
