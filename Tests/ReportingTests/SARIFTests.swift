import Findings
import Foundation
import JSONSchema
import Reporting
import Testing

/// The SARIF log is valid by the official schema, and says what the report says.
@Suite struct SARIFTests {
  /// The schema of SARIF 2.1.0 as `Tests/Fixtures/sarif/README.md` tells.
  private static func complaints(about log: String) throws -> [String] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return try Schema(file: tests.appendingPathComponent("Fixtures/sarif/sarif-2.1.0-rtm.4.json")).complaints(about: log)
  }

  private static func log(_ report: Report = Sample.whole, _ language: Language = .fr) -> String {
    SARIFReporter(style: ReportStyle(language: language)).render(report)
  }

  /// What these tests look at.
  private struct Log: Decodable {
    struct Run: Decodable {
      let tool: Tool
      let invocations: [Invocation]
      let artifacts: [Artifact]
      let results: [Result]
    }
    struct Tool: Decodable { let driver: Driver }
    struct Driver: Decodable { let rules: [Rule] }
    struct Rule: Decodable {
      let id: String
      let help: Words?
    }
    struct Words: Decodable { let text: String }
    struct Invocation: Decodable {
      let executionSuccessful: Bool
      let toolExecutionNotifications: [Notification]?
    }
    struct Notification: Decodable {
      let level: String
      let message: Words
      let locations: [Place]
    }
    struct Artifact: Decodable { let location: Location }
    struct Location: Decodable {
      let uri: String
      let index: Int?
    }
    struct Place: Decodable {
      let physicalLocation: Physical
      let properties: PageAndBox?
    }
    struct Physical: Decodable {
      let artifactLocation: Location
      let region: Lines?
    }
    struct Lines: Decodable { let startLine: Int }
    struct PageAndBox: Decodable {
      let page: Int
      let box: [Double]?
    }
    struct Result: Decodable {
      let ruleId: String
      let ruleIndex: Int
      let kind: String
      let level: String
      let message: Words
      let locations: [Place]
      let partialFingerprints: [String: String]?
      let suppressions: [Suppression]?
      let baselineState: String?
    }
    struct Suppression: Decodable {
      let kind: String
      let justification: String
    }
    let version: String
    let runs: [Run]
  }

  private static func run(_ report: Report = Sample.whole) throws -> Log.Run {
    let read = try JSONDecoder().decode(Log.self, from: Data(log(report).utf8))
    #expect(read.version == "2.1.0" && read.runs.count == 1)
    return try #require(read.runs.first)
  }

  @Test(arguments: [Language.fr, .en]) func isValid(language: Language) throws {
    for report in [Sample.report, Sample.dossiers, Sample.whole, Report(documents: [], toolVersion: "1.0.0", rulesVersion: "")] {
      #expect(try Self.complaints(about: Self.log(report, language)) == [])
    }
  }

  /// The check is one: what the schema forbids is refused.
  @Test(arguments: [
    ("\"kind\": \"fail\"", "\"kind\": \"echec\""), ("\"version\": \"2.1.0\"", "\"version\": \"2.2\""), ("\"level\": \"error\"", "\"level\": 1"),
    ("\"startLine\": 3", "\"startLine\": 0"), ("\"executionSuccessful\": false", "\"reussi\": false"), ("\"ruleIndex\": 1", "\"ruleIndex\": -2"),
  ])
  func theSchemaIsStrict(part: String, instead: String) throws {
    let log = Self.log()
    #expect(log.contains(part))
    #expect(try Self.complaints(about: log.replacing(part, with: instead)) != [])
  }

  @Test func findingsAndDoubts() throws {
    let run = try Self.run()
    let count = Sample.whole.documents.flatMap(\.findings).count + Sample.whole.dossiers.flatMap(\.findings).count
    #expect(run.results.count { $0.kind == "fail" && $0.suppressions == nil } == count)
    #expect(run.results.filter { $0.ruleId == "SEG402" }.map(\.kind) == ["open"])
    #expect(run.results.filter { $0.ruleId == "SEG904" }.map(\.kind) == ["review"])
    #expect(run.results.allSatisfy { ($0.kind == "fail") == ($0.level != "none") })
    #expect(run.results.allSatisfy { run.tool.driver.rules[$0.ruleIndex].id == $0.ruleId })
    for result in run.results {
      for place in result.locations.map(\.physicalLocation.artifactLocation) {
        #expect(place.index.map { run.artifacts[$0].location.uri } == place.uri)
      }
    }
  }

  @Test func placesPagesAndBoxes() throws {
    let run = try Self.run()
    let ceiling = try #require(run.results.first { $0.ruleId == "SEG201" && $0.kind == "fail" })
    #expect(ceiling.locations.map(\.properties?.box) == [[72, 310.5, 523.2, 322.4]])
    #expect(ceiling.locations.first?.physicalLocation.region == nil, "a page is no text with lines")
    let name = try #require(run.results.first { $0.ruleId == "SEG102" })
    #expect(name.locations.first?.physicalLocation.region?.startLine == 3)
    #expect(name.locations.first?.physicalLocation.artifactLocation.uri == "mod%C3%A8les/a%7B1%7D.txt")
    #expect(name.message.text.hasPrefix("La ligne s'appelle « =1+1;\"x\" » {{0}}."))
  }

  @Test func whatCouldNotBeReadIsANotification() throws {
    let run = try Self.run()
    #expect(!run.results.contains { $0.ruleId == "SEG001" })
    let invocation = try #require(run.invocations.first), told = invocation.toolExecutionNotifications ?? []
    #expect(!invocation.executionSuccessful)
    #expect(told.filter { $0.level == "error" }.map(\.message.text) == ["Ce PDF ne contient que des images."])
    #expect(told.filter { $0.level == "error" }.first?.locations.first?.physicalLocation.artifactLocation.uri == "scan.pdf")
    #expect(told.count { $0.level == "warning" } == 1, "pages that were not read")
    #expect(try Self.run(Report(documents: [Sample.clean], toolVersion: "1.0.0", rulesVersion: "")).invocations.first?.executionSuccessful == true)
  }

  @Test func whatIsSetAside() throws {
    let aside = try Self.run().results.filter { $0.suppressions != nil }
    #expect(aside.map { $0.suppressions?.map(\.justification) } == [["connu"], ["clause en cours de retrait"]])
    #expect(aside.map(\.baselineState) == ["unchanged", nil])
    #expect(aside.allSatisfy { $0.suppressions?.first?.kind == "external" && $0.level == "error" })
  }

  @Test func fingerprintsAreThoseOfTheReportInAnyLanguage() throws {
    let expected = Sample.whole.documents.flatMap(\.allReported).map(\.fingerprint) + Sample.whole.dossiers.flatMap(\.allReported).map(\.fingerprint)
    #expect(try Self.run().results.compactMap { $0.partialFingerprints?["segurlint/v1"] }.sorted() == expected.sorted())
    let english = try JSONDecoder().decode(Log.self, from: Data(Self.log(Sample.whole, .en).utf8))
    #expect(english.runs.first?.results.compactMap { $0.partialFingerprints?["segurlint/v1"] }.sorted() == expected.sorted())
  }

  @Test func helpOfTheRules() throws {
    let rules = try Self.run().tool.driver.rules
    #expect(rules.first { $0.id == "SEG201" }?.help?.text == "Comment corriger : {{{{montant}}}}")
    #expect(Set(rules.map(\.id)).count == rules.count)
  }
}
