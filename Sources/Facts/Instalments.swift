import DocumentModel

/// How the piece splits the payment.
public struct Instalments: Sendable {
  public let advance: Reading<Instalment>
  public let balance: Reading<Instalment>

  public init(advance: Reading<Instalment>, balance: Reading<Instalment>) {
    self.advance = advance
    self.balance = balance
  }
}

/// One part of a payment, as it is printed.
public enum Instalment: Sendable, Hashable {
  /// In percent.
  case share(Amount)
  /// As a sum, where no share is printed.
  case sum(Amount)
}
