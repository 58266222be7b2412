/// A finding as it is reported: with its rule, and a name that outlives edits elsewhere in the document.
public struct ReportedFinding: Sendable {
  public let rule: RuleID
  public let finding: Finding
  /// Sixteen hexadecimal digits, the same when other lines come or go, when the page is wrapped anew, and in any language.
  public let fingerprint: String
  /// Why it was set aside; nil for one that counts.
  public let aside: Suppressed?
}

extension DocumentReport {
  /// Every finding with its fingerprint, in the order of `findings`.
  public var reported: [ReportedFinding] { allReported.filter { $0.aside == nil } }

  /// What was set aside, likewise.
  public var setAside: [ReportedFinding] { allReported.filter { $0.aside != nil } }

  /// Both, by page, line and rule.
  public var allReported: [ReportedFinding] { ReportedFinding.all(findings, suppressed, keepsOrder: false) }
}

extension DossierReport {
  /// Every finding with its fingerprint, in the order of `findings`.
  public var reported: [ReportedFinding] { allReported.filter { $0.aside == nil } }

  /// What was set aside, likewise.
  public var setAside: [ReportedFinding] { allReported.filter { $0.aside != nil } }

  /// Both: what counts, then what was set aside.
  public var allReported: [ReportedFinding] { ReportedFinding.all(findings, suppressed, keepsOrder: true) }
}

extension ReportedFinding {
  /// The findings of one document or dossier with their fingerprints, those set aside among them: what is set aside
  /// never renames what is not.
  fileprivate static func all(
    _ findings: [(rule: RuleID, finding: Finding)], _ suppressed: [Suppressed], keepsOrder: Bool
  ) -> [ReportedFinding] {
    var all = findings.map { (rule: $0.rule, finding: $0.finding, aside: Suppressed?.none) }
    all += suppressed.map { ($0.rule, $0.finding, $0) }
    if !keepsOrder { all.sort { precedes(($0.rule, $0.finding), ($1.rule, $1.finding)) } }
    var seen: [String: Int] = [:]
    return all.map { rule, finding, aside in
      let name = "\(rule.id)\n\(finding.message.key)\n\(evidence(of: finding))"
      let rank = seen[name, default: 0]
      seen[name] = rank + 1
      let digest = SHA256.hex(Array("\(name)\n\(rank)".utf8))
      return ReportedFinding(rule: rule, finding: finding, fingerprint: String(digest.prefix(16)), aside: aside)
    }
  }

  /// What tells a finding from the others with its rule and message: the letters and digits of the words that are wrong.
  ///
  /// Something missing has no words: the place where it should stand may change at will, and what is missing is told by the
  /// French message, whatever the report's language.
  private static func evidence(of finding: Finding) -> String {
    switch finding.message.marks {
    case .words: letters(of: finding.locations.first?.quote ?? "")
    case .place: finding.message.text.fr.lowercased().filter(\.isLetter)
    }
  }

  /// The letters and digits in lower case, without spaces, marks or line breaks.
  private static func letters(of quote: String) -> String {
    quote.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
