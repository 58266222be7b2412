import DocumentModel

/// What the piece tells of the client's past in wave 1.
public struct History: Sendable {
  /// Whether he had wave 1 funding; nil where that is not told.
  public let funded: Bool?
  /// Whether he paid for a wave 1 version himself.
  public let paidHimself: Bool
  /// Whether he had a grant of ESMS numérique for his software.
  public let hadGrant: Bool

  public init(funded: Bool?, paidHimself: Bool, hadGrant: Bool) {
    self.funded = funded
    self.paidHimself = paidHimself
    self.hadGrant = hadGrant
  }
}
