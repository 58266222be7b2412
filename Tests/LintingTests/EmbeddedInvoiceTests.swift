import Linting
import Testing

/// Factur-X files and invoices that are XML, through the whole pipeline.
@Suite struct EmbeddedInvoiceTests {
  private static let folder = "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/invoice/"

  private func report(_ name: String) async throws -> DocumentReport {
    await Linter(rules: try RuleSelection.rules(selecting: ["SEG708"], ignoring: [])).report(on: .file(Self.folder + name))
  }

  private func keys(_ name: String) async throws -> [String] { try await report(name).findings.map(\.finding.message.key) }

  @Test func aSoundOneIsLeftAlone() async throws {
    let report = try await report("facturx.pdf")
    #expect(report.format == .facturx)
    #expect(report.kind == "FAC")
    #expect(report.findings.isEmpty)
    #expect(try await keys("facturx-minimum.pdf").isEmpty)
  }

  @Test func whatDiffersIsQuotedFromBoth() async throws {
    let findings = try await report("facturx-divergent.pdf").findings
    #expect(!findings.isEmpty)
    for finding in findings.map(\.finding) {
      #expect(finding.message.key == "divergente")
      #expect(finding.locations.count == 2)
      #expect(finding.locations.last?.context.contains("factur-x.xml") == true)
    }
  }

  @Test func twoDifferentOnesAreAnError() async throws { #expect(try await keys("facturx-two.pdf") == ["deux"]) }

  @Test func oneThatCannotBeReadIsADoubt() async throws {
    let report = try await report("facturx-broken.pdf")
    #expect(report.findings.isEmpty)
    #expect(report.undecided.contains { $0.rule.id == "SEG708" && $0.undecided.reason.fr.contains("n'a pas pu être lue") })
    #expect(report.notes.contains(.unreadableInvoice))
  }

  @Test(arguments: ["facture.cii.xml", "facture.ubl.xml"]) func invoicesThatAreXMLAreInvoices(_ name: String) async throws {
    let report = try await report(name)
    #expect(report.kind == "FAC")
    #expect(report.format == (name.contains("cii") ? .cii : .ubl))
    #expect(report.findings.isEmpty)
  }
}
