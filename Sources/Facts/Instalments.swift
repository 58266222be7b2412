import DocumentModel

/// How the piece splits the payment of the Prestation, in percent.
public struct Instalments: Sendable {
  public let advance: Reading<Amount>
  public let balance: Reading<Amount>

  public init(advance: Reading<Amount>, balance: Reading<Amount>) {
    self.advance = advance
    self.balance = balance
  }
}
