/// A finding as it is reported: with its rule, and a name that outlives edits elsewhere in the document.
public struct ReportedFinding: Sendable {
  public let rule: RuleID
  public let finding: Finding
  /// Sixteen hexadecimal digits, the same when other lines come or go, when the page is wrapped anew, and in any language.
  public let fingerprint: String
}

extension DocumentReport {
  /// Every finding with its fingerprint, in the order of `findings`.
  public var reported: [ReportedFinding] { ReportedFinding.all(findings) }
}

extension DossierReport {
  /// Every finding with its fingerprint, in the order of `findings`.
  public var reported: [ReportedFinding] { ReportedFinding.all(findings) }
}

extension ReportedFinding {
  /// The findings of one document or dossier with their fingerprints.
  ///
  /// One is made of the rule, the message's key, the letters and digits of the quotation, and the rank among those
  /// that share all three.
  fileprivate static func all(_ findings: [(rule: RuleID, finding: Finding)]) -> [ReportedFinding] {
    var seen: [String: Int] = [:]
    return findings.map { rule, finding in
      let quote = finding.locations.first?.quote ?? ""
      let name = "\(rule.id)\n\(finding.message.key)\n\(letters(of: quote))"
      let rank = seen[name, default: 0]
      seen[name] = rank + 1
      let digest = SHA256.hex(Array("\(name)\n\(rank)".utf8))
      return ReportedFinding(rule: rule, finding: finding, fingerprint: String(digest.prefix(16)))
    }
  }

  /// The letters and digits in lower case, without spaces, marks or line breaks.
  private static func letters(of quote: String) -> String {
    quote.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
