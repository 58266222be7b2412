import DocumentModel
import Findings
import Foundation
import Linting
import Testing
import WebReport

/// What a document says is text, and nothing else.
@Suite struct HostileTests {
  private static let attack = "</style></p><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;<!-- "

  @Test func nothingOfADocumentBecomesMarkup() async {
    let text = "DEVIS \(Self.attack)\nHOP-DPI-Va2\nClient : \(Self.attack)\nDésignation  Qté  Total HT\nPrestation \(Self.attack)  1  8 000,00 €\nMaintenance \(Self.attack)  1  100,00 €\n"
    let checked = await Checked(text, path: "dossier/\(Self.attack).txt")
    StructureTests.expectSound(checked.page)
    #expect(checked.page.all("img").isEmpty)
    #expect(!checked.html.contains("<script"))
    #expect(checked.page.text.contains("<script>alert(1)</script><img src=x onerror=alert(1)>"))
    #expect(checked.page.all("title").first?.text.contains("<img src=x") ?? false)
  }

  @Test func nothingOfASettingsFileBecomesMarkup() async throws {
    let settings = try Shelf.settings("suppressions:\n  - {regle: SEG, raison: '<b>x</b><script>', auteur: '\"><i>'}\n")
    let checked = await Checked("DEVIS HOP-DPI-Va2\nPrestation Ségur  0,00 €\nTotal TTC  0,00 €\n", settings: settings)
    StructureTests.expectSound(checked.page)
    #expect(checked.page.all("b").isEmpty && checked.page.all("i").isEmpty)
    #expect(checked.page.text.contains("<b>x</b><script>"))
  }

  @Test func signsThatTurnOrEndTheTextAreLeftOut() async {
    let checked = await Checked("DEVIS\u{202E} HOP-DPI-Va2\u{2066}\u{0}\u{7}\u{1B}[31m\u{FFFF}\nTotal TTC : 0,00 €\n")
    StructureTests.expectSound(checked.page)
    #expect(!checked.html.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value) || $0.value < 9 })
  }

  @Test func aLongTextIsNotReproducedWhole() async {
    let lines = (1...3000).map { "Article \($0) des conditions générales." }.joined(separator: "\n")
    let checked = await Checked("DEVIS HOP-DPI-Va2\nPrestation Ségur  8 000,00 €\n\(lines)\nTotal TTC : 0,00 €\n")
    StructureTests.expectSound(checked.page)
    #expect(checked.page.all("p", "row").count < 700)
    #expect(checked.page.all("p", "gap").contains { $0.text.contains("lignes non reproduites") })
    #expect(checked.page.all("mark").contains { $0.text.contains("0,00") })
  }

  @Test func aPageThatCannotBeDrawnIsSetAsText() throws {
    let page = Page(number: 1, width: 595, height: 842, lines: [Line(words: [Word("mot", box: Box(left: 50, top: 50, right: 80, bottom: 60))], row: 1, block: 1)])
    let document = Document(format: .pdf, hasGeometry: true, pages: [page])
    #expect(PagePainter(document, showing: []).pictures(Array("%PDF-1.7 rien".utf8), from: nil, atMost: 3) == [:])
  }

  @Test func onlySoManyPagesAreDrawn() async throws {
    let source = try Shelf.source("Tests/Fixtures/pdf/margins.pdf")
    let examined = try await Linter().examination(of: source)
    let pages = examined.document.pages.count
    #expect(pages > 1)
    #expect(PagePainter(examined.document, showing: []).pictures(source.bytes, from: source.file, atMost: 1).keys.sorted() == [1])
    #expect(PagePainter(examined.document, showing: []).pictures(source.bytes, from: source.file, atMost: 99).count == pages)
  }
}
