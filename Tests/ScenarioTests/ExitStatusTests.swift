import Findings
import Testing

@testable import segurlint

/// 1 before 3 before 0, whatever the mix of documents. (2 is a run that never came to a report.)
@Suite struct ExitStatusTests {
  private static func document(_ severity: Severity?, kind: String? = "BDC", undecided: Bool = false) -> DocumentReport
  {
    let rule = RuleID("SEG900", "essai", .erreur)
    var outcomes: [RuleOutcome] = []
    if let severity {
      let message = Message("essai", severity, Text(fr: "", en: ""), suggestion: Text(fr: "", en: ""))
      outcomes.append(RuleOutcome(rule, .failed([Finding(message, at: [], requirement: nil)])))
    }
    if undecided { outcomes.append(RuleOutcome(rule, .undecided(Undecided(Text(fr: "", en: "")), findings: []))) }
    return DocumentReport(
      path: "", sha256: nil, format: nil, pages: 0, ocr: false, notes: [], kind: kind, dispositifs: [], prestation: nil,
      outcomes: outcomes)
  }

  private static func status(_ documents: [DocumentReport], failOn: Severity? = .erreur, strict: Bool = false) -> Int32
  {
    let report = Report(documents: documents, toolVersion: "", rulesVersion: "")
    return ExitStatus(report, failOn: failOn, strict: strict).rawValue
  }

  @Test func findings() {
    #expect(Self.status([Self.document(nil)]) == 0)
    #expect(Self.status([Self.document(nil), Self.document(.erreur)]) == 1)
    #expect(Self.status([Self.document(.avertissement)]) == 0)
    #expect(Self.status([Self.document(.avertissement)], failOn: .avertissement) == 1)
    #expect(Self.status([Self.document(.information)], failOn: .information) == 1)
    #expect(Self.status([Self.document(.erreur)], failOn: nil) == 0)
  }

  @Test func undecided() {
    let unknown = Self.document(nil, kind: nil)
    #expect(Self.status([unknown, Self.document(nil)]) == 3)
    #expect(Self.status([unknown, Self.document(.erreur)]) == 1)
    #expect(Self.status([unknown, Self.document(.erreur)], failOn: nil) == 3)
    #expect(Self.status([Self.document(nil, undecided: true)]) == 0)
    #expect(Self.status([Self.document(nil, undecided: true)], strict: true) == 3)
  }
}
