import DocumentModel

/// Everything that was read in one document, each value with its place.
public struct Facts: Sendable {
  public let kind: Reading<PieceKind>
  /// From 0 to 1; under 0.6 the kind is only a guess.
  public let kindConfidence: Double
  /// The funding schemes that the piece is about, by their codes ("HOP-DPI-Va2"), the piece's own first.
  public let dispositifs: [Found<String>]
  /// Families that plain words name where no code does ("DPI", "DUI", "LGC", …).
  public let families: [Found<String>]
  public let prestation: Reading<PrestationType>
  /// The priced lines, in the order of the document.
  public let lines: [PricedLine]
  /// The order table (its heading row), or where one was looked for.
  public let table: Region
  public let totals: Totals
  public let numbers: Numbers
  public let dates: [DateFact]
  public let identifiers: [Identifier]
  public let drivers: Drivers
  public let referencing: Referencing
  public let clause: Reading<Clause>
  public let parties: Parties
  public let agreement: Agreement
  public let instalments: Instalments
  public let pricing: Pricing
  /// Of the client's address; never the supplier's.
  public let clientPostalCode: Reading<String>
  public let elements: Elements
  /// The placeholders left in it.
  public let blanks: [Blank]
  /// What the sentences say that rules care about.
  public let statements: [Statement]
  /// The sentences of the document, in reading order.
  public let sentences: [Sentence]
  /// Where a mention that is missing should stand: the totals, or else the table, or else the page's end.
  public let end: Region
  /// Whether a part of the document could not be read, so that nothing can be said to be absent.
  public let isPartial: Bool

  public init(
    kind: Reading<PieceKind>, kindConfidence: Double, dispositifs: [Found<String>], families: [Found<String>],
    prestation: Reading<PrestationType>, lines: [PricedLine], table: Region, totals: Totals, numbers: Numbers,
    dates: [DateFact], identifiers: [Identifier], drivers: Drivers, referencing: Referencing, clause: Reading<Clause>,
    parties: Parties, agreement: Agreement, instalments: Instalments, elements: Elements, blanks: [Blank],
    statements: [Statement], sentences: [Sentence], end: Region, isPartial: Bool,
    pricing: Pricing? = nil, clientPostalCode: Reading<String>? = nil
  ) {
    self.kind = kind
    self.kindConfidence = kindConfidence
    self.dispositifs = dispositifs
    self.families = families
    self.prestation = prestation
    self.lines = lines
    self.table = table
    self.totals = totals
    self.numbers = numbers
    self.dates = dates
    self.identifiers = identifiers
    self.drivers = drivers
    self.referencing = referencing
    self.clause = clause
    self.parties = parties
    self.agreement = agreement
    self.instalments = instalments
    self.pricing = pricing ?? .none(lookedIn: end)
    self.clientPostalCode = clientPostalCode ?? .absent(lookedIn: end)
    self.elements = elements
    self.blanks = blanks
    self.statements = statements
    self.sentences = sentences
    self.end = end
    self.isPartial = isPartial
  }
}
