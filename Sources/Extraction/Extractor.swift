import DocumentModel
public import Facts
public import TextMatching

/// Reads the facts of a document. One value serves any number of documents, on any thread.
public struct Extractor: Sendable {
  private let words: Vocabulary
  private let codes: Codes
  private let lineNames: [String]

  /// - Parameters:
  ///   - lexicon: the words of the field.
  ///   - codes: the codes of every known dispositif ("HOP-DPI-Va2").
  ///   - lineNames: names of the Prestation's line that the lexicon does not know.
  public init(lexicon: Lexicon, codes: [String], lineNames: [String] = []) {
    words = Vocabulary(lexicon)
    self.lineNames = lineNames.map(Fold.text)
    self.codes = Codes(codes)
  }

  /// - Parameter kind: the kind that the user named, if any.
  public func facts(of document: Document, kind: PieceKind?) -> Facts {
    let rows = Row.all(of: document)
    let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
    let sentences = SentenceReader(words: words).sentences(of: document)
    let data = StructuredReader(document, rows)
    let (readLines, table) = priced(rows)
    let lines = data?.lines(builder) ?? readLines
    let fields = Field.all(in: rows, words).filter { $0.row.page != table.headingRow?.page || $0.row.number != table.headingRow?.number }
    let embedded = EmbeddedReader(document, rows, dates: DateReader(words: words)).embedded()
    let told = KindReader(words: words).kind(of: rows, lines: lines.count, fields: fields)
    let (kindReading, confidence) = self.kind(named: kind, told: told, isInvoice: !document.invoices.isEmpty)
    let readNumbers = NumberReader(words: words).numbers(fields, rows, kind: kindReading.value, sentences: sentences)
    let numbers = data?.numbers(readNumbers) ?? readNumbers
    var register = IdentifierReader(rows, words)
    register.read()
    let readIdentifiers = register.found.map(\.identifier)
    let identifiers = data?.identifiers(readIdentifiers) ?? readIdentifiers
    let readDates = DateReader(words: words).dates(in: rows, fields: fields, kind: kindReading.value, order: lines.last?.region)
    let dates = data?.dates(readDates) ?? readDates
    let scheme = SchemeReader(words: words, codes: codes, rows: rows, fields: fields)
    let readParties = PartyReader(
      words: words, rows: rows, register: register, table: table.headingRow?.region() ?? lines.first?.region, nowhere: nowhere
    ).parties()
    let parties = data?.parties(readParties) ?? readParties
    let end = table.sums.last?.region ?? lines.last?.region ?? rows.last { $0.zone == .body }?.region() ?? nowhere
    let biller = BillingReader(words: words, rows: rows, fields: fields, sentences: sentences, lines: lines)
    let billing = biller.billing(kindReading.value, numbers, parties, identifiers, nowhere: end)
    let establishments = EstablishmentReader(words: words, rows: rows, register: register, fields: fields).establishments()
    let attestation = AttestationReader(words: words, rows: rows, fields: fields, sentences: sentences, establishments: establishments, kind: kindReading.value)
      .attestation(sendsDirectly: biller.sendsDirectly(end), nowhere: end)
    let elements = ElementReader(words: words, rows: rows, fields: fields, lines: lines, sentences: sentences, isRecognised: document.recognition != nil)
      .elements(numbers: numbers, billing: billing, nowhere: table.headingRow?.region() ?? lines.first?.region ?? nowhere)
    let past = HistoryReader(words: words, fields: fields, sentences: sentences)
    let statements = StatementReader(words: words)
    let readTotals = TotalsBuilder(sums: table.sums, lines: lines, nowhere: table.sums.last?.region ?? nowhere).totals()
    let totals = data?.totals(readTotals) ?? readTotals
    return Facts(
      kind: kindReading, kindConfidence: confidence,
      dispositifs: scheme.dispositifs(lines: lines, sentences: sentences), families: scheme.families(),
      prestation: scheme.prestation(lines: lines), schemeDoubts: scheme.doubts(lines: lines), lines: lines,
      table: table.headingRow?.region() ?? lines.first?.region ?? nowhere, totals: totals, numbers: numbers,
      dates: dates, impossibleDates: DateReader(words: words).impossible(in: rows), identifiers: identifiers,
      drivers: DriverReader(words: words, rows: rows, fields: fields, sentences: sentences).drivers(identifiers: identifiers),
      referencing: statements.referencing(sentences, number: numbers.referencing, fields: fields),
      clause: ClauseReader(words: words).clause(in: sentences, lookedIn: end),
      parties: parties,
      establishments: establishments,
      annexes: AnnexReader(words: words, rows: rows).annexes(sentences),
      agreement: AgreementReader(words: words, rows: rows, dates: dates, parties: parties, traces: document.traces).agreement(after: lastWord(attestation, kindReading) ?? end, nowhere: end),
      instalments: InstalmentReader(words: words, rows: rows, sentences: sentences).instalments(nowhere: end),
      elements: elements,
      blanks: BlankReader(words: words).blanks(rows, fields),
      perimeter: PerimeterReader(words: words, lines: lines, sentences: sentences).perimeter(), history: past.history(nowhere: nowhere),
      threshold: past.threshold(), orderedTypes: scheme.orderedTypes(lines: lines),
      statements: statements.statements(sentences) + ToldReader(words: words).statements(sentences) + ToldReader(words: words).statements(rows),
      sentences: sentences,
      end: end, isPartial: document.notes.contains { [.damaged, .scannedPages, .truncated].contains($0) },
      recognition: document.recognition,
      pricing: PricingReader(words: words, rows: rows, fields: fields, sentences: sentences).pricing(nowhere: end),
      clientPostalCode: data?.clientPostalCode() ?? PostalCodeReader(words: words, rows: rows).clientCode(before: lines.first?.region, nowhere: nowhere),
      billing: billing, attestation: attestation, ties: TiesReader(words: words, rows: rows, fields: fields, sentences: sentences).ties(parties: parties, elements: elements),
      invoiceType: data?.type ?? embedded.invoices.first?.type, embedded: embedded)
  }

