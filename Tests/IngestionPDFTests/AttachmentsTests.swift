import DocumentModel
import Ingestion
import Testing

@testable import IngestionPDF

/// Files attached to a PDF.
@Suite struct AttachmentsTests {
  private func names(_ fixture: String) async throws -> [String] {
    let path = Fixture.path("../invoice/" + fixture)
    let source = Source(path: path, file: path, bytes: try Fixture.bytes(path))
    return try await PDFReader().read(source, limits: .standard).attachments.map(\.name)
  }

  @Test func xmlFilesAreSaved() async throws {
    #expect(try await names("facturx.pdf") == ["factur-x.xml"])
    #expect(try await names("facturx-two.pdf") == ["factur-x.xml", "xrechnung.xml"])
    #expect(try await names("other-attachment.pdf") == ["donnees.xml"])
  }

  @Test func anOrdinaryFileHasNone() async throws {
    #expect(try await PDFReader().read(Fixture.source("quote.pdf"), limits: .standard).attachments.isEmpty)
  }

  @Test func theListIsRead() {
    let list = Attachments.names(in: "2 embedded files\n1: Bon_de_livraison.pdf\n2: factur-x : copie.xml\n")
    #expect(list.map(\.number) == [1, 2])
    #expect(list.map(\.name) == ["Bon_de_livraison.pdf", "factur-x : copie.xml"])
  }
}
