import DocumentModel

/// The words of a page as an outside program gave them: in runs, in no certain order.
package struct LoosePage: Sendable {
  package let number: Int
  package let width: Double
  package let height: Double
  package let lean: Double
  /// Words that the program holds for one line, in the order they are read in.
  package private(set) var runs: [[Word]] = []

  /// - Parameter lean: how far the rows of a scan fell, for each point to the right, before it was made level.
  package init(number: Int, width: Double, height: Double, lean: Double = 0) {
    self.number = number
    self.lean = lean
    self.width = width
    self.height = height
  }

  /// The same page where it is as wide as it was said to be high.
  package var sideways: LoosePage {
    var page = LoosePage(number: number, width: height, height: width, lean: lean)
    (page.runs, page.count, page.isCut) = (runs, count, isCut)
    return page
  }

  /// Whether words were left out: no page that a person reads has so many.
  package private(set) var isCut = false
  /// How many words it holds.
  private var count = 0

  /// Starts a run.
  package mutating func startRun() { if count < Self.most { runs.append([]) } }

  /// Adds a word to the last run.
  package mutating func append(_ word: Word) {
    guard count < Self.most, let last = runs.indices.last else {
      isCut = isCut || count >= Self.most
      return
    }
    runs[last].append(word)
    count += 1
  }

  /// The layout of a page takes time that may grow with the square of its words.
  private static let most = 10_000

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
  package let lean: Double

  package init(
    number: Int, width: Double, height: Double, segments: [Segment], asides: [Segment] = [], turn: Turn = .none, lean: Double = 0
  ) {
    self.lean = lean
    self.number = number
    self.width = width
    self.height = height
    self.segments = segments
    self.asides = asides
    self.turn = turn
  }
}
