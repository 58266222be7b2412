/// An invoice as data: what a CII or UBL message says, each value with its element.
///
/// Amounts, quantities and rates are decimal strings ("1234.56"), days are ISO 8601. An element that is missing or empty is nil.
public struct StructuredInvoice: Sendable, Hashable {
  /// The two syntaxes of EN 16931.
  public enum Syntax: String, Sendable {
    case cii, ubl
  }

  public let syntax: Syntax
  /// The name of the file that it was attached as; nil where it is the document itself.
  public let attachment: String?
  /// The specification that it says to follow ("urn:cen.eu:en16931:2017").
  public let profile: Datum?
  public let number: Datum?
  /// The code of UNTDID 1001: "380" an invoice, "381" a credit note.
  public let type: Datum?
  public let issued: Datum?
  public let due: Datum?
  public let delivered: Datum?
  /// ISO 4217.
  public let currency: Datum?
  public let seller: Actor
  public let buyer: Actor
  public let references: References
  public let items: [Item]
  public let taxes: [Tax]
  public let sums: Sums
  /// Discounts and charges on the whole.
  public let adjustments: [Adjustment]
  /// Terms of payment, and notes.
  public let terms: [Datum]
  public let notes: [Datum]
  /// Where to pay.
  public let accounts: [Datum]

  public init(
    syntax: Syntax, attachment: String?, profile: Datum?, number: Datum?, type: Datum?, issued: Datum?, due: Datum?, delivered: Datum?,
    currency: Datum?, seller: Actor, buyer: Actor, references: References, items: [Item], taxes: [Tax], sums: Sums,
    adjustments: [Adjustment], terms: [Datum], notes: [Datum], accounts: [Datum]
  ) {
    self.syntax = syntax
    self.attachment = attachment
    self.profile = profile
    self.number = number
    self.type = type
    self.issued = issued
    self.due = due
    self.delivered = delivered
    self.currency = currency
    self.seller = seller
    self.buyer = buyer
    self.references = references
    self.items = items
    self.taxes = taxes
    self.sums = sums
    self.adjustments = adjustments
    self.terms = terms
    self.notes = notes
    self.accounts = accounts
  }

  /// The value of one element.
  public struct Datum: Sendable, Hashable {
    public let text: String
    public let source: Region.Source

    public init(_ text: String, from source: Region.Source) {
      self.text = text
      self.source = source
    }
  }

  /// The documents that it refers to.
  public struct References: Sendable, Hashable {
    /// The buyer's order.
    public let order: Datum?
    public let contract: Datum?
    /// What the buyer wants to find on it.
    public let buyer: Datum?
    /// The invoices that it corrects or goes on.
    public let invoices: [Datum]

    public init(order: Datum?, contract: Datum?, buyer: Datum?, invoices: [Datum]) {
      self.order = order
      self.contract = contract
      self.buyer = buyer
      self.invoices = invoices
    }
  }

  /// The sum of the lines, and what becomes of it.
  public struct Sums: Sendable, Hashable {
    public let lines: Datum?
    public let discount: Datum?
    public let charge: Datum?
    public let ht: Datum?
    public let vat: Datum?
    public let ttc: Datum?
    public let paid: Datum?
    public let due: Datum?

    public init(
      lines: Datum?, discount: Datum?, charge: Datum?, ht: Datum?, vat: Datum?, ttc: Datum?, paid: Datum?, due: Datum?
    ) {
      self.lines = lines
      self.discount = discount
      self.charge = charge
      self.ht = ht
      self.vat = vat
      self.ttc = ttc
      self.paid = paid
      self.due = due
    }
  }
}
