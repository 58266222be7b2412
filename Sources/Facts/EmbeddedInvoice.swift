import DocumentModel

/// What an invoice attached to a PDF as data says, beside the facts of the pages.
public struct EmbeddedInvoice: Sendable {
  /// The name of the attached file.
  public let attachment: String
  public let number: EmbeddedValue<String>?
  /// The code of UNTDID 1001.
  public let type: Found<String>?
  public let issued: EmbeddedValue<Day>?
  public let seller: EmbeddedParty
  public let buyer: EmbeddedParty
  public let ht: EmbeddedValue<Amount>?
  public let vat: EmbeddedValue<Amount>?
  public let ttc: EmbeddedValue<Amount>?
  /// Empty in the profiles that have none.
  public let lines: [EmbeddedLine]

  public init(
    attachment: String, number: EmbeddedValue<String>?, type: Found<String>?, issued: EmbeddedValue<Day>?, seller: EmbeddedParty,
    buyer: EmbeddedParty, ht: EmbeddedValue<Amount>?, vat: EmbeddedValue<Amount>?, ttc: EmbeddedValue<Amount>?, lines: [EmbeddedLine]
  ) {
    self.attachment = attachment
    self.number = number
    self.type = type
    self.issued = issued
    self.seller = seller
    self.buyer = buyer
    self.ht = ht
    self.vat = vat
    self.ttc = ttc
    self.lines = lines
  }
}

/// A value of an attached invoice.
public struct EmbeddedValue<Value: Sendable & Hashable>: Sendable, Hashable {
  public let value: Value
  public let region: Region
  /// Whether it stands anywhere on the pages, in whatever role.
  public let isPrinted: Bool

  public init(_ value: Value, at region: Region, isPrinted: Bool) {
    self.value = value
    self.region = region
    self.isPrinted = isPrinted
  }
}

/// The seller or the buyer of an attached invoice.
public struct EmbeddedParty: Sendable, Hashable {
  public let name: EmbeddedValue<String>?
  /// Its SIREN, SIRET and French TVA number, as far as given.
  public let identifiers: [Identifier.Kind: EmbeddedValue<String>]

  public init(name: EmbeddedValue<String>?, identifiers: [Identifier.Kind: EmbeddedValue<String>]) {
    self.name = name
    self.identifiers = identifiers
  }
}

/// A line of an attached invoice.
public struct EmbeddedLine: Sendable, Hashable {
  public let label: String
  public let total: EmbeddedValue<Amount>?

  public init(label: String, total: EmbeddedValue<Amount>?) {
    self.label = label
    self.total = total
  }
}

/// The invoices attached to a document as data.
public struct Embedded: Sendable {
  public let invoices: [EmbeddedInvoice]
  /// Whether one was attached that could not be read.
  public let hasUnreadable: Bool

  public init(invoices: [EmbeddedInvoice], hasUnreadable: Bool) {
    self.invoices = invoices
    self.hasUnreadable = hasUnreadable
  }

  /// Nothing is attached.
  public static let none = Embedded(invoices: [], hasUnreadable: false)
}
