import Findings
import Foundation
import FoundationXML
import Reporting
import Testing

/// The JUnit XML is read again by Foundation's parser.
@Suite struct JUnitTests {
  private static func suites(_ report: Report = Sample.whole, failOn: Severity? = .erreur) throws -> JUnitReading {
    let reading = JUnitReading()
    let parser = XMLParser(data: Data(JUnitReporter(style: ReportStyle(failOn: failOn)).render(report).utf8))
    parser.delegate = reading
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return reading
  }

  @Test func aSuiteADocumentAndADossier() throws {
    let reading = try Self.suites()
    #expect(reading.suites.map { $0["name"] } == Sample.whole.documents.map(\.path) + Sample.whole.dossiers.map(\.name.fr))
    #expect(reading.total["tests"] == String(reading.cases.count))
    #expect(reading.total["failures"] == String(reading.cases.count { $0.outcome == "failure" }))
    #expect(reading.total["errors"] == "1" && reading.total["skipped"] == String(reading.cases.count { $0.outcome == "skipped" }))
    #expect(reading.suites.map { Int($0["tests"] ?? "") ?? 0 }.reduce(0, +) == reading.cases.count)
  }

  @Test func whatFailsIsWhatMakesTheRunFail() throws {
    func failures(_ failOn: Severity?) throws -> [String] { try Self.suites(Report(documents: [Sample.order], toolVersion: "", rulesVersion: ""), failOn: failOn).cases.filter { $0.outcome == "failure" }.map(\.name) }
    #expect(try failures(.erreur) == ["SEG201 plafond-depasse"])
    #expect(try failures(.avertissement) == ["SEG201 plafond-depasse", "SEG104 mention-alteree"])
    #expect(try failures(nil) == [])
  }

  @Test func doubtsAreSkippedAndTheUnreadAreErrors() throws {
    let cases = try Self.suites().cases
    #expect(cases.first { $0.name.hasPrefix("SEG402") }?.outcome == "skipped")
    #expect(cases.first { $0.name.hasPrefix("SEG402") }?.message == "La date d'ouverture n'est pas connue. Pour le vérifier, précisez --date-ouverture.")
    let unread = cases.filter { $0.outcome == "error" }
    #expect(unread.map(\.suite) == ["scan.pdf"] && unread.map(\.message) == ["Ce PDF ne contient que des images."])
    #expect(!cases.contains { $0.name.hasPrefix("SEG109") }, "a rule that does not apply is no case")
  }

  @Test func unknownKindIsAnError() throws {
    let unknown = Sample.document("x.txt", kind: nil, outcomes: [])
    let cases = try Self.suites(Report(documents: [unknown], toolVersion: "", rulesVersion: "")).cases
    #expect(cases.map(\.outcome) == ["error"] && cases.map(\.name) == ["verdict"])
  }

  @Test func whatIsSetAsideIsSkippedWithItsReason() throws {
    let cases = try Self.suites().cases.filter { $0.suite == Sample.aside.path }
    #expect(cases.map(\.name) == ["SEG102 libelle-prestation-non-conforme", "SEG301 maintenance-facturee", "SEG301 maintenance-facturee (2)"])
    #expect(cases.map(\.outcome) == ["passed", "skipped", "skipped"])
    #expect(cases[2].message.contains("clause en cours de retrait, par A. Morel"))
  }

  /// Characters that XML cannot hold, and those that it means otherwise.
  @Test func anyTextIsXML() throws {
    let words = "a<b & \"c\" \u{7} \u{FFFE} l'État\n2"
    let finding = Finding(
      Message("m", .erreur, Text(fr: words, en: words), suggestion: Text(fr: "", en: "")),
      at: [Region(page: 1, line: 1, box: nil, quote: "]]>\u{0}")], requirement: nil)
    let document = Sample.document("a&b.txt", kind: "BDC", outcomes: [RuleOutcome(RuleID("SEG201", "plafond-depasse", .erreur), .failed([finding]))])
    let cases = try Self.suites(Report(documents: [document], toolVersion: "", rulesVersion: "")).cases
    #expect(cases.first?.message == "a<b & \"c\"     l'État\n2" && cases.first?.suite == "a&b.txt")
  }
}

/// What stands in a JUnit file.
private final class JUnitReading: NSObject, XMLParserDelegate {
  /// A case, and how it ended.
  struct Case {
    let name: String
    let suite: String
    var outcome = "passed"
    var message = ""
  }

  var total: [String: String] = [:]
  var suites: [[String: String]] = []
  var cases: [Case] = []

  func parser(_ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]) {
    switch name {
    case "testsuites": total = attributes
    case "testsuite": suites.append(attributes)
    case "testcase": cases.append(Case(name: attributes["name"] ?? "", suite: attributes["classname"] ?? ""))
    case "failure", "error", "skipped":
      cases[cases.count - 1].outcome = name
      cases[cases.count - 1].message = attributes["message"] ?? ""
    default: break
    }
  }
}
