import Annotating
import DocumentModel
import Findings
import Ingestion
import IngestionPDF
import Testing

/// A mark lies over its words however the page is turned, cut or scaled: the drawn page shows it.
@Suite struct GeometryTests {
  private static func finding(_ line: Line, on page: Page, marks: Message.Mark) -> Finding {
    let message = Message(
      "essai", .erreur, Text(fr: "Une maintenance est facturée.", en: "Maintenance is charged."), suggestion: Text(fr: "Retirez-la.", en: "Remove it."), marks: marks)
    let region = Region(page: page.number, line: line.row, box: line.box.map(page.shown), quote: line.text)
    return Finding(message, at: [region], requirement: nil)
  }

  /// A copy with a finding for each line that holds a word.
  private static func copy(_ fixture: String, _ word: String, marks: Message.Mark) async throws -> (copy: Copy, findings: [Finding], document: Document) {
    let path = Place.fixture(fixture)
    let source = Source(path: path, file: path, bytes: try FileBytes.of(path))
    let document = try await PDFReader().read(source, limits: .standard)
    let findings = document.pages.flatMap { page in
      page.lines.filter { $0.text.contains(word) }.map { finding($0, on: page, marks: marks) }
    }
    let report = DocumentReport(
      path: path, sha256: nil, format: .pdf, pages: document.pages.count, ocr: false, notes: [], kind: "BDC", dispositifs: [], prestation: nil,
      outcomes: [RuleOutcome(RuleID("SEG301", "maintenance-facturee", .erreur), .failed(findings))])
    let original = Original(file: path, bytes: source.bytes, document: document, report: report)
    return (Copy(try PDFAnnotator().annotated(original, style: .bare)), findings, document)
  }

  @Test(arguments: ["annotating/geometry.pdf", "pdf/sideways.pdf", "pdf/rotated.pdf", "pdf/upside-down.pdf", "pdf/scan.pdf"])
  func highlightsLieOverTheirWords(fixture: String) async throws {
    let word = fixture.hasPrefix("annotating") ? "maintenance" : "H"
    let (copy, findings, document) = try await Self.copy(fixture, word, marks: .words)
    #expect(findings.count > 0 && copy.marked == findings.count)
    let annotations = try copy.annotations()
    #expect(annotations.count == findings.count && annotations.allSatisfy { $0["/Subtype"] as? String == "/Highlight" })
    for finding in findings {
      let region = try #require(finding.locations.first), box = try #require(region.box)
      let picture = try copy.picture(page: region.page)
      let page = try #require(document.pages.first { $0.number == region.page })
      #expect(page.lean != 0 || picture.share(in: box) > 0.5, "page \(region.page): \(picture.share(in: box))")
      #expect(picture.darkest(in: box) < 110, "page \(region.page)")
      let line = try #require(page.lines.first { $0.text == region.quote })
      for word in line.words where word.text.count > 2 {
        #expect(picture.share(in: page.shown(word.box)) > 0.4, "\(word.text) on page \(region.page)")
      }
    }
  }

  @Test func nothingElseIsColoured() async throws {
    let (copy, findings, document) = try await Self.copy("annotating/geometry.pdf", "maintenance", marks: .words)
    for finding in findings {
      let region = try #require(finding.locations.first)
      let picture = try copy.picture(page: region.page)
      let page = try #require(document.pages.first { $0.number == region.page })
      for line in page.lines where !line.text.contains("maintenance") {
        let box = try #require(line.box)
        #expect(picture.share(in: page.shown(box)) == 0, "\(line.text) on page \(region.page)")
      }
    }
  }

  @Test func bracketsStandInTheMarginAtTheirLine() async throws {
    let (copy, findings, _) = try await Self.copy("annotating/geometry.pdf", "maintenance", marks: .place)
    #expect(try copy.annotations().allSatisfy { $0["/Subtype"] as? String == "/PolyLine" })
    for finding in findings {
      let region = try #require(finding.locations.first), box = try #require(region.box)
      let picture = try copy.picture(page: region.page)
      let margin = Box(left: box.left - 20, top: box.top - 2, right: box.left - 2, bottom: box.bottom + 2)
      #expect(picture.share(in: margin) > 0.25, "page \(region.page): \(picture.share(in: margin))")
      #expect(picture.share(in: box) == 0)
    }
  }
}
