import BuiltInRules
import Linting
import Testing

/// The examples of the rules of dossiers, through the whole pipeline.
@Suite struct DossierExamplesTests {
  struct DossierTrial: Sendable, CustomStringConvertible {
    let rule: any DossierRule
    let number: Int
    let example: DossierExample

    var description: String { "\(type(of: rule)), example \(number)" }

    static let all: [DossierTrial] = BuiltInRules.dossier.flatMap { rule in
      type(of: rule).examples.enumerated().map { DossierTrial(rule: rule, number: $0.offset + 1, example: $0.element) }
    }

    /// What is wrong with the outcome; nil if nothing is.
    func complaint() async -> String? {
      let texts = (example.others.flatMap { $0 } + example.texts).map(MarkedText.init)
      let first = texts.count - example.texts.count
      let sources = texts.enumerated().map { Source(path: "lot/piece-\($0.offset).txt", file: nil, bytes: Array($0.element.text.utf8)) }
      let (_, dossiers) = await Linter(rules: []).with(rules: [], options: example.options).dossiers(sources, rules: [rule])
      let own = Set(sources[first...].map(\.path))
      let outcomes = dossiers.filter { $0.pieces.contains { own.contains($0.path) } }.flatMap(\.outcomes).map(\.outcome)
      guard let outcome = outcomes.max(by: { rank($0) < rank($1) }) else { return "was not judged" }
      switch (example.expectation, outcome) {
      case (.passes, .passed), (.undecided, .undecided), (.notApplicable, .notApplicable): return nil
      case (.fails(let key), .failed(let findings)):
        guard let finding = findings.first(where: { $0.message.key == key }) else { return "failed with \(findings.map(\.message.key)) instead of \(key)" }
        guard let marked = texts.firstIndex(where: { $0.place != nil }) else { return "no place is marked" }
        let isThere = finding.locations.contains { place in
          place.path == sources[marked].path && (texts[marked].place.map { $0 == (place.page, place.line) } ?? false || place.quote.contains(texts[marked].words.prefix(8)))
        }
        return isThere ? nil : "\(key) stands at \(finding.locations.map { "\($0.path ?? "") \($0.line) \($0.quote)" }), not at the mark"
      case (let expected, let found): return "\(found) instead of \(expected)"
      }
    }

    /// A failure is what a trial is about, then a doubt.
    private func rank(_ outcome: Outcome) -> Int {
      switch outcome {
      case .failed: 3
      case .undecided: 2
      case .passed: 1
      case .notApplicable: 0
      }
    }
  }

  @Test(arguments: DossierTrial.all) func everyExample(trial: DossierTrial) async {
    let complaint = await trial.complaint()
    #expect(complaint == nil, "\(trial)")
  }

  @Test func everyRuleIsProved() {
    #expect(!BuiltInRules.dossier.isEmpty)
    for rule in BuiltInRules.dossier {
      let examples = type(of: rule).examples
      #expect(examples.contains { $0.expectation == .passes }, "\(type(of: rule)) has no example that passes")
      #expect(examples.contains { if case .fails = $0.expectation { true } else { false } }, "\(type(of: rule)) has no example that fails")
    }
  }
}
