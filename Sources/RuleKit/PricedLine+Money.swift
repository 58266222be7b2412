extension PricedLine {
  /// Its price before tax: printed, or else quantity times unit price.
  public var ht: Amount? {
    totalHT.value ?? unitPriceHT.value.map { price in (price * (quantity.value ?? 1)).rounded }
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
