import Linting
import WebReport

extension Gallery {
  /// Keeps what the report shows of each document that is checked.
  var witness: @Sendable (Examination) async -> Void { { self.hang($0) } }

  /// Keeps what the report shows of a document, its pages drawn.
  func hang(_ examined: Examination) {
    let painter = PagePainter(examined.document, showing: examined.report.findings.map(\.finding))
    let pictures = painter.pictures(examined.source.bytes, from: examined.source.file, atMost: pages)
    add(Exhibit(document: examined.document, facts: examined.facts, ceiling: examined.ceiling, pictures: pictures), of: examined.report.path)
  }
}
