import DocumentModel

/// How the piece splits the payment.
public struct Instalments: Sendable {
  /// In percent, or as a sum where no share is printed.
  public let advance: Reading<Amount>
  public let balance: Reading<Amount>

  public init(advance: Reading<Amount>, balance: Reading<Amount>) {
    self.advance = advance
    self.balance = balance
  }
}
