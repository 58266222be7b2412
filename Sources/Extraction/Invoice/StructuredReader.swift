import DocumentModel
import Facts

/// Reads the facts of a document that is data (CII, UBL): its values go before what the same words would give as text.
struct StructuredReader {
  let invoice: StructuredInvoice
  let rows: [Row]
  /// The row of each line of the file that was laid out, in the order of the file.
  private let places: [(line: Int, row: Int)]

  /// Nil for a document that is no data.
  init?(_ document: Document, _ rows: [Row]) {
    guard [.cii, .ubl].contains(document.format), let invoice = document.invoices.first else { return nil }
    self.invoice = invoice
    self.rows = rows
    var first: [Int: Int] = [:]
    for (row, line) in document.sourceLines { first[line] = min(first[line] ?? row, row) }
    places = first.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  // MARK: Values

  /// The place of a value: its row in the layout, and its element.
  func region(_ source: Region.Source, quote: String) -> Region {
    let row = places.last { $0.line <= source.line }?.row ?? 1
    return Region(page: 1, line: row, box: nil, quote: quote, source: source)
  }

  private func found<Value>(_ datum: StructuredInvoice.Datum?, _ read: (String) -> Value?) -> Found<Value>? {
    datum.flatMap { datum in read(datum.text).map { Found($0, at: region(datum.source, quote: datum.text)) } }
  }

  /// A value as a reading; what stands there and is none is unreadable.
  private func reading<Value>(_ datum: StructuredInvoice.Datum?, lookedIn place: Region, _ read: (String) -> Value?) -> Reading<Value> {
    guard let datum else { return .absent(lookedIn: place) }
    let region = region(datum.source, quote: datum.text)
    return read(datum.text).map { .found($0, region) } ?? .unreadable(region)
  }

  private func amount(_ datum: StructuredInvoice.Datum?, lookedIn place: Region) -> Reading<Amount> { reading(datum, lookedIn: place, Amount.init) }

  private func text(_ datum: StructuredInvoice.Datum?, lookedIn place: Region) -> Reading<String> { reading(datum, lookedIn: place) { $0 } }

  /// Where what is missing was looked for: the title.
  var nowhere: Region { rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "") }

  // MARK: Facts

  var type: Found<String>? { found(invoice.type) { $0 } }

  /// The numbers, the invoice's own from its element.
  func numbers(_ told: Numbers) -> Numbers {
    Numbers(
      piece: text(invoice.number, lookedIn: nowhere), dossierASP: told.dossierASP, referencing: told.referencing,
      technicalVersion: told.technicalVersion)
  }

  /// The days of the elements, then those that only words give.
  func dates(_ told: [DateFact]) -> [DateFact] {
    let own: [(StructuredInvoice.Datum?, DateFact.Role)] = [(invoice.issued, .emission), (invoice.due, .echeance), (invoice.delivered, .livraison)]
    let dates = own.compactMap { datum, role in found(datum, Day.init(iso:)).map { DateFact(role, $0.value, at: $0.region) } }
    let taken = Set(dates.map(\.region.line))
    return dates + told.filter { !taken.contains($0.region.line) }
  }

  /// The priced lines; words tell what each sells.
  func lines(_ builder: LineBuilder) -> [PricedLine] {
    invoice.items.enumerated().compactMap { index, item in
      let own = rows.filter { row in row.tokens.contains { $0.cell?.row == index + 1 } }
      guard let first = own.first else { return nil }
      var draft = Draft(priced: first, columnRight: .infinity, table: 0)
      draft.text = own.compactMap { row in row.segments.first { row.tokens[$0.lowerBound].cell?.column == 0 }.map { (row, $0) } }
      if let money = first.money.last { draft.numbers = [.totalHT: Placed(row: first, money: money)] }
      let label = item.name?.text ?? "", place = region(item.source, quote: first.text())
      return builder.line(draft).with(
        label: label, details: item.details.map(\.text), quantity: amount(item.quantity, lookedIn: place), unitPriceHT: price(item, place),
        totalHT: amount(item.total, lookedIn: place), vatRate: amount(item.rate, lookedIn: place), hasDiscount: item.isAdjusted, region: place,
        labelRegion: region(item.name?.source ?? item.source, quote: label))
    }
  }

  /// The price of one unit.
  private func price(_ item: StructuredInvoice.Item, _ place: Region) -> Reading<Amount> {
    let price = amount(item.price, lookedIn: place)
    guard let basis = item.basis.flatMap({ Amount($0.text) }), basis != 1 else { return price }
    return price.map { $0.divided(by: basis) }
  }

  /// The totals; what only words say of them stays.
  func totals(_ told: Totals) -> Totals {
    let sums = invoice.sums, place = region(sums.ht?.source ?? sums.ttc?.source ?? Region.Source(element: "", line: 1), quote: "Total")
    let off = sums.discount.flatMap { Amount($0.text) } ?? .zero, on = sums.charge.flatMap { Amount($0.text) } ?? .zero
    let source = sums.discount ?? sums.charge
    let adjusted = source.map { Reading.found(off - on, region($0.source, quote: $0.text)) } ?? .absent(lookedIn: place)
    return Totals(
      ht: amount(sums.ht, lookedIn: place), vat: amount(sums.vat, lookedIn: place), ttc: amount(sums.ttc, lookedIn: place), discount: adjusted,
      netToPay: amount(sums.due, lookedIn: place), remainder: told.remainder, funded: told.funded, subtotals: [])
  }

  /// The two parties; whom words make it out to stays.
  func parties(_ told: Parties) -> Parties {
    Parties(
      supplier: party(invoice.seller, told.supplier), client: party(invoice.buyer, told.client), addressees: told.addressees,
      unfilled: told.unfilled)
  }

  private func party(_ actor: StructuredInvoice.Actor, _ told: Party) -> Party {
    let block = (actor.name ?? actor.tradingName).map { region($0.source, quote: $0.text) }
    let place = block ?? nowhere
    let own = identifiers(of: actor)
    return Party(
      block: block, name: text(actor.name ?? actor.tradingName, lookedIn: place), person: text(actor.person, lookedIn: place),
      email: text(actor.email, lookedIn: place), phone: text(actor.phone, lookedIn: place), postalCode: text(actor.postalCode, lookedIn: place),
      identifiers: own + told.identifiers.filter { other in !own.contains { $0.kind == other.kind } })
  }

  /// The numbers of registers that a party is given. A TVA number of another country has another form.
  private func identifiers(of actor: StructuredInvoice.Actor) -> [Identifier] {
    let french = actor.vat.flatMap { $0.text.uppercased().hasPrefix("FR") ? $0 : nil }
    return [(Identifier.Kind.siren, actor.siren), (.siret, actor.siret), (.tva, french)].compactMap { kind, datum in
      guard let datum else { return nil }
      let value = datum.text.filter { !$0.isWhitespace }.uppercased()
      return Identifier(kind, value, fault: RegisterKey.fault(kind, value), at: region(datum.source, quote: datum.text))
    }
  }

  /// The numbers of registers of both parties, then those that only words give.
  func identifiers(_ told: [Identifier]) -> [Identifier] {
    let own = identifiers(of: invoice.seller) + identifiers(of: invoice.buyer)
    return own + told.filter { other in !own.contains { $0.kind == other.kind && $0.value == other.value } }
  }

  func clientPostalCode() -> Reading<String> { text(invoice.buyer.postalCode, lookedIn: nowhere) }
}
