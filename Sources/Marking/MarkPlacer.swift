import DocumentModel
import Findings

/// Finds a place for each mark of a page: highlights over their words, brackets in the margin, numbers where no word stands.
package struct MarkPlacer {
  private let words: QuotedWords
  private let texts: [Box]
  private let visible: Box
  private let radius: Double
  private var margins: BracketMargins
  /// The discs that were placed.
  private var discs: [Box] = []

  /// - Parameters:
  ///   - visible: what is seen of the page, in the places of its words.
  ///   - radius: of the discs that bear the numbers, in points.
  package init(_ page: Page?, visible: Box, radius: Double = Mark.usualRadius) {
    self.radius = radius
    words = QuotedWords(page)
    texts = words.everywhere
    self.visible = visible
    margins = BracketMargins(texts, visible: visible, radius: radius)
  }

  /// The marks of the page's findings, in their order.
  package mutating func marks(_ findings: [(finding: NumberedFinding, regions: [Region])]) -> [Mark] {
    let absences = findings.filter { $0.finding.reported.finding.message.marks == .place }
    let brackets = margins.marks(absences.map { (finding: $0.finding, box: $0.regions.compactMap(words.place).first ?? visible) })
    discs += brackets.map { disc(($0.badge.x, $0.badge.y)) }
    let highlights = findings.filter { $0.finding.reported.finding.message.marks == .words }.map { highlight($0.finding, $0.regions) }
    return (brackets + highlights).sorted { $0.finding.number < $1.finding.number }
  }

  private mutating func highlight(_ finding: NumberedFinding, _ regions: [Region]) -> Mark {
    let boxes = regions.flatMap(words.boxes)
    let first = boxes.first ?? visible, last = boxes.last ?? visible, r = radius
    let places = [
      (first.left - r - 1.5, first.centerY), (last.right + r + 1.5, last.centerY), (first.left - r, first.top - r + 1), (last.right + r, last.top - r + 1),
      (first.left + r, first.top - r), (first.left + r, last.bottom + r),
    ]
    let place = places.first { isFree(disc($0)) } ?? (first.left, first.top - 1)
    discs.append(disc(place))
    return Mark(finding: finding, shape: .words(boxes), badge: (place.0, place.1), radius: radius)
  }

  private func disc(_ place: (Double, Double)) -> Box {
    let r = radius
    return Box(left: place.0 - r, top: place.1 - r, right: place.0 + r, bottom: place.1 + r)
  }

  /// Whether neither words nor another number stand there. The foot and head of a word's box are mostly empty.
  private func isFree(_ disc: Box) -> Bool {
    guard disc.left >= visible.left, disc.right <= visible.right, disc.top >= visible.top, disc.bottom <= visible.bottom else { return false }
    return !discs.contains { $0.horizontalOverlap(disc) > 0 && $0.verticalOverlap(disc) > 0 }
      && !texts.contains { $0.horizontalOverlap(disc) > 0.3 && $0.verticalOverlap(disc) > min(2.5, 0.25 * $0.height) }
  }
}
