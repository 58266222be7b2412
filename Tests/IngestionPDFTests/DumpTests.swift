import DocumentModel
import Glibc
import Ingestion
import Testing

@testable import IngestionPDF

/// Every fixture prints as the file beside it says. With SEGURLINT_GOLDEN set, the files are written instead.
@Suite struct DumpTests {
  @Test(arguments: ["quote", "columns", "sideways", "rotated", "upside-down", "doubled", "margins", "signed", "broken", "form"])
  func prints(_ name: String) async throws {
    let dump = try await PDFReader().read(Fixture.source(name + ".pdf"), limits: .standard).dump
    let golden = Fixture.path(name + ".txt")
    if getenv("SEGURLINT_GOLDEN") != nil { try write(dump, to: golden) }
    #expect(dump == String(decoding: try Fixture.bytes(golden), as: UTF8.self))
  }

  /// An owner's password restricts copying, not reading.
  @Test func readsWhatOnlyAnOwnerPasswordProtects() async throws {
    let open = try await PDFReader().read(Fixture.source("columns.pdf"), limits: .standard)
    let owned = try await PDFReader().read(Fixture.source("owner.pdf"), limits: .standard)
    #expect(owned.dump == open.dump)
  }

  /// A document of standard input has no file.
  @Test func readsBytesWithoutAFile() async throws {
    let source = try Fixture.source("quote.pdf")
    let piped = Source(path: "-", file: nil, bytes: source.bytes)
    #expect(try await PDFReader().read(piped, limits: .standard).dump == PDFReader().read(source, limits: .standard).dump)
  }

  /// The box of a page printed sideways, as a viewer shows it.
  @Test func tellsWhereAPersonSeesTheBox() async throws {
    let page = try #require(try await PDFReader().read(Fixture.source("sideways.pdf"), limits: .standard).pages.first)
    let box = page.shown(try #require(page.lines.first?.words.first?.box))
    #expect(box.height > box.width)
    #expect(abs(box.right - 62) < 1 && abs(box.bottom - (841.89 - 60)) < 1)
  }

  /// Prints the documents that SEGURLINT_DUMP names, parted by ":", for a look at real files.
  @Test(.enabled(if: getenv("SEGURLINT_DUMP") != nil)) func shows() async throws {
    let paths = getenv("SEGURLINT_DUMP").map { String(cString: $0) } ?? ""
    for path in paths.split(separator: ":").map(String.init) {
      let source = Source(path: path, file: path, bytes: try Fixture.bytes(path))
      let reader: any DocumentReader = PDFReader().recognises(source) ? PDFReader() : TextReader()
      print("== \(path)\n" + (try await reader.read(source, limits: .standard).dump))
    }
  }

  private func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "wb"))
    fputs(text, file)
    fclose(file)
  }
}
