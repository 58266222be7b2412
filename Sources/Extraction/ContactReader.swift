import DocumentModel
import Facts
import TextMatching

/// Reads the e-mail addresses and telephones of a piece, and whose each one is.
struct ContactReader {
  private struct Contact {
    let value: String
    let piece: Piece
    let range: Range<Int>
    /// Nil where it may be anybody's.
    let side: PartyBlock.Side?
  }

  private let emails: [Contact]
  private let phones: [Contact]
  /// Labels in the blocks with a placeholder, or nothing, beside them.
  private let unfilled: [(notion: String, side: PartyBlock.Side, region: Region)]

  private static let address = try? Pattern(#"[a-z0-9._%+'-]+ ?(?:@|\[at\]|\(at\)|\(a\)) ?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}"#)
  /// An address whose last point recognition lost.
  private static let blurred = try? Pattern(#"(?<![\w.-])[a-z0-9._%+-]{2,}@[a-z0-9-]{3,}(?: [a-z]{2,7})?(?![\w@])"#)
  private static let number = try? Pattern(
    #"(?<![\d.,])(?:(?:\+|00) ?(?:33|262|590|594|596|508|687|689) ?(?:\(0\) ?)?[1-9]|0 ?[1-9])(?:[ .\-/]{0,2}\d){8}(?!\d|,\d)|(?<!\d)(?:3\d{3}|36 \d{2})(?!\d)(?= |$)"#)
  private static let publicDomains = ["gmail.", "orange.", "wanadoo.", "free.", "laposte.", "yahoo.", "hotmail.", "outlook.", "sfr."]

  init(words: Vocabulary, blocks: [PartyBlock], pieces: [Piece]) {
    func side(_ piece: Piece) -> PartyBlock.Side? {
      if let block = blocks.first(where: { $0.pieces.contains { $0.key == piece.key } || $0.heading?.key == piece.key }) { return block.side }
      if words.has("parties", "cote/fournisseur", in: piece.folded) { return .fournisseur }
      return words.has("parties", "cote/client", in: piece.folded) ? .client : nil
    }
    var emails: [Contact] = [], phones: [Contact] = []
    for piece in pieces {
      let text = RowText(piece.row, piece.range)
      let whole = Self.address?.all(in: text.text) ?? []
      for match in whole.isEmpty ? Self.blurred?.all(in: text.text) ?? [] : whole where !text.text.slice(match.range).contains("mssante") {
        emails.append(Contact(value: text.text.slice(match.range), piece: piece, range: text.tokens(match.range), side: side(piece)))
      }
      if let broken = Self.broken(text.text, over: pieces, after: piece), words.has("parties", "etiquette/telephone", in: String(text.text.slice(0..<broken.start).suffix(24))) {
        phones.append(Contact(value: broken.value, piece: piece, range: text.tokens(broken.start..<text.text.utf8.count), side: side(piece)))
      }
      let registers = text.text.contains("tel") ? [] : RegisterLabel.all(in: text.text, words).map(\.range.upperBound)
      for match in Self.number?.all(in: text.text) ?? [] {
        guard !registers.contains(where: { $0 <= match.range.lowerBound && match.range.lowerBound - $0 < 14 }) else { continue }
        let before = text.text.slice(0..<match.range.lowerBound), value = text.text.slice(match.range)
        let isShort = value.filter(\.isNumber).utf8.count == 4
        let label = String(before.suffix(24))
        if isShort && !words.has("parties", "etiquette/telephone", in: label) || isFax(label, words) { continue }
        phones.append(Contact(value: value, piece: piece, range: text.tokens(match.range), side: side(piece)))
      }
    }
    let domains = Set(emails.filter { $0.side == .fournisseur }.compactMap { Self.domain($0.value) })
    self.emails = emails.map { contact in
      guard contact.side == nil, let domain = Self.domain(contact.value), domains.contains(domain) else { return contact }
      return Contact(value: contact.value, piece: contact.piece, range: contact.range, side: .fournisseur)
    }
    self.phones = phones
    let finder = PartyBlockFinder(words: words, rows: [], pieces: [])
    unfilled = blocks.flatMap { block in
      block.pieces.compactMap { piece in
        guard let notion = finder.notion(piece), ["courriel", "telephone"].contains(notion) else { return nil }
        let beside = block.pieces.first { $0.index == piece.index && $0.box.left > piece.box.right }?.text ?? ""
        let value = piece.isMarked ? piece.valueText : beside
        guard !value.isEmpty else { return nil }
        return Placeholder.stands(in: value) || value.contains("XX") || value.contains("{") || value.contains("__") ? (notion, block.side, piece.region) : nil
      }
    }
  }

  /// A telephone that begins at a line's end and ends on the next line of its column.
  private static func broken(_ text: String, over pieces: [Piece], after piece: Piece) -> (value: String, start: Int)? {
    guard text.last?.isNumber ?? false, let next = pieces.first(where: { $0.index == piece.index + 1 && $0.box.horizontalOverlap(piece.box) > 0 }),
      next.folded.first?.isNumber ?? false
    else { return nil }
    let joined = text + " " + next.folded
    guard let match = number?.all(in: joined).first(where: { $0.range.lowerBound < text.utf8.count && $0.range.upperBound > text.utf8.count + 1 }) else { return nil }
    return (joined.slice(match.range), match.range.lowerBound)
  }

  func email(_ side: PartyBlock.Side, at place: Region) -> Reading<String> { reading(emails, "courriel", side, place) }

  func phone(_ side: PartyBlock.Side, at place: Region) -> Reading<String> { reading(phones, "telephone", side, place) }

  /// A party's own; unreadable where one stands that may be anybody's.
  private func reading(_ contacts: [Contact], _ notion: String, _ side: PartyBlock.Side, _ place: Region) -> Reading<String> {
    if let own = contacts.first(where: { $0.side == side }) { return .found(own.value, own.piece.row.region(own.range)) }
    if let blank = unfilled.first(where: { $0.notion == notion && $0.side == side }) { return .found(blank.region.quote, blank.region) }
    if let any = contacts.first(where: { $0.side == nil }) { return .unreadable(any.piece.row.region(any.range)) }
    return .absent(lookedIn: place)
  }

  /// The domain of an address that belongs to one company.
  private static func domain(_ address: String) -> String? {
    guard let at = address.lastIndex(where: { "@])".contains($0) }) else { return nil }
    let domain = address[address.index(after: at)...].trimmingPrefix(" ")
    return publicDomains.contains { domain.hasPrefix($0) } ? nil : String(domain)
  }
}

/// Whether the words before a number make it a fax, and no telephone.
private func isFax(_ label: String, _ words: Vocabulary) -> Bool {
  guard let fax = words.pattern("parties", "etiquette/telecopie")?.all(in: label).last else { return false }
  guard let phone = words.pattern("parties", "etiquette/telephone")?.all(in: label).last else { return true }
  return fax.range.lowerBound > phone.range.lowerBound && !label.contains("/")
}
