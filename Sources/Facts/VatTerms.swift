import DocumentModel

/// What the piece tells of its TVA, wherever it stands.
public struct VatTerms: Sendable {
  /// Every rate that is printed, in percent, lines of the table included.
  public let rates: [Found<Amount>]
  /// The words by which the supplier says that he is not liable.
  public let exemption: Found<String>?

  public init(rates: [Found<Amount>], exemption: Found<String>?) {
    self.rates = rates
    self.exemption = exemption
  }
}
