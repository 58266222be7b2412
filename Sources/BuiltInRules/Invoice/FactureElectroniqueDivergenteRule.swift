import RuleKit

/// The invoice that is attached to the pages as data says what the pages say, and it is one invoice.
///
/// What the data say and the pages do not show is a doubt, never an accusation: a page need not print all that its data hold.
struct FactureElectroniqueDivergenteRule: Rule {
  static let info = RuleInfo(
    "SEG708", "facture-electronique-divergente", .erreur, [.invoice],
    Text(
      fr: "La facture électronique jointe au PDF (Factur-X) dit la même chose que ses pages.",
      en: "The e-invoice attached to the PDF (Factur-X) says what its pages say."))

  static let examples: [Example] = [.passes("FACTURE n° F-2026-118\nPrestation Ségur   1 000,00 €")]

  static let isFragile = true

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let invoices = piece.embedded.invoices
    if let first = invoices.first, let other = invoices.dropFirst().first(where: { $0.differs(from: first) }) {
      return [Finding(.deux(first.attachment, other.attachment), at: [first, other].compactMap(\.place), requirement: nil)]
    }
    let compared = invoices.first.map { EmbeddedComparison(invoice: $0, piece: piece).all } ?? []
    let differing = compared.filter { $0.ending == .differs }
    guard differing.isEmpty else {
      return differing.map { Finding(.divergente($0), at: [$0.printed, $0.embedded].compactMap { $0 }, requirement: nil) }
    }
    if piece.embedded.hasUnreadable {
      throw Undecided(
        Text(
          fr: "Une facture électronique est jointe à ce PDF et n'a pas pu être lue : elle n'a pas été comparée aux pages.",
          en: "An e-invoice is attached to this PDF and could not be read: it was not compared with the pages."), at: [piece.end])
    }
    let open = compared.filter { $0.ending != .agrees }
    guard let doubt = open.first else { return [] }
    throw Undecided(
      Text(
        fr: "La facture électronique jointe donne des valeurs que les pages ne montrent pas, ou qui n'y ont pas été lues : \(open.map(\.said.fr).joined(separator: " ; ")).",
        en: "The attached e-invoice gives values that the pages do not show, or that could not be read there: \(open.map(\.said.en).joined(separator: "; "))."),
      at: [doubt.embedded])
  }
}

extension Message {
  fileprivate static func divergente(_ compared: ComparedValue) -> Message {
    let shown = compared.printed?.quote ?? ""
    return Message(
      "divergente", .erreur,
      Text(
        fr: "La page et la facture électronique jointe ne disent pas la même chose : \(compared.said.fr) dans le XML, « \(shown) » sur la page.",
        en: "The page and the attached e-invoice disagree: \(compared.said.en) in the XML, “\(shown)” on the page."),
      suggestion: Text(
        fr: "Faites émettre de nouveau la facture par le logiciel qui produit à la fois le PDF et son XML.",
        en: "Have the invoice issued anew by the software that makes both the PDF and its XML."))
  }

  fileprivate static func deux(_ one: String, _ other: String) -> Message {
    Message(
      "deux", .erreur,
      Text(
        fr: "Deux factures électroniques différentes sont jointes au même PDF (« \(one) » et « \(other) ») : rien ne dit laquelle fait foi.",
        en: "Two different e-invoices are attached to the same PDF (“\(one)” and “\(other)”): nothing tells which one counts."),
      suggestion: Text(
        fr: "Ne joignez au PDF que le fichier « factur-x.xml » de cette facture.", en: "Attach only the “factur-x.xml” of this invoice to the PDF."))
  }
}

extension EmbeddedInvoice {
  /// Whether another invoice is meant, or another state of this one.
  fileprivate func differs(from other: EmbeddedInvoice) -> Bool {
    func clash<Value>(_ one: EmbeddedValue<Value>?, _ two: EmbeddedValue<Value>?) -> Bool {
      guard let one, let two else { return false }
      return one.value != two.value
    }
    return clash(number, other.number) || clash(issued, other.issued) || clash(ht, other.ht) || clash(vat, other.vat) || clash(ttc, other.ttc)
      || seller.clashes(with: other.seller) || buyer.clashes(with: other.buyer)
  }

  /// Where it is quoted: its number, or else its total.
  fileprivate var place: Region? { number?.region ?? ttc?.region ?? seller.name?.region }
}

extension EmbeddedParty {
  fileprivate func clashes(with other: EmbeddedParty) -> Bool {
    identifiers.contains { kind, own in other.identifiers[kind].map { $0.value != own.value } ?? false }
  }
}
