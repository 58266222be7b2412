import DocumentModel
import Facts
import TextMatching

/// Reads who sells and who buys: their blocks, and what stands in them.
struct PartyReader {
  let words: Vocabulary
  let rows: [Row]
  let register: IdentifierReader
  /// Where the order's table begins; nil where there is none.
  let table: Region?
  let nowhere: Region

  func parties() -> Parties {
    let pieces = Piece.all(rows)
    let headed = PartyBlockFinder(words: words, rows: rows, pieces: pieces, table: table.map { ($0.page, $0.line) })
    var blocks = headed.blocks()
    blocks += MailHeadFinder(words: words, pieces: pieces).blocks()
    let loose = LooseBlockFinder(words: words, pieces: pieces, table: table.map { ($0.page, $0.line) })
    blocks += loose.blocks(beside: blocks)
    let letterhead = pieces.filter { $0.row.zone == .header || $0.row.zone == .footer }
    blocks += letterhead.isEmpty ? [] : [PartyBlock(side: .fournisseur, isAddress: false, heading: nil, pieces: letterhead)]
    let legal = pieces.filter { isLegal($0) && !within($0, blocks) }
    blocks += legal.isEmpty ? [] : [PartyBlock(side: .fournisseur, isAddress: false, heading: nil, pieces: legal)]
    let contacts = ContactReader(words: words, blocks: blocks, pieces: pieces)
    let supplier = party(.fournisseur, blocks, contacts, pieces)
    return Parties(
      supplier: supplier, client: party(.client, blocks, contacts, pieces),
      addressees: blocks.filter { $0.side == .client && $0.isAddress }.compactMap { addressee($0, supplier) },
      unfilled: register.unfilled.map { UnfilledNumber(kinds: $0.kinds, roles: $0.roles, at: rows[$0.row].region($0.range)) })
  }

  private func party(_ side: PartyBlock.Side, _ blocks: [PartyBlock], _ contacts: ContactReader, _ pieces: [Piece]) -> Party {
    let own = blocks.filter { $0.side == side }
    let main = own.first { $0.heading != nil } ?? own.first { $0.pieces.contains { $0.row.zone == .body } } ?? own.first
    let place = main.flatMap { $0.heading?.region ?? $0.pieces.first?.region } ?? nowhere
    let names = PartyNameReader(words: words, side: side)
    let other = blocks.filter { $0.side != side }
    let numbers = register.found.filter { located in
      own.contains { $0.holds(located) } || !other.contains { $0.holds(located) } && belongs(located, to: side)
    }.map(\.identifier)
    let postalCode = names.postalCode(own)
    let email = contacts.email(side, at: place), phone = contacts.phone(side, at: place)
    let isTold = postalCode != nil || email.value != nil || phone.value != nil || own.contains { $0.heading != nil } || register.found.contains { located in own.contains { $0.holds(located) } }
    return Party(
      block: isTold && main != nil ? place : nil, name: names.name(own).reading(at: place), person: (names.person(own) ?? (side == .client ? names.signatory(pieces) : nil)).reading(at: place),
      email: email, phone: phone, postalCode: postalCode.reading(at: place), identifiers: numbers)
  }

  /// Whom a block of the client's makes the piece out to.
  private func addressee(_ block: PartyBlock, _ supplier: Party) -> Addressee? {
    guard let name = PartyNameReader(words: words, side: .client).name([block]) else { return nil }
    let folded = Vocabulary.label(name.value)
    if words.has("parties", "payeur-public", in: folded) { return Addressee(name.value, .state, at: name.region) }
    let isSupplier = supplier.name.value.map { Vocabulary.label($0) == folded } ?? false
    return Addressee(name.value, isSupplier ? .supplier : .client, at: name.region)
  }

  /// Whose a number is that stands in no block: a SIRET or a TVA number is the supplier's, a FINESS or RPPS the client's.
  private func belongs(_ located: LocatedIdentifier, to side: PartyBlock.Side) -> Bool {
    switch located.identifier.kind {
    case .finess, .rpps, .adeli: side == .client
    case .siren, .siret, .tva, .iban: side == .fournisseur
    }
  }

  /// The line of a company's legal mentions.
  private func isLegal(_ piece: Piece) -> Bool {
    piece.folded.contains("capital") && piece.folded.contains(where: \.isNumber) || piece.folded.contains("rcs") && !RegisterLabel.all(in: piece.folded, words).isEmpty
  }

  private func within(_ piece: Piece, _ blocks: [PartyBlock]) -> Bool { blocks.contains { $0.pieces.contains { $0.key == piece.key } } }
}

extension PartyBlock {
  /// Whether a number stands in it.
  func holds(_ located: LocatedIdentifier) -> Bool {
    (pieces + [heading].compactMap { $0 }).contains { $0.index == located.row && $0.range.overlaps(located.range) }
  }
}

extension Found<String>? {
  /// As a reading; absent where there is none.
  func reading(at place: Region) -> Reading<String> { map { .found($0.value, $0.region) } ?? .absent(lookedIn: place) }
}
