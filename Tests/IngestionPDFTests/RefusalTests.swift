import DocumentModel
import Ingestion
import OutsidePrograms
import Testing

@testable import IngestionPDF

/// What cannot be read is said, each for what it is.
@Suite struct RefusalTests {
  @Test(arguments: [
    ("encrypted.pdf", Unreadable.encrypted), ("empty.pdf", .empty), ("image.pdf", .scanned), ("image-packed.pdf", .scanned),
    ("truncated.pdf", .damaged(detail: "Syntax Error: Couldn't find trailer dictionary")),
  ])
  func says(_ name: String, _ reason: Unreadable) async throws {
    let source = try Fixture.source(name)
    #expect(PDFReader().recognises(source))
    await #expect(throws: reason) { try await PDFReader().read(source, limits: .standard) }
  }

  @Test func leavesOutPagesBeyondTheLimit() async throws {
    var limits = Limits.standard
    limits.pages = 1
    let document = try await PDFReader().read(Fixture.source("margins.pdf"), limits: limits)
    #expect(document.pages.count == 1)
    #expect(document.notes == [.truncated])
  }

  @Test func refusesWhatIsTooLarge() async throws {
    var limits = Limits.standard
    limits.output = 100
    await #expect(throws: Unreadable.beyondLimits(what: "taille")) {
      try await PDFReader().read(Fixture.source("quote.pdf"), limits: limits)
    }
    limits.bytes = 100
    await #expect(throws: Unreadable.beyondLimits(what: "taille")) {
      try await PDFReader().read(Fixture.source("quote.pdf"), limits: limits)
    }
  }

  /// Poppler complains of fonts and links in many a sound scan.
  @Test func tellsADamagedPageFromAScan() {
    let lost = Complaints(Array("Syntax Error (12): Unknown operator 'x'\n".utf8))
    let font = Complaints(Array("Syntax Error: Embedded font file may be invalid\n".utf8))
    #expect(lost.wordless(holdsImages: true) == .damaged(detail: "Syntax Error (12): Unknown operator 'x'"))
    #expect(font.wordless(holdsImages: true) == .scanned)
    #expect(font.wordless(holdsImages: false) == .damaged(detail: "Syntax Error: Embedded font file may be invalid"))
  }

  @Test(arguments: [
    ("Command Line Error: Incorrect password\n", Unreadable.encrypted), ("Syntax Error: Document stream is empty\n", .empty),
    ("terminate called after throwing an instance of 'std::bad_alloc'\n", .beyondLimits(what: "mémoire")),
    ("Syntax Error: Couldn't read xref table\n", .damaged(detail: "Syntax Error: Couldn't read xref table")),
  ])
  func understands(_ complaint: String, _ reason: Unreadable) {
    #expect(throws: reason) { try Complaints(Array(complaint.utf8)).check(.exited(1)) }
  }
}
