import Linting
import Testing

/// The names that users give rules and dispositifs.
@Suite struct NamesTests {
  private static let rules: [any Rule] = [Puppet(), Anywhere()]

  private static func ids(selecting: [String] = [], ignoring: [String] = []) throws -> [String] {
    try RuleSelection.rules(selecting: selecting, ignoring: ignoring, from: rules).map { type(of: $0).info.id.id }
  }

  @Test func selectsByIdentifierNameAndPrefix() throws {
    #expect(try Self.ids() == ["SEG999", "SEG998"])
    #expect(try Self.ids(selecting: ["seg998"]) == ["SEG998"])
    #expect(try Self.ids(selecting: ["marionnette"]) == ["SEG999"])
    #expect(try Self.ids(selecting: ["SEG99"], ignoring: ["partout"]) == ["SEG999"])
    #expect(try Self.ids(selecting: ["SEG001"]) == [])
  }

  @Test func namesTheNearestRule() throws {
    #expect(throws: UnknownRule.self) { try Self.ids(ignoring: ["SEG7"]) }
    let error = #expect(throws: UnknownRule.self) { try Self.ids(selecting: ["marionette"]) }
    #expect(error?.nearest == "marionnette")
  }

  @Test(arguments: ["hop-dpi-va2", "HOP DPI VA2", "AF-HOP-DPI-Va2", "dsr_hop_dpi_va2", "HOPDPIVA2"])
  func knowsALooseSpelling(text: String) throws {
    #expect(try DispositifCode.known(text, among: ["MDV-LGC-Va2", "HOP-DPI-Va2"]) == "HOP-DPI-Va2")
  }

  @Test func namesTheNearestDispositif() throws {
    let error = #expect(throws: UnknownDispositif.self) {
      try DispositifCode.known("AF-HOP-DPJ-Va2", among: ["MDV-LGC-Va2", "HOP-DPI-Va2"])
    }
    #expect(error?.nearest == "HOP-DPI-Va2")
  }
}
