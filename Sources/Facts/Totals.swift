import DocumentModel

/// The totals block.
public struct Totals: Sendable {
  public let ht: Reading<Amount>
  public let vat: Reading<Amount>
  public let ttc: Reading<Amount>
  public let discount: Reading<Amount>
  public let netToPay: Reading<Amount>
  /// What is said to remain for the client.
  public let remainder: Reading<Amount>
  /// What the State is said to pay.
  public let funded: Reading<Amount>
  /// A total of the piece that is zero below others that are not.
  public let zeroed: Found<Amount>?
  /// How many lines stand above the totals; those below are not in them.
  public let linesAbove: Int
  /// Each subtotal with the lines (indices into `Facts.lines`) above it.
  public let subtotals: [Subtotal]

  public init(
    ht: Reading<Amount>, vat: Reading<Amount>, ttc: Reading<Amount>, discount: Reading<Amount>,
    netToPay: Reading<Amount>, remainder: Reading<Amount>, funded: Reading<Amount>, zeroed: Found<Amount>? = nil,
    linesAbove: Int = .max, subtotals: [Subtotal]
  ) {
    self.ht = ht
    self.vat = vat
    self.ttc = ttc
    self.discount = discount
    self.netToPay = netToPay
    self.remainder = remainder
    self.funded = funded
    self.zeroed = zeroed
    self.linesAbove = linesAbove
    self.subtotals = subtotals
  }
}

/// A sum over some of the lines.
public struct Subtotal: Sendable {
  public let label: String
  public let amount: Found<Amount>
  public let isTTC: Bool
  /// Indices into `Facts.lines`.
  public let lines: Range<Int>

  public init(label: String, amount: Found<Amount>, isTTC: Bool, lines: Range<Int>) {
    self.label = label
    self.amount = amount
    self.isTTC = isTTC
    self.lines = lines
  }
}
