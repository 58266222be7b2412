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
  public let schemeDoubts: SchemeDoubts
  /// The priced lines, in the order of the document.
  public let lines: [PricedLine]
  /// The order table (its heading row), or where one was looked for.
  public let table: Region
  public let totals: Totals
  public let numbers: Numbers
  public let dates: [DateFact]
  /// What is printed as a date, and is none (31/02/2026).
  public let impossibleDates: [Found<String>]
  public let identifiers: [Identifier]
  public let drivers: Drivers
  public let referencing: Referencing
  public let clause: Reading<Clause>
  public let parties: Parties
  public let establishments: Establishments
  /// The annexes that it announces.
  public let annexes: [Annex]
  public let agreement: Agreement
  public let instalments: Instalments
  public let pricing: Pricing
  /// Of the client's address; never the supplier's, and unreadable where two of his addresses disagree.
  public let clientPostalCode: Reading<String>
  public let elements: Elements
  /// What ties it to other pieces.
  public let ties: Ties
  /// What an invoice tells beside its lines, totals and parties.
  public let billing: Billing
  /// What an attestation tells.
  public let attestation: Attestation
  /// The placeholders left in it.
  public let blanks: [Blank]
  public let perimeter: Perimeter
  public let history: Reading<History>
  /// The declaration that the threshold of documents sent to the DMP is met.
  public let threshold: Found<String>?
  /// Every type of Prestation that is ordered, by a line or by a ticked box.
  public let orderedTypes: [Found<PrestationType>]
  /// What the sentences say that rules care about.
  public let statements: [Statement]
  /// The sentences of the document, in reading order.
  public let sentences: [Sentence]
  /// Where a mention that is missing should stand: the totals, or else the table, or else the page's end.
  public let end: Region
  /// Whether a part of the document could not be read, so that nothing can be said to be absent.
  public let isPartial: Bool
  /// The mean confidence of the words, from 0 to 1, where some were recognised on page images (OCR); nil otherwise.
  public let recognition: Double?
  /// The code of UNTDID 1001 that an invoice as data has: 380 an invoice, 381 a credit note, 386 an invoice of an advance.
  public let invoiceType: Found<String>?
  /// The invoices attached to the pages as data (Factur-X).
  public let embedded: Embedded

  public init(
    kind: Reading<PieceKind>, kindConfidence: Double, dispositifs: [Found<String>], families: [Found<String>],
    prestation: Reading<PrestationType>, schemeDoubts: SchemeDoubts = .none, lines: [PricedLine], table: Region, totals: Totals,
    numbers: Numbers, dates: [DateFact], impossibleDates: [Found<String>] = [], identifiers: [Identifier], drivers: Drivers,
    referencing: Referencing, clause: Reading<Clause>, parties: Parties, establishments: Establishments = Establishments(),
    annexes: [Annex] = [], agreement: Agreement, instalments: Instalments, elements: Elements, blanks: [Blank],
    perimeter: Perimeter = .nothing, history: Reading<History>? = nil, threshold: Found<String>? = nil,
    orderedTypes: [Found<PrestationType>] = [], statements: [Statement], sentences: [Sentence], end: Region, isPartial: Bool,
    recognition: Double? = nil, pricing: Pricing? = nil, clientPostalCode: Reading<String>? = nil, billing: Billing? = nil, attestation: Attestation? = nil, ties: Ties = .none,
    invoiceType: Found<String>? = nil, embedded: Embedded = .none
  ) {
    self.ties = ties
    self.kind = kind
    self.kindConfidence = kindConfidence
    self.dispositifs = dispositifs
    self.families = families
    self.prestation = prestation
    self.schemeDoubts = schemeDoubts
    self.lines = lines
    self.table = table
    self.totals = totals
    self.numbers = numbers
    self.dates = dates
    self.impossibleDates = impossibleDates
    self.identifiers = identifiers
    self.drivers = drivers
    self.referencing = referencing
    self.clause = clause
    self.parties = parties
    self.establishments = establishments
    self.annexes = annexes
    self.agreement = agreement
    self.instalments = instalments
    self.pricing = pricing ?? .none(lookedIn: end)
    self.clientPostalCode = clientPostalCode ?? .absent(lookedIn: end)
    self.elements = elements
    self.billing = billing ?? .nothing(lookedIn: end)
    self.attestation = attestation ?? .nothing(lookedIn: end)
    self.blanks = blanks
    self.perimeter = perimeter
    self.history = history ?? .absent(lookedIn: table)
    self.threshold = threshold
    self.orderedTypes = orderedTypes
    self.statements = statements
    self.sentences = sentences
    self.end = end
    self.isPartial = isPartial
    self.recognition = recognition
    self.invoiceType = invoiceType
    self.embedded = embedded
  }
}
