import DocumentModel

/// An annex that a piece announces.
public struct Annex: Sendable {
  /// What it is said to hold.
  public enum Subject: Sendable, Hashable {
    /// The list of establishments, of doctors, of sites.
    case establishments
    /// General conditions, data protection, contracts.
    case conditions
    /// Nothing, or something else.
    case other
  }
  public let subject: Subject
  /// Whether it stands in the file.
  public let isPresent: Bool
  public let region: Region

  public init(_ subject: Subject, isPresent: Bool, at region: Region) {
    self.subject = subject
    self.isPresent = isPresent
    self.region = region
  }
}
