import DocumentModel
import Findings

/// A finding with the number that its mark, its line in the summary and its entry in the outline share.
package struct NumberedFinding {
  /// 1 for the first.
  package let number: Int
  package let reported: ReportedFinding

  package init(number: Int, reported: ReportedFinding) {
    self.number = number
    self.reported = reported
  }

  package var severity: Severity { reported.finding.message.severity }

  /// Every finding of a document, in its order.
  package static func all(of report: DocumentReport) -> [NumberedFinding] {
    report.reported.enumerated().map { NumberedFinding(number: $0.offset + 1, reported: $0.element) }
  }

  /// Its places by page, those that can be shown: each page once, in the order of the finding.
  package var places: [(page: Int, regions: [Region])] {
    let regions = reported.finding.locations.filter { $0.box != nil }
    return regions.reduce(into: []) { pages, region in
      if let index = pages.firstIndex(where: { $0.page == region.page }) {
        pages[index].regions.append(region)
      } else {
        pages.append((region.page, [region]))
      }
    }
  }
}

/// A finding drawn on one page, in the places of the model.
package struct Mark {
  package let finding: NumberedFinding
  package let shape: Shape
  /// The middle of the disc that bears its number.
  package let badge: (x: Double, y: Double)

  package enum Shape {
    /// Runs of words.
    case words([Box])
    /// The corners of a bracket in the margin, from one tip to the other; `isDrawn` where no other finding's stands there.
    case bracket([(x: Double, y: Double)], isDrawn: Bool)
  }

  /// Of the disc, in points.
  package let radius: Double

  package static let usualRadius = 4.6

  /// What it covers.
  package var bounds: Box {
    let disc = Box(left: badge.x - radius, top: badge.y - radius, right: badge.x + radius, bottom: badge.y + radius)
    switch shape {
    case .words(let boxes): return boxes.reduce(disc) { $0.union($1) }
    case .bracket(let corners, _):
      return corners.reduce(disc) { $0.union(Box(left: $1.x - 1, top: $1.y - 1, right: $1.x + 1, bottom: $1.y + 1)) }
    }
  }
}
