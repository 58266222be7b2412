import Linting
import WebReport

extension Gallery {
  /// Keeps what the report shows of each document that is checked, its pages drawn.
  var witness: @Sendable (Examination) async -> Void {
    { examined in
      let painter = PagePainter(examined.document, showing: examined.report.findings.map(\.finding))
      let pictures = painter.pictures(examined.source.bytes, from: examined.source.file, atMost: self.pages)
      self.add(Exhibit(document: examined.document, facts: examined.facts, ceiling: examined.ceiling, pictures: pictures), of: examined.report.path)
    }
  }
}
