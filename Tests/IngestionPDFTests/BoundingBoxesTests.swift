import DocumentModel
import Ingestion
import Testing

@testable import IngestionPDF

/// The output of pdftotext, and what a hostile document may make of it.
@Suite struct BoundingBoxesTests {
  private func words(_ body: String) -> [String] {
    BoundingBoxes.pages(Array("<page width=\"10\" height=\"20.5\">\n<line xMin=\"0\">\(body)</line></page>".utf8))
      .flatMap(\.runs).flatMap { $0 }.map(\.text)
  }

  private func word(_ text: String, xMin: String = "1.5") -> String {
    "<word xMin=\"\(xMin)\" yMin=\"2\" xMax=\"3\" yMax=\"4\">\(text)</word>"
  }

  @Test func readsBoxesAndEntities() throws {
    let page = try #require(BoundingBoxes.pages(Array("<page width=\"595.28\" height=\"20.5\"><line >\(word("a&amp;b&#233;&#x20AC;&lt;"))".utf8)).first)
    #expect(page.width == 595.28 && page.height == 20.5)
    #expect(page.runs.first?.first?.text == "a&bé€<")
    #expect(page.runs.first?.first?.box.left == 1.5)
  }

  @Test func survivesHostileNumbersAndEnds() {
    #expect(words(word("a", xMin: "nan") + word("b", xMin: "-inf") + word("c", xMin: "1e9") + word("d", xMin: "-3")) == ["d"])
    #expect(words(word("e", xMin: "99999999999999999999999")) == [])
    #expect(words(word("&#xD800;&bogus;&")) == ["&#xD800;&bogus;&"])
    #expect(words("<word xMin=\"1\" yMin=\"2\"") == [])
    #expect(words("<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">cut") == ["cut"])
    #expect(BoundingBoxes.pages(Array("<word xMin=\"1\" yMin=\"2\" xMax=\"3\" yMax=\"4\">lost</word>".utf8)).isEmpty)
    #expect(words(word("\u{FEFF}\u{200B}") + word("ﬁn")) == ["fin"])
  }
}
