import Linting
import Testing

/// How the pipeline turns rules into outcomes.
@Suite struct OutcomeTests {
  private static func outcome(of rule: any Rule, kind: PieceKind?, esms: Int? = nil) async -> String? {
    var options = PieceOptions()
    options.kind = kind
    options.esms = esms
    let report = await Linter(rules: [rule], options: options).report(
      on: Source(path: "a.txt", file: nil, bytes: Array("Bonjour à tous.".utf8)))
    return report.outcomes.last.map { name($0.outcome) }
  }

  private static func name(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed(let findings): "failed \(findings.map(\.message.key))"
    case .undecided(let undecided, _): "undecided \(undecided.needs)"
    case .notApplicable: "not applicable"
    }
  }

  @Test func fourEnds() async {
    #expect(await Self.outcome(of: Puppet(), kind: .order) == "passed")
    #expect(await Self.outcome(of: Puppet(), kind: .order, esms: 1) == "undecided [\"--esms\"]")
    #expect(await Self.outcome(of: Puppet(), kind: .order, esms: 2) == "failed [\"faux\"]")
    #expect(await Self.outcome(of: Puppet(), kind: .order, esms: 3) == "not applicable")
  }

  @Test func kindOfPiece() async {
    #expect(await Self.outcome(of: Puppet(), kind: .invoice, esms: 2) == "not applicable")
    #expect(await Self.outcome(of: Puppet(), kind: nil, esms: 2) == "undecided [\"--type\"]")
    #expect(await Self.outcome(of: Anywhere(), kind: nil) == "passed")
  }
}
