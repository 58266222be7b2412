import Findings
import Glibc
import RuleKit
public import RuleTables

extension Settings {
  /// The outcomes with the severities that the user gave, and what he set aside taken out.
  ///
  /// - Parameter today: the day that expiries are held against; nil for none.
  func applied(to outcomes: [RuleOutcome], path: String, today: Day?) -> (outcomes: [RuleOutcome], suppressed: [Suppressed]) {
    var suppressed: [Suppressed] = []
    let kept = outcomes.map { outcome -> RuleOutcome in
      guard !outcome.findings.isEmpty else { return outcome }
      var findings: [Finding] = []
      for finding in outcome.findings {
        let weight = severities["\(outcome.rule.id)/\(finding.message.key)"] ?? severities[outcome.rule.id]
        let weighed = Finding(finding.message.weighing(weight), at: finding.locations, requirement: finding.requirement, correction: finding.correction)
        if let aside = suppressions.first(where: { $0.covers(outcome.rule, finding.locations.first?.path ?? path, today) }) {
          suppressed.append(
            Suppressed(rule: outcome.rule, finding: weighed, reason: aside.reason, author: aside.author, expiry: aside.expiry?.iso))
        } else {
          findings.append(weighed)
        }
      }
      switch outcome.outcome {
      case .undecided(let undecided, _): return RuleOutcome(outcome.rule, .undecided(undecided, findings: findings))
      default: return RuleOutcome(outcome.rule, findings.isEmpty ? .passed : .failed(findings))
      }
    }
    return (kept, suppressed)
  }

  /// The suppressions that no longer hold.
  public func expired(on today: Day?) -> [Suppression] {
    suppressions.filter { $0.hasExpired(on: today) }
  }

  /// Throws where a suppression or a severity names a rule that does not exist.
  public func checkRules() throws(UnknownRule) {
    _ = try RuleSelection.rules(selecting: suppressions.map(\.rule) + severities.keys.map { String($0.split(separator: "/")[0]) }, ignoring: [])
  }
}

extension Settings.Suppression {
  /// Whether it holds for a finding of a rule in a document.
  fileprivate func covers(_ rule: RuleID, _ path: String, _ today: Day?) -> Bool {
    guard !hasExpired(on: today), rule.answers(to: self.rule) else { return false }
    guard let document else { return true }
    let name = document.contains("/") ? path : String(path.split(separator: "/").last ?? "")
    return fnmatch(document, name, 0) == 0 || path.hasSuffix("/" + document) || path == document
  }

  fileprivate func hasExpired(on today: Day?) -> Bool {
    guard let expiry, let today else { return false }
    return today > expiry
  }
}
