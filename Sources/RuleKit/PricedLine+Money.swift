extension PricedLine {
  /// Its price before tax: printed, or else quantity times unit price.
  public var ht: Amount? {
    totalHT.value ?? unitPriceHT.value.map { price in (price * (quantity.value ?? 1)).rounded }
  }

  /// How many units it sells: printed, or else its price divided by the unit price where that comes out whole.
  public var count: Amount? {
    if let printed = quantity.value { return printed }
    guard let total = totalHT.value, let unit = unitPriceHT.value, unit > .zero, unit < total else { return nil }
    return (2...500).lazy.map { Amount($0) }.first { ($0 * unit).isClose(to: total) }
  }

  /// Its price, before tax or else with it.
  public var price: Amount? { ht ?? totalTTC.value }

  /// Whether a positive price stands on it.
  public var isPaid: Bool { price.map { $0 > .zero } ?? false }

  /// Label, details and heading do not tell more than the label: what a person calls the line.
  public var name: String { label.isEmpty ? details.first ?? "" : label }
}

extension Sequence where Element == Amount {
  /// Their sum.
  public var total: Amount { reduce(.zero, +) }
}
