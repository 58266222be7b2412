import DocumentModel
import Ingestion
import IngestionInvoice
import Testing

/// Each fixture read whole, against the print that was read by a person.
@Suite struct GoldenTests {
  static let names = ["facture.cii.xml", "minimum.cii.xml", "avoir.cii.xml", "facture.ubl.xml", "avoir.ubl.xml", "latin.ubl.xml"]

  @Test(arguments: names) func printsAsRecorded(_ name: String) async throws {
    let fixture = Fixture(name: name)
    #expect(InvoiceReader().recognises(fixture.source))
    let dump = try await fixture.read().dump
    fixture.record(dump)
    #expect(dump == fixture.golden)
  }

  @Test func bothSyntaxesSayTheSame() async throws {
    let cii = try #require(try await Fixture(name: "facture.cii.xml").invoice())
    let ubl = try #require(try await Fixture(name: "facture.ubl.xml").invoice())
    #expect(cii.values == ubl.values)
    #expect(cii.items.count == 2)
    #expect(try await Fixture(name: "latin.ubl.xml").invoice()?.values == ubl.values)
  }

  @Test func creditNotesAreTold() async throws {
    for name in ["avoir.cii.xml", "avoir.ubl.xml"] {
      let invoice = try #require(try await Fixture(name: name).invoice())
      #expect(invoice.isCreditNote)
      #expect(invoice.type?.text == "381")
    }
    #expect(try await Fixture(name: "facture.cii.xml").invoice()?.isCreditNote == false)
  }

  @Test func aValueKnowsItsElementAndItsLine() async throws {
    let invoice = try #require(try await Fixture(name: "facture.cii.xml").invoice())
    #expect(invoice.number?.source == Region.Source(element: "rsm:ExchangedDocument/ram:ID", line: 7))
    let total = try #require(invoice.sums.ttc)
    #expect(total.source.element?.hasSuffix("ram:GrandTotalAmount") == true)
  }
}

extension StructuredInvoice {
  /// The values alone, whatever elements they stand in.
  fileprivate var values: [String?] {
    let parties = [seller, buyer].flatMap { [$0.name, $0.siren, $0.siret, $0.vat, $0.postalCode, $0.town, $0.person, $0.phone, $0.email] + $0.street }
    let items = items.flatMap { [$0.name, $0.quantity, $0.price, $0.total] + $0.details }
    return ([number, type, issued, due, delivered, currency, references.order, sums.ht, sums.vat, sums.ttc, sums.due] + parties + items + notes + terms)
      .map { $0?.text }
  }
}
