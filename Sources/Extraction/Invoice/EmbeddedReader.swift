import DocumentModel
import Facts

/// Reads the invoices that are attached to a document as data, and tells which of their values its pages print.
struct EmbeddedReader {
  let document: Document
  private let printed: PrintedValues

  init(_ document: Document, _ rows: [Row], dates: DateReader) {
    self.document = document
    printed = PrintedValues(document.invoices.isEmpty ? [] : rows, dates: dates)
  }

  /// What is attached.
  func embedded() -> Embedded {
    guard document.format == .facturx else { return .none }
    return Embedded(invoices: document.invoices.map(invoice), hasUnreadable: document.notes.contains(.unreadableInvoice))
  }

  private func invoice(_ data: StructuredInvoice) -> EmbeddedInvoice {
    let name = data.attachment ?? "facture.xml"
    func value<Value: Hashable>(
      _ datum: StructuredInvoice.Datum?, _ read: (String) -> Value?, isPrinted: (Value) -> Bool
    ) -> EmbeddedValue<Value>? {
      guard let datum, let value = read(datum.text) else { return nil }
      return EmbeddedValue(value, at: Self.region(datum, in: name), isPrinted: isPrinted(value))
    }
    func amount(_ datum: StructuredInvoice.Datum?) -> EmbeddedValue<Amount>? { value(datum, Amount.init, isPrinted: printed.holds) }
    func text(_ datum: StructuredInvoice.Datum?) -> EmbeddedValue<String>? { value(datum, { $0 }, isPrinted: printed.holds) }
    func party(_ actor: StructuredInvoice.Actor) -> EmbeddedParty {
      let tva = actor.vat.flatMap { $0.text.uppercased().hasPrefix("FR") ? $0 : nil }
      let numbers = [(Identifier.Kind.siren, actor.siren), (.siret, actor.siret), (.tva, tva)].compactMap { kind, datum in text(datum).map { (kind, $0) } }
      return EmbeddedParty(name: text(actor.name), identifiers: Dictionary(numbers) { first, _ in first })
    }
    return EmbeddedInvoice(
      attachment: name, number: text(data.number), type: data.type.map { Found($0.text, at: Self.region($0, in: name)) },
      issued: value(data.issued, Day.init(iso:), isPrinted: printed.holds), seller: party(data.seller), buyer: party(data.buyer),
      ht: amount(data.sums.ht), vat: amount(data.sums.vat), ttc: amount(data.sums.ttc),
      lines: data.items.map { EmbeddedLine(label: $0.name?.text ?? "", total: amount($0.total)) })
  }

  private static func region(_ datum: StructuredInvoice.Datum, in name: String) -> Region {
    Region(
      page: 1, line: datum.source.line, box: nil, quote: datum.text, context: "\(name) : \(datum.source.element ?? "") = \(datum.text)",
      source: datum.source)
  }
}
