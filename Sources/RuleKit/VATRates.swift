import FoundationEssentials

/// The rates of TVA by the client's territory, in percent.
public struct VATRates: Sendable, Hashable {
  /// A territory by the beginning of its postal codes.
  public struct Territory: Sendable, Hashable {
    public let prefix: String
    public let rate: Amount

    public init(prefix: String, rate: Amount) {
      self.prefix = prefix
      self.rate = rate
    }
  }

  /// Where no territory says otherwise.
  public let normal: Amount
  public let territories: [Territory]
  /// Other rates that have been in force in France: a tax may be computed with one, though none is right here.
  public let others: [Amount]

  public init(normal: Amount, territories: [Territory], others: [Amount]) {
    self.normal = normal
    self.territories = territories
    self.others = others
  }

  /// The rates that exist for a Prestation.
  public var expected: Set<Amount> { Set(territories.map(\.rate)).union([normal]) }

  /// The rate where a postal code lies: the longest beginning that fits decides.
  public func rate(at postalCode: String) -> Amount {
    territories.filter { postalCode.hasPrefix($0.prefix) }.max { $0.prefix.utf8.count < $1.prefix.utf8.count }?.rate ?? normal
  }

  /// The rate by which a tax was computed from an amount, to the cent.
  public func implied(by tax: Amount, of amount: Amount) -> Amount? {
    guard amount > .zero else { return nil }
    return (expected.sorted(by: >) + others).first { (amount * $0 * Amount.cent).isClose(to: tax) }
  }
}

extension Amount {
  /// What an amount with tax was before it, to the cent.
  public func withoutTax(rate: Amount) -> Amount { Amount(value * 100 / (rate.value + 100)).rounded }
}
