extension StructuredInvoice {
  /// The seller or the buyer.
  public struct Actor: Sendable, Hashable {
    public let name: Datum?
    /// The name it trades under.
    public let tradingName: Datum?
    public let siren: Datum?
    public let siret: Datum?
    public let vat: Datum?
    /// Legal particulars in words.
    public let legal: Datum?
    /// The lines of its address, town and country left out.
    public let street: [Datum]
    public let postalCode: Datum?
    public let town: Datum?
    /// ISO 3166, two letters.
    public let country: Datum?
    public let person: Datum?
    public let phone: Datum?
    public let email: Datum?

    public init(
      name: Datum? = nil, tradingName: Datum? = nil, siren: Datum? = nil, siret: Datum? = nil, vat: Datum? = nil, legal: Datum? = nil,
      street: [Datum] = [], postalCode: Datum? = nil, town: Datum? = nil, country: Datum? = nil, person: Datum? = nil,
      phone: Datum? = nil, email: Datum? = nil
    ) {
      self.name = name
      self.tradingName = tradingName
      self.siren = siren
      self.siret = siret
      self.vat = vat
      self.legal = legal
      self.street = street
      self.postalCode = postalCode
      self.town = town
      self.country = country
      self.person = person
      self.phone = phone
      self.email = email
    }
  }

  /// One invoiced line.
  public struct Item: Sendable, Hashable {
    /// Where the line as a whole stands.
    public let source: Region.Source
    public let name: Datum?
    /// Its description, characteristics and notes.
    public let details: [Datum]
    public let quantity: Datum?
    public let price: Datum?
    /// How many units the price is for; nil for one.
    public let basis: Datum?
    /// In percent.
    public let rate: Datum?
    public let total: Datum?
    /// Whether discounts or charges stand between the price and the total.
    public let isAdjusted: Bool

    public init(
      source: Region.Source, name: Datum?, details: [Datum], quantity: Datum?, price: Datum?, basis: Datum?, rate: Datum?,
      total: Datum?, isAdjusted: Bool
    ) {
      self.source = source
      self.name = name
      self.details = details
      self.quantity = quantity
      self.price = price
      self.basis = basis
      self.rate = rate
      self.total = total
      self.isAdjusted = isAdjusted
    }
  }

  /// The tax at one rate.
  public struct Tax: Sendable, Hashable {
    public let rate: Datum?
    public let base: Datum?
    public let amount: Datum?
    /// Why none is due.
    public let exemption: Datum?

    public init(rate: Datum?, base: Datum?, amount: Datum?, exemption: Datum?) {
      self.rate = rate
      self.base = base
      self.amount = amount
      self.exemption = exemption
    }
  }

  /// A discount or a charge on the whole.
  public struct Adjustment: Sendable, Hashable {
    public let isCharge: Bool
    public let reason: Datum?
    public let amount: Datum?

    public init(isCharge: Bool, reason: Datum?, amount: Datum?) {
      self.isCharge = isCharge
      self.reason = reason
      self.amount = amount
    }
  }
}

extension StructuredInvoice {
  /// Whether it takes an amount back, as the type says.
  public var isCreditNote: Bool { type.map { Self.creditNotes.contains($0.text) } ?? false }

  /// UNTDID 1001: the codes that EN 16931 counts among credit notes.
  private static let creditNotes: Set<String> = ["81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532"]
}
