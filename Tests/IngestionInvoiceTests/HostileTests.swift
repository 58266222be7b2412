import DocumentModel
import Ingestion
import IngestionInvoice
import Testing

/// Files that lie, bite or are something else: each is refused with its reason.
@Suite struct HostileTests {
  /// What some bytes are refused with.
  private func refusal(_ bytes: [UInt8], _ limits: Limits = .standard) async -> Unreadable? {
    do throws(Unreadable) {
      _ = try await InvoiceReader().read(Source(path: "-", file: nil, bytes: bytes), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  private func refusal(_ name: String) async -> Unreadable? { await refusal(Fixture(name: name).source.bytes) }

  @Test func refusesEntitiesBeforeTheyGrow() async {
    #expect(await refusal("entities.xml") == .damaged(detail: "la facture déclare une DTD, interdite dans une facture électronique"))
    #expect(InvoiceReader().recognises(Fixture(name: "entities.xml").source))
  }

  @Test func tellsTheLineOfBrokenXML() async {
    #expect(await refusal("malformed.xml") == .damaged(detail: "le XML de la facture est mal formé, ligne 13"))
  }

  @Test func saysWhatIsMissing() async {
    #expect(await refusal("partial.xml") == .damaged(detail: "il manque à la facture électronique ses parties ou ses totaux"))
  }

  @Test func refusesDepth() async {
    let open = String(repeating: "<a>", count: 300), close = String(repeating: "</a>", count: 300)
    let text = "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">\(open)\(close)</Invoice>"
    #expect(await refusal(Array(text.utf8)) == .beyondLimits(what: "profondeur"))
  }

  @Test func keepsToItsLimits() async {
    var limits = Limits.standard
    limits.part = 500
    #expect(await refusal(Fixture(name: "facture.cii.xml").source.bytes, limits) == .beyondLimits(what: "taille"))
    limits.bytes = 100
    #expect(await refusal(Fixture(name: "facture.cii.xml").source.bytes, limits) == .beyondLimits(what: "taille"))
  }

  @Test(arguments: [
    "", "<", "<?xml", "<Invoice/>", "<!DOCTYPE html><html>", "Facture n° 12", "<!--", "<Order xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Order-2\"/>",
  ])
  func leavesOtherTextAlone(_ text: String) {
    #expect(!InvoiceReader().recognises(Source(path: "-", file: nil, bytes: Array(text.utf8))))
  }

  @Test(arguments: ["facture.cii.xml", "avoir.ubl.xml"]) func everyCutIsRefused(_ name: String) async {
    let bytes = Fixture(name: name).source.bytes
    for end in stride(from: 0, to: bytes.count - 2, by: 61) {
      #expect(await refusal(Array(bytes.prefix(end))) != nil)
    }
  }

  @Test func numbersAreReadAsTheyAreWrittenOrNotAtAll() async throws {
    let text = String(decoding: Fixture(name: "facture.cii.xml").source.bytes, as: UTF8.self)
    for (written, read) in [("+011712.0", "11712.0"), ("1e4", nil), ("11 712,00", nil), ("", nil), ("-5", "-5"), (".5", "0.5")] as [(String, String?)] {
      let changed = text.replacing("<ram:GrandTotalAmount>11712.00", with: "<ram:GrandTotalAmount>\(written)")
      let document = try await InvoiceReader().read(Source(path: "-", file: nil, bytes: Array(changed.utf8)), limits: .standard)
      #expect(document.invoices.first?.sums.ttc?.text == read)
    }
  }
}
