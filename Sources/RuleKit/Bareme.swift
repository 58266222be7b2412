public import FoundationEssentials

/// How the ceiling of a Prestation is computed (section 5.3 of every text). Amounts are HT.
public enum Bareme: Sendable {
  /// Affine between points of (Activité combinée, amount), by type of Prestation; continuous.
  case affine([PrestationType: [Point]])
  /// A price for each ESMS, set by the tranche that a count falls in, times the ESMS ordered; without a type where the scheme
  /// has none.
  case perUnit(TrancheDriver, [PrestationType?: [Tranche]])
  /// A lump for each doctor of a cabinet, or a fixed part and one for each head of a structure.
  case lumpOrHeads([PrestationType: LumpOrHeads])

  /// A point of an affine barème.
  public struct Point: Sendable, Hashable {
    /// The tranche that ends here; the first point opens the first tranche.
    public let tranche: String
    public let driver: Int
    public let ht: Decimal

    public init(tranche: String, driver: Int, ht: Decimal) {
      self.tranche = tranche
      self.driver = driver
      self.ht = ht
    }
  }

  /// Which count chooses the tranche.
  public enum TrancheDriver: String, Sendable, CaseIterable {
    /// ESMS on the order.
    case order = "commande"
    /// ESMS of the whole Organisme gestionnaire.
    case organisation = "organisme-gestionnaire"
  }

  /// Counts that share a price.
  public struct Tranche: Sendable, Hashable {
    public let name: String
    public let from: Int
    /// Nil for no upper bound.
    public let to: Int?
    /// For each unit.
    public let ht: Decimal

    public init(name: String, from: Int, to: Int?, ht: Decimal) {
      self.name = name
      self.from = from
      self.to = to
      self.ht = ht
    }

    /// Whether a count falls in it.
    public func holds(_ count: Int) -> Bool { count >= from && to.map { count <= $0 } ?? true }
  }

  /// The barème of a scheme for cabinets and structures.
  public struct LumpOrHeads: Sendable, Hashable {
    public let perDoctor: Decimal
    public let fixed: Decimal
    public let perHead: Decimal

    public init(perDoctor: Decimal, fixed: Decimal, perHead: Decimal) {
      self.perDoctor = perDoctor
      self.fixed = fixed
      self.perHead = perHead
    }
  }
}