  /// Below what an attestation is signed: its last criterion, or else its title; nil for other pieces.
  private func lastWord(_ attestation: Attestation, _ kind: Reading<PieceKind>) -> Region? {
    guard let value = kind.value, value != .order, value != .invoice else { return nil }
    return attestation.criteria.last?.region ?? kind.region
  }

  private var builder: LineBuilder { LineBuilder(words: words, codes: codes, names: lineNames) }

  /// The kind of piece and how sure it is: what the user says, else what the document calls itself. An invoice as data
  /// makes it one unless it clearly calls itself something else.
  private func kind(
    named: PieceKind?, told: (kind: Reading<PieceKind>, confidence: Double), isInvoice: Bool
  ) -> (Reading<PieceKind>, Double) {
    if let named { return (.found(named, told.kind.region), 1) }
    guard isInvoice, told.kind.value == .invoice || told.kind.value == nil || told.confidence < 0.6 else { return told }
    return (.found(.invoice, told.kind.region), 0.99)
  }

  /// The priced lines, from the order table or, without one, from labels with amounts, or else from sentences.
  private func priced(_ rows: [Row]) -> ([PricedLine], TableReader) {
    var table = TableReader(rows, words)
    table.read()
    let lines = table.drafts.map(builder.line)
    guard lines.isEmpty else { return (lines, table) }
    let pairs = PairReader(rows: rows, builder: builder).drafts().map(builder.line)
    guard !pairs.contains(where: { $0.nature == .prestationSegur }) else { return (pairs, table) }
    let told = PriceSentenceReader(rows: rows, builder: builder).drafts().map(builder.line).filter { $0.nature == .prestationSegur }
    return (told.isEmpty ? pairs : told, table)
  }
}
