import Annotating
import DocumentModel
import Findings
import OutsidePrograms
import Testing

/// Every sample in PDF: the copy opens everywhere, holds as many marks as findings, and shows them over their words.
@Suite struct SampleTests {
  @Test(arguments: Place.samples)
  func marksEveryFinding(path: String) async throws {
    let (copy, report, document, original) = try await Copy.checked(path)
    #expect(copy.bytes.starts(with: original), "an incremental update")
    let located = report.findings.filter { $0.finding.locations.contains { $0.box != nil } }
    #expect(copy.marked == located.count)
    #expect(try copy.annotations().count == located.count)
    for (program, arguments) in [("qpdf", ["--check", "FILE"]), ("pdfinfo", ["FILE"]), ("pdftotext", ["FILE", "-"])] {
      let said = try copy.asked(program, arguments)
      #expect(said.ending == .exited(0) && said.errors.isEmpty, "\(program): \(said.errors)")
    }
    let bare = try await Copy.checked(path, style: .bare).copy
    for (_, finding) in located where finding.message.marks == .words {
      for region in finding.locations where region.box != nil {
        let picture = try bare.picture(page: region.page)
        let words = document.quoted(by: region)
        #expect(!words.isEmpty)
        for word in words {
          #expect(picture.share(in: word.box) > 0.4, "\(finding.message.key): \(word.text) \(picture.share(in: word.box))")
          #expect(picture.darkest(in: word.box) < 150, "\(word.text)")
        }
      }
    }
  }

  @Test(arguments: Place.samples.filter { $0.contains("guide-mauvais") })
  func theFirstPageTellsTheVerdict(path: String) async throws {
    let (copy, report, _, _) = try await Copy.checked(path)
    let text = try copy.text()
    for words in ["Non conforme", "3 erreurs à corriger", "guide-mauvais-devis.pdf", "21/11/2026", "Ce qui n'a pas pu être vérifié", "page 1, ligne"] {
      #expect(text.contains(words), "\(words)")
    }
    for finding in report.findings { #expect(text.contains(finding.rule.id)) }
    let bare = try await Copy.checked(path, style: .bare).copy
    #expect(try !bare.text().contains("Non conforme"))
    #expect(try bare.objects().values.filter { $0["/Type"] as? String == "/Page" }.count == report.pages)
    #expect(try await Copy.checked(path).copy.bytes == copy.bytes, "the same copy again")
  }
}
