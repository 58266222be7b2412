import DocumentModel
import Ingestion
import Testing

@testable import IngestionPDF

/// Pages that are images: what recognition makes of them.
@Suite struct ScanTests {
  /// The scan of a quote, 150 dots an inch, almost a degree askew.
  @Test func readsAScan() async throws {
    let document = try await PDFReader().read(Fixture.source("scan.pdf"), limits: .standard)
    let confidence = try #require(document.recognition)
    #expect(confidence > 0.7 && confidence <= 1)
    let page = try #require(document.pages.first)
    let rows = Dictionary(grouping: page.lines, by: \.row).mapValues { lines in
      lines.sorted { ($0.box?.left ?? 0) < ($1.box?.left ?? 0) }.map(\.text).joined(separator: " | ")
    }
    let line = try #require(rows.values.first { $0.contains("Prestation Ségur") })
    #expect(line.contains("HOP-DPI-Va2") && line.contains("11 526,35 €"))
    #expect(rows.values.contains { $0.contains("Total TTC") && $0.contains("460,36") })
    #expect(document.notes.isEmpty)
  }

  @Test func aDocumentOfTextIsNotRecognised() async throws {
    #expect(try await PDFReader().read(Fixture.source("quote.pdf"), limits: .standard).recognition == nil)
  }

  /// Rows of ink that sink by two pixels in a hundred are levelled.
  @Test func levelsASkewedImage() throws {
    let side = 2000
    var pixels = [UInt8](repeating: 255, count: side * side)
    for x in 0..<side {
      for row in stride(from: 100, to: 1900, by: 80) {
        for y in 0..<16 { pixels[(row + y + Int((0.02 * Double(x)).rounded())) * side + x] = 0 }
      }
    }
    var image = try #require(GrayImage(pgm: Array("P5\n\(side) \(side)\n255\n".utf8) + pixels))
    #expect(abs(image.skew - 0.02) < 0.003)
    image.level(image.skew)
    #expect(abs(image.skew) < 0.003)
  }

  @Test(arguments: ["", "P6\n1 1\n255\n...", "P5\n9999999 9999999\n255\n", "P5\n2 2\n255\n."])
  func refusesWhatIsNoGrayImage(_ text: String) { #expect(GrayImage(pgm: Array(text.utf8)) == nil) }

  /// Words of level 5 alone, with their place in points; what is a stain is left out.
  @Test func readsTheWordsOfATable() {
    let tsv = """
      level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      4\t1\t1\t1\t1\t0\t0\t0\t300\t50\t-1\t
      5\t1\t1\t1\t1\t1\t100\t50\t200\t25\t96.5\tTotal
      5\t1\t1\t1\t2\t1\t100\t150\t200\t25\t80\t8 000,00
      5\t1\t1\t1\t2\t2\t400\t150\t20\t25\t12\t|
      """
    let words = RecognisedWords(LoosePage(number: 3, width: 595, height: 842), tsv: tsv, scale: 0.24)
    #expect(words.page.runs.map { $0.map(\.text) } == [["Total"], ["8 000,00"]])
    #expect(words.page.runs.first?.first?.box == Box(left: 24, top: 12, right: 72, bottom: 18))
    #expect(words.confidences == [0.965, 0.8])
  }
}
