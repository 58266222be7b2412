import Foundation
import Linting

/// One example of one rule, run through the whole pipeline.
struct Trial: Sendable, CustomStringConvertible {
  let rule: any Rule
  /// From 1, in the order of the rule's file.
  let number: Int
  let example: Example

  var description: String { "\(type(of: rule).info.id.id), example \(number)" }

  /// Every example of the rules.
  static func all(of rules: [any Rule]) -> [Trial] {
    rules.flatMap { rule in
      type(of: rule).examples.enumerated().map { Trial(rule: rule, number: $0.offset + 1, example: $0.element) }
    }
  }

  /// What is wrong with the rule's outcome in this way of writing; nil if nothing is.
  func complaint(_ variant: Variant) async -> String? {
    let marked = MarkedText(variant.applied(to: example.text))
    let source = Source(path: "exemple.txt", file: nil, bytes: Array(marked.text.utf8))
    let report = await Self.linter.with(rules: [rule], options: example.options).report(on: source)
    guard let outcome = report.outcomes.first(where: { $0.rule == type(of: rule).info.id })?.outcome else {
      return "was not read: \(report.undecided.map(\.undecided.reason.en))"
    }
    return complaint(about: outcome, marked)
  }

  private func complaint(about outcome: Outcome, _ marked: MarkedText) -> String? {
    switch (example.expectation, outcome) {
    case (.passes, .passed), (.undecided, .undecided), (.notApplicable, .notApplicable): nil
    case (.fails(let key), .failed(let findings)):
      if let finding = findings.first(where: { $0.message.key == key }) {
        finding.locations.contains { isMarked($0, marked) }
          ? nil : "\(key) stands at \(finding.locations), not at the mark"
      } else {
        "failed with \(findings.map(\.message.key)) instead of \(key)"
      }
    case (let expected, let found): "\(found) instead of \(expected)"
    }
  }

  /// On the marked line, or quoting the words after the mark.
  private func isMarked(_ region: Region, _ marked: MarkedText) -> Bool {
    guard let place = marked.place else { return true }
    return (region.page, region.line) == place || Self.folded(region.quote).contains(Self.folded(marked.words))
  }

  private static func folded(_ text: String) -> String {
    text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).filter { $0.isLetter || $0.isNumber }
  }

  private static let linter = Linter(rules: [])
}
