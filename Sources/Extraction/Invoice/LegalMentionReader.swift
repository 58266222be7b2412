import DocumentModel
import Facts
import TextMatching

/// Reads the mentions that the law wants on every invoice, wherever they stand: small print and footers too.
struct LegalMentionReader {
  let words: Vocabulary
  let rows: [Row]
  let sentences: [Sentence]
  let parties: Parties
  let identifiers: [Identifier]

  private static let town = try? Pattern(#"(?<![\d.,-])(?:\d{5}|\d{2} \d{3}) (?:[a-z][a-z'-]{2,}|le |la |les |l')"#)

  func mentions(number: Reading<String>, issued: Reading<Day>, supplied: Reading<Day>, due: Reading<Day>, nowhere: Region) -> LegalMentions {
    var readings: [LegalMention: Reading<String>] = [
      .number: number, .issueDate: issued.map(\.iso), .supplyDate: supplied.map(\.iso), .sellerName: name(parties.supplier),
      .clientName: name(parties.client),
    ]
    for mention in [LegalMention.paymentTerms, .penalties, .indemnity, .discount] { readings[mention] = said(mention, nowhere) }
    if due.value != nil { readings[.paymentTerms] = due.map(\.iso) }
    readings[.sellerNumber] = identifier([.siren, .siret], nowhere)
    readings[.sellerVAT] = identifier([.tva], nowhere)
    let addresses = addresses()
    readings[.sellerAddress] = address(parties.supplier, isSeller: true, addresses, nowhere)
    readings[.clientAddress] = address(parties.client, isSeller: false, addresses, nowhere)
    return LegalMentions(readings, nowhere: nowhere)
  }

  /// Words of the lexicon in a sentence or on a row; sentences that a line breaks are whole.
  private func said(_ mention: LegalMention, _ nowhere: Region) -> Reading<String> {
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      if let match = words.pattern("facture", mention.rawValue)?.first(in: text) { return .found(text.slice(match.range), sentence.region) }
    }
    for row in rows {
      let text = row.folded()
      if let match = words.pattern("facture", mention.rawValue)?.first(in: text) { return .found(text.slice(match.range), row.region()) }
    }
    return .absent(lookedIn: nowhere)
  }

  /// The seller's number: his own, or one of a company that is not known to be the client.
  private func identifier(_ kinds: [Identifier.Kind], _ nowhere: Region) -> Reading<String> {
    if let own = parties.supplier.identifiers.first(where: { kinds.contains($0.kind) }) { return .found(own.value, own.region) }
    let sirens = Set(parties.client.identifiers.compactMap(\.siren)), others = identifiers.filter { kinds.contains($0.kind) }
    if let other = others.first(where: { $0.siren.map { !sirens.contains($0) } ?? true }) { return .found(other.value, other.region) }
    let isOfBoth = Set(identifiers.filter { [.siren, .siret].contains($0.kind) }.compactMap(\.siren)).count > 1
    if isOfBoth, let other = others.first { return .unreadable(other.region) }
    if kinds.contains(.siren), let register = registered() { return register }
    if let blank = parties.unfilled.first(where: { !Set($0.kinds).isDisjoint(with: kinds) }) { return .unreadable(blank.region) }
    return .absent(lookedIn: nowhere)
  }

  private static let register = try? Pattern(#"\br\.?c\.?s\.?(?![a-z])[^\d]{0,40}(\d{3}[ .]?\d{3}[ .]?\d{3})(?!\d)"#)

  /// The number of the RCS in a sentence that a line breaks: it is the company's SIREN.
  private func registered() -> Reading<String>? {
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      if let group = Self.register?.first(in: text)?.groups[0] { return .found(text.slice(group).filter(\.isNumber), sentence.region) }
    }
    return nil
  }

  /// A name that was not read may be in a logo, or in words that are not told to be one.
  private func name(_ party: Party) -> Reading<String> { party.name.isAbsent ? .unreadable(party.name.region) : party.name }

  /// A party's address is missing only where it has a block, and no address stands that may be its own.
  private func address(_ party: Party, isSeller: Bool, _ all: [Region], _ nowhere: Region) -> Reading<String> {
    let legal = all.filter { Self.isLegal(Fold.text($0.quote)) }
    if case .found = party.postalCode { return party.postalCode }
    if isSeller, let own = legal.first { return .found(own.quote, own) }
    guard let block = party.block else { return .unreadable(nowhere) }
    let others = [parties.supplier, parties.client].compactMap { $0.postalCode.value == nil ? nil : $0.postalCode.region }
    let free = all.filter { region in !legal.contains(region) && !others.contains { $0.page == region.page && $0.line == region.line } }
    return free.first.map { .unreadable($0) } ?? .absent(lookedIn: block)
  }

  /// Whether words are the legal line of a company: its capital, its place in the register of commerce.
  private static func isLegal(_ folded: String) -> Bool { folded.contains("capital") || register?.matches(folded) ?? false }

  /// Where a postal code and a town stand.
  private func addresses() -> [Region] {
    rows.flatMap { row in row.segments.compactMap { Self.town?.first(in: row.folded($0)) != nil ? row.region($0) : nil } }
  }
}

extension Identifier {
  /// The company's number within it.
  fileprivate var siren: String? {
    switch kind {
    case .siren, .siret: String(value.prefix(9))
    case .tva: value.count == 13 ? String(value.suffix(9)) : nil
    case .finess, .rpps, .adeli, .iban: nil
    }
  }
}
