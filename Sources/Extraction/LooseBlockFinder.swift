import DocumentModel
import TextMatching

/// Finds the blocks of parties that no heading announces: a letterhead, the address of a letter.
struct LooseBlockFinder {
  let words: Vocabulary
  let pieces: [Piece]
  /// The rows that the order's table begins at, on its page.
  let table: (page: Int, line: Int)?

  private static let town = try? Pattern(#"(?:^|[ ,;-])(\d{5}|\d{2} \d{3}) [a-z][a-z' -]+"#)
  private static let contact = try? Pattern(#"[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\d)0[1-9](?:[ .]?\d{2}){4}(?!\d)"#)

  /// - Parameter taken: the blocks that headings announce.
  func blocks(beside taken: [PartyBlock]) -> [PartyBlock] {
    let own = Set(taken.flatMap { block in block.pieces.map(\.key) + [block.heading?.key].compactMap { $0 } })
    let groups = clusters(pieces.filter { isAbove($0) && !own.contains($0.key) }).flatMap(apart).filter { group in
      group.contains { Self.town?.matches($0.folded) ?? false } || group.count > 1 && group.contains { Self.contact?.matches($0.folded) ?? false }
    }
    let sides = groups.map(side)
    let hasClient = taken.contains { $0.side == .client }, hasSupplier = taken.contains { $0.side == .fournisseur }
    var found: [PartyBlock] = []
    for (group, side) in zip(groups, sides) {
      var told = side
      if told == nil, groups.count == 2, let other = sides.compactMap({ $0 }).first { told = other == .client ? .fournisseur : .client }
      if told == nil, groups.count == 1, hasClient != hasSupplier { told = hasClient ? .fournisseur : .client }
      if let told { found.append(PartyBlock(side: told, isAddress: told == .client && !hasClient, heading: nil, pieces: group)) }
    }
    return found
  }

  /// A run of lines with two towns, labelled lines between them, is two parties one under the other.
  private func apart(_ group: [Piece]) -> [[Piece]] {
    let finder = PartyBlockFinder(words: words, rows: [], pieces: [])
    let isParticular = { (piece: Piece) in piece.isMarked || finder.notion(piece) != nil || Self.contact?.matches(piece.folded) ?? false }
    let towns = group.indices.filter { !isParticular(group[$0]) && Self.town?.matches(group[$0].folded) ?? false }
    guard towns.count == 2, let last = group[towns[0]..<towns[1]].lastIndex(where: isParticular) else { return [group] }
    return [Array(group[...last]), Array(group[(last + 1)...])]
  }

  /// Whether a piece stands above the order's table, where parties present themselves.
  private func isAbove(_ piece: Piece) -> Bool {
    guard piece.row.zone != .footer, piece.row.zone != .footnote else { return false }
    guard let table else { return piece.row.page == 1 }
    return piece.row.page == 1 && (piece.row.page < table.page || piece.row.number < table.line)
  }

  /// Whose the words of a block are, by what they say; nil where they do not tell.
  private func side(_ group: [Piece]) -> PartyBlock.Side? {
    let client = group.filter { words.has("parties", "indice/client", in: $0.folded) }.count
    let supplier = group.filter { words.has("parties", "indice/fournisseur", in: $0.folded) }.count
    let isClient = group.contains { words.has("parties", "certain/client", in: $0.folded) }
    let isSupplier = group.contains { words.has("parties", "certain/fournisseur", in: $0.folded) }
    if isClient { return .client }
    if isSupplier, client <= supplier + 1 { return .fournisseur }
    if client == supplier { return nil }
    return client > supplier ? .client : .fournisseur
  }

  /// The pieces in columns without a gap.
  private func clusters(_ pieces: [Piece]) -> [[Piece]] {
    var groups: [[Piece]] = []
    let finder = PartyBlockFinder(words: words, rows: [], pieces: [])
    for piece in pieces {
      let place = groups.firstIndex { group in
        guard let last = group.last, last.row.page == piece.row.page, last.cell?.table == piece.cell?.table else { return false }
        if last.index == piece.index { return !last.isMarked && !last.folded.contains(where: \.isNumber) && finder.notion(last) != nil && piece.box.left - last.box.right < 120 }
        let gap = piece.box.top - last.box.bottom
        return gap < max(6, last.box.height * 0.9) && group.suffix(2).contains { isAligned($0, piece) }
      }
      if let place { groups[place].append(piece) } else { groups.append([piece]) }
    }
    return groups
  }

  /// Whether two pieces stand in one column.
  private func isAligned(_ a: Piece, _ b: Piece) -> Bool {
    abs(a.box.left - b.box.left) < 10 || abs(a.box.centerX - b.box.centerX) < 10 || abs(a.box.right - b.box.right) < 6
  }
}

extension Piece {
  /// Its place, as a key.
  var key: [Int] { [index, range.lowerBound] }
}
