import Annotating
import Linting
import Reporting
import WebReport

extension AnnotatedCopy {
  /// The report as a page, in which the document stands with its marks.
  init(page report: Report, of examined: Examination) {
    let gallery = Gallery()
    gallery.hang(examined)
    let html = WebReporter(style: ReportStyle(language: Console.language), gallery: gallery).render(report)
    let placed = examined.report.findings.count { $0.finding.locations.contains { !examined.document.hasGeometry || $0.box != nil } }
    self.init(bytes: Array(html.utf8), marked: placed)
  }
}
