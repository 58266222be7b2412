import DocumentModel

/// A finding that somebody set aside, and why. It weighs nothing, and is shown all the same.
public struct Suppressed: Sendable {
  public let rule: RuleID
  public let finding: Finding
  public let reason: String
  public let author: String?

  public init(rule: RuleID, finding: Finding, reason: String, author: String?) {
    self.rule = rule
    self.finding = finding
    self.reason = reason
    self.author = author
  }
}
