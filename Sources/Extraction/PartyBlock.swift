import DocumentModel
import TextMatching

/// The run of words of one party: its heading and what stands under it.
struct PartyBlock {
  enum Side: String { case client, fournisseur }

  let side: Side
  /// Whether the piece is made out to the one that it names: « Facturé à ».
  let isAddress: Bool
  /// Nil where the block has no heading.
  let heading: Piece?
  /// What stands in it, the heading's own value first.
  var pieces: [Piece]
}

/// Finds the blocks that a heading announces.
struct PartyBlockFinder {
  let words: Vocabulary
  let rows: [Row]
  let pieces: [Piece]
  /// Where the order's table begins: no block reaches into it.
  var table: (page: Int, line: Int)?

  func blocks() -> [PartyBlock] {
    let headings = pieces.indices.compactMap { place in side(of: pieces[place]).map { (place, $0.side, $0.isAddress) } }
    let marks = Set(headings.map(\.0))
    return headings.compactMap { place, side, isAddress in
      let own = column(under: place, headings: marks)
      let isSignature = own.contains { words.has("parties", "signature", in: $0.folded) } || words.has("parties", "signature", in: pieces[place].folded)
      guard !isSignature, !own.isEmpty else { return nil }
      return PartyBlock(side: side, isAddress: isAddress, heading: pieces[place], pieces: own)
    }
  }

  /// Whose heading some words are.
  private func side(of piece: Piece) -> (side: PartyBlock.Side, isAddress: Bool)? {
    guard piece.row.zone == .body || piece.row.zone == .textBox, piece.label.utf8.count <= 70, !piece.label.isEmpty else { return nil }
    if words.has("parties", "titre/client", in: piece.label) { return (.client, true) }
    if words.has("parties", "titre/adresse", in: piece.label) { return (.client, true) }
    if words.has("parties", "titre/fournisseur", in: piece.label) { return (.fournisseur, false) }
    return nil
  }

  /// The pieces of a heading's column, down to the next heading or a gap.
  private func column(under place: Int, headings: Set<Int>) -> [Piece] {
    let heading = pieces[place]
    let next = pieces.indices.first { $0 > place && pieces[$0].index == heading.index && pieces[$0].box.left > heading.box.right && headings.contains($0) }
    let isPaired = next != nil || pieces.indices.contains { $0 < place && pieces[$0].index == heading.index && headings.contains($0) }
    var left = heading.box.left - 14, right = next.map { pieces[$0].box.left - 6 } ?? Double.infinity
    if let below = pieces.first(where: { $0.index > heading.index && $0.index <= heading.index + 2 && $0.box.horizontalOverlap(heading.box) > 0 && $0.row.page == heading.row.page }) {
      left = min(left, below.box.left - 6)
    }
    if let previous = pieces.last(where: { $0.index == heading.index && $0.box.right < heading.box.left }), previous.row.page == heading.row.page {
      left = max(left, previous.box.right)
    }
    if next == nil, let second = secondColumn(of: heading) { right = second - 6 }
    if let next, let below = pieces.first(where: { $0.index > heading.index && $0.box.horizontalOverlap(pieces[next].box) > 0 && $0.index <= heading.index + 2 }) {
      right = min(right, below.box.left - 6)
    }
    var found = heading.valueText.isEmpty ? [] : [heading]
    var bottom = heading.box.bottom, isGap = false
    for index in (place + 1)..<max(pieces.count, place + 1) {
      let piece = pieces[index]
      guard piece.row.page == heading.row.page, found.count < 24 else { break }
      if piece.index == heading.index {
        if !isPaired, found.isEmpty, piece.box.left > heading.box.right, piece.box.left < right { found.append(piece) }
        continue
      }
      guard piece.box.left >= left, piece.box.left < right else {
        if isPaired, !found.isEmpty, piece.row.top - bottom < max(7, heading.box.height * 0.95) { bottom = max(bottom, piece.row.bottom) }
        continue
      }
      if let cell = heading.cell, piece.cell?.table != cell.table { break }
      if isOfTheOrder(piece), !found.isEmpty { break }
      if let table, table.page == piece.row.page, heading.row.number < table.line, piece.row.number >= table.line { break }
      let gap = piece.row.top - bottom
      if headings.contains(index), piece.value == nil || !isOwnLabel(piece, of: heading) { break }
      if words.has("parties", "autre-titre", in: piece.label), !piece.isMarked, !found.isEmpty { break }
      if gap > max(7, heading.box.height * 0.95) {
        let isLabelled = notion(piece) != nil
        guard found.isEmpty && gap < heading.box.height * 3 || isLabelled && !isGap && gap < heading.box.height * 3 else { break }
        isGap = isGap || !found.isEmpty
      }
      guard piece.row.money.allSatisfy({ !$0.hasCurrency }) else { break }
      found.append(piece)
      bottom = max(bottom, piece.row.bottom)
    }
    return found
  }

  private static let town = try? Pattern(#"^(?:f-)?(?:\d{5}|\d{2} \d{3}) [a-z]"#)

  /// Where the other party's column begins, right of a heading that only one of two columns has: each holds a town.
  private func secondColumn(of heading: Piece) -> Double? {
    let near = pieces.filter { $0.row.page == heading.row.page && $0.index > heading.index && $0.index <= heading.index + 10 }
    let towns = near.filter { Self.town?.matches($0.folded) ?? false }
    guard let own = towns.first(where: { abs($0.box.left - heading.box.left) < 14 }),
      let other = towns.first(where: { $0.box.left > own.box.right + 20 && abs($0.index - own.index) <= 4 })
    else { return nil }
    return other.box.left
  }

  /// « Établissement : CH de X » inside the block « Client » is its name, not another block.
  private func isOwnLabel(_ piece: Piece, of heading: Piece) -> Bool {
    guard let own = side(of: heading), let other = side(of: piece) else { return true }
    return own.side == other.side && !heading.isMarked
  }

  /// Whether a piece speaks of the order, and no longer of a party: a sentence, a field of the order.
  private func isOfTheOrder(_ piece: Piece) -> Bool {
    if piece.isMarked, let notion = words.notion("champs", in: piece.label), self.notion(piece) == nil {
      return ["dispositif", "version-technique", "referencement", "date-piece", "date-livraison"].contains(notion)
    }
    let isParty = piece.folded.contains("@") || words.has("parties", "etiquette/telephone", in: piece.folded) || words.has("parties", "personne", in: piece.folded)
    return !piece.isMarked && piece.range.count > 14 && !isParty
  }

  /// What a labelled piece gives.
  func notion(_ piece: Piece) -> String? {
    for name in ["telecopie", "courriel", "telephone", "nom", "responsable"] where words.has("parties", "etiquette/\(name)", in: piece.label) {
      if piece.isMarked || piece.label.split(separator: " ").count <= 4 { return name }
    }
    return RegisterLabel.all(in: piece.folded, words).isEmpty ? nil : "registre"
  }
}
