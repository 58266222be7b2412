import DocumentModel

/// A finding that somebody set aside, and why. It weighs nothing, and is shown all the same.
public struct Suppressed: Sendable {
  /// What set it aside.
  public enum Origin: String, Sendable, CaseIterable {
    /// `.segurlint.yml`
    case configuration
    /// `--baseline`: it was known already.
    case baseline
  }

  public let rule: RuleID
  public let finding: Finding
  public let reason: String
  public let author: String?
  /// The last day on which it holds, in ISO 8601; nil where it has none.
  public let expiry: String?
  public let origin: Origin

  public init(
    rule: RuleID, finding: Finding, reason: String, author: String?, expiry: String? = nil, origin: Origin = .configuration
  ) {
    self.rule = rule
    self.finding = finding
    self.reason = reason
    self.author = author
    self.expiry = expiry
    self.origin = origin
  }
}
