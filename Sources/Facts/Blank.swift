import DocumentModel

/// A placeholder that was left where a value should stand (`XXX`, `{{montant}}`, `<à compléter>`, a run of dots).
public struct Blank: Sendable {
  /// The folded label of the field that it stands in, if any.
  public let label: String?
  public let region: Region

  public init(label: String?, at region: Region) {
    self.label = label
    self.region = region
  }
}
