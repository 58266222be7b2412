import DocumentModel
public import Facts
public import TextMatching

/// Reads the facts of a document. One value serves any number of documents, on any thread.
public struct Extractor: Sendable {
  private let words: Vocabulary
  private let codes: Codes

  /// - Parameters:
  ///   - lexicon: the words of the field.
  ///   - codes: the codes of every known dispositif ("HOP-DPI-Va2").
  public init(lexicon: Lexicon, codes: [String]) {
    words = Vocabulary(lexicon)
    self.codes = Codes(codes)
  }

  /// - Parameter kind: the kind that the user named, if any.
  public func facts(of document: Document, kind: PieceKind?) -> Facts {
    let rows = Row.all(of: document)
    let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
    let sentences = SentenceReader(words: words).sentences(of: document)
    let (lines, table) = priced(rows)
    let fields = Field.all(in: rows, words).filter { $0.row.page != table.headingRow?.page || $0.row.number != table.headingRow?.number }
    let told = KindReader(words: words).kind(of: rows, lines: lines.count)
    let kindReading = kind.map { Reading.found($0, told.kind.region) } ?? told.kind
    let numbers = NumberReader(words: words).numbers(fields, rows)
    let identifiers = IdentifierReader.all(in: rows)
    let scheme = SchemeReader(words: words, codes: codes, rows: rows, fields: fields)
    let statements = StatementReader(words: words)
    let totals = TotalsBuilder(sums: table.sums, lines: lines, nowhere: table.sums.last?.region ?? nowhere).totals()
    let end = table.sums.last?.region ?? lines.last?.region ?? rows.last { $0.zone == .body }?.region() ?? nowhere
    return Facts(
      kind: kindReading, kindConfidence: kind == nil ? told.confidence : 1,
      dispositifs: scheme.dispositifs(lines: lines, sentences: sentences), families: scheme.families(),
      prestation: scheme.prestation(lines: lines), lines: lines,
      table: table.headingRow?.region() ?? lines.first?.region ?? nowhere, totals: totals, numbers: numbers,
      dates: DateReader(words: words).dates(in: rows, fields: fields, kind: kindReading.value), identifiers: identifiers,
      drivers: DriverReader(words: words, rows: rows, fields: fields).drivers(identifiers: identifiers),
      referencing: statements.referencing(sentences, number: numbers.referencing, fields: fields),
      clause: ClauseReader(words: words).clause(in: sentences, lookedIn: end),
      parties: PartyReader(words: words).parties(rows, fields, nowhere: nowhere),
      agreement: AgreementReader(words: words).agreement(rows, fields, nowhere: end),
      instalments: InstalmentReader(words: words, rows: rows, sentences: sentences).instalments(nowhere: end),
      elements: ElementReader(words: words).elements(rows, fields, sentences, nowhere: nowhere),
      blanks: BlankReader(words: words).blanks(rows, fields),
      statements: statements.statements(sentences), sentences: sentences,
      end: end, isPartial: document.notes.contains { [.damaged, .scannedPages, .truncated].contains($0) },
      pricing: PricingReader(words: words, rows: rows, fields: fields, sentences: sentences).pricing(nowhere: end),
      clientPostalCode: PostalCodeReader(words: words, rows: rows).clientCode(before: lines.first?.region, nowhere: nowhere))
  }

  /// The priced lines, from the order table or, without one, from labels with amounts.
  private func priced(_ rows: [Row]) -> ([PricedLine], TableReader) {
    var table = TableReader(rows, words)
    table.read()
    let builder = LineBuilder(words: words, codes: codes)
    let lines = table.drafts.map(builder.line)
    guard lines.isEmpty else { return (lines, table) }
    return (PairReader(rows: rows, builder: builder).drafts().map(builder.line), table)
  }
}
