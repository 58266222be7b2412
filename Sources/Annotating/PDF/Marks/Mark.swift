import DocumentModel
import Findings

/// A finding with the number that its mark, its line in the summary and its entry in the outline share.
struct NumberedFinding {
  /// 1 for the first.
  let number: Int
  let reported: ReportedFinding

  var severity: Severity { reported.finding.message.severity }

  /// Every finding of a document, in its order.
  static func all(of report: DocumentReport) -> [NumberedFinding] {
    report.reported.enumerated().map { NumberedFinding(number: $0.offset + 1, reported: $0.element) }
  }

  /// Its places by page, those that can be shown: each page once, in the order of the finding.
  var places: [(page: Int, regions: [Region])] {
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
struct Mark {
  let finding: NumberedFinding
  let shape: Shape
  /// The middle of the disc that bears its number.
  let badge: (x: Double, y: Double)

  enum Shape {
    /// Runs of words.
    case words([Box])
    /// The corners of a bracket in the margin, from one tip to the other; `isDrawn` where no other finding's stands there.
    case bracket([(x: Double, y: Double)], isDrawn: Bool)
  }

  static let radius = 4.6

  /// What it covers.
  var bounds: Box {
    let disc = Box(left: badge.x - Self.radius, top: badge.y - Self.radius, right: badge.x + Self.radius, bottom: badge.y + Self.radius)
    switch shape {
    case .words(let boxes): return boxes.reduce(disc) { $0.union($1) }
    case .bracket(let corners, _):
      return corners.reduce(disc) { $0.union(Box(left: $1.x - 1, top: $1.y - 1, right: $1.x + 1, bottom: $1.y + 1)) }
    }
  }

  var drawing: PDFDrawing {
    var drawing = PDFDrawing()
    switch shape {
    case .words(let boxes): drawing.highlight(boxes, finding.severity.tint)
    case .bracket(let corners, let isDrawn): if isDrawn { drawing.stroke(corners, width: 1.5, finding.severity.strong) }
    }
    drawing.badge(finding.number, at: badge, radius: Self.radius, finding.severity.strong)
    return drawing
  }
}
