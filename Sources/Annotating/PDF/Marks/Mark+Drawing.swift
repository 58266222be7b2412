import DocumentModel
import Findings
import Marking

extension Mark {
  /// What is drawn on the page.
  var drawing: PDFDrawing {
    var drawing = PDFDrawing()
    switch shape {
    case .words(let boxes): drawing.highlight(boxes, finding.severity.tint)
    case .bracket(let corners, let isDrawn): if isDrawn { drawing.stroke(corners, width: 1.5, finding.severity.strong) }
    }
    drawing.badge(finding.number, at: badge, radius: radius, finding.severity.strong)
    return drawing
  }
}
