import DocumentModel

/// What a piece may ask for its Prestation at most, and how that was computed, for whoever reads its report.
public struct CeilingAccount: Sendable {
  /// What could be told.
  public enum Result: Sendable {
    case known(Bound)
    /// A fact lacks: the ceiling lies between two.
    case between(least: Bound, most: Bound?)
    case unknown
  }

  /// A ceiling, with the way there.
  public struct Bound: Sendable {
    public let steps: [Text]
    /// As people print them: "8 560,00 €".
    public let ht: String
    public let ttc: String

    public init(steps: [Text], ht: String, ttc: String) {
      self.steps = steps
      self.ht = ht
      self.ttc = ttc
    }
  }

  public let result: Result
  /// What the piece asks before tax; nil where that is not told.
  public let price: String?
  /// The rate of TVA, in percent, as people print it.
  public let rate: String
  /// Why it is not known for certain; nil where it is.
  public let doubt: Text?
  /// The options that would settle it.
  public let needs: [String]
  public let source: Citation?

  public init(_ result: Result, price: String?, rate: String, doubt: Text?, needs: [String], source: Citation?) {
    self.result = result
    self.price = price
    self.rate = rate
    self.doubt = doubt
    self.needs = needs
    self.source = source
  }
}
