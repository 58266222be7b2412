import DocumentModel
import Facts
import TextMatching

/// Reads the names in the blocks of a party: its own, and that of the person in charge.
struct PartyNameReader {
  let words: Vocabulary
  let side: PartyBlock.Side

  private static let town = try? Pattern(#"(?:^|[ ,;-])(\d{5}|\d{2} \d{3})(?: [a-z][a-z' -]+|(?<=, \d{5})$)"#)
  private static let street = try? Pattern(#"^(?:\d+[ ,]|\d+ ?(?:bis|ter|quater)\b|bp \d|cs \d|za\b|zi\b|zac\b|\d{5}\b|(?:rue|avenue|av\.|boulevard|bd|place|allee|chemin|route|quai|impasse|cours|square|lieu-dit|batiment|bat\.|immeuble|parc|zone|cedex)\b)"#)

  /// The party's name: labelled, else the first words that are nothing else.
  func name(_ blocks: [PartyBlock]) -> Found<String>? {
    for block in blocks {
      for piece in block.pieces where words.has("parties", "etiquette/nom", in: piece.label) {
        if let value = value(of: piece, in: block) { return value }
      }
      if let heading = block.heading, let value = heading.value, !value.isEmpty { return Found(heading.row.text(value), at: heading.row.region(value)) }
    }
    for block in blocks where side == .client {
      if let piece = block.pieces.first, isDoctor(piece) { return Found(piece.text, at: piece.region) }
    }
    for block in blocks {
      if let piece = block.pieces.first(where: { isName($0) }) { return Found(piece.text, at: piece.region) }
    }
    for block in blocks {
      if let name = block.pieces.lazy.compactMap(leading).first { return name }
    }
    return nil
  }

  /// The name that a line of particulars begins with: « Albane Santé – 12 rue du Lavoir – 31000 Toulouse ».
  private func leading(_ piece: Piece) -> Found<String>? {
    guard let end = piece.range.first(where: { ["-", "–", "—", "|", "•", "·"].contains(piece.row.tokens[$0].text) || piece.row.tokens[$0].text.hasSuffix(",") || isCapital(piece, $0) }) else { return nil }
    let range = piece.range.lowerBound..<(piece.row.tokens[end].text.hasSuffix(",") ? end + 1 : end)
    let text = piece.row.text(range).trimmed(of: " ,")
    guard !range.isEmpty, range.count <= 8, text.contains(where: \.isLetter), !text.contains("@"), Self.street?.matches(Fold.text(text)) != true, !text.contains(":") else { return nil }
    return Found(text, at: piece.row.region(range))
  }

  /// Whether « au capital de » begins at a word.
  private func isCapital(_ piece: Piece, _ index: Int) -> Bool {
    piece.row.tokens[index].folded == "au" && index + 1 < piece.range.upperBound && piece.row.tokens[index + 1].folded.hasPrefix("capital")
  }

  /// The label that stands at the beginning of a piece's row, in a table with a column for each party.
  private func rowLabel(_ piece: Piece, _ block: PartyBlock) -> String? {
    guard let heading = block.heading, let first = piece.row.segments.first, first != piece.range, !piece.isMarked,
      PartyBlockFinder(words: words, rows: [], pieces: []).notion(piece) == nil,
      let box = Box(around: piece.row.tokens[first].map(\.box)), box.right < heading.box.left
    else { return nil }
    return Vocabulary.label(piece.row.text(first))
  }

  /// Who is in charge: labelled, else a person by title or office.
  func person(_ blocks: [PartyBlock]) -> Found<String>? {
    for block in blocks {
      for piece in block.pieces where words.has("parties", "etiquette/responsable", in: piece.label) {
        if isDoctor(piece) { return Found(piece.text, at: piece.region) }
        if let value = value(of: piece, in: block), isPerson(value.value) { return value }
        if piece.isMarked, words.has("parties", "personne", in: piece.folded) { return Found(piece.text, at: piece.region) }
      }
    }
    for block in blocks {
      if let piece = block.pieces.first(where: { piece in rowLabel(piece, block).map { words.has("parties", "etiquette/responsable", in: $0) } ?? false }) {
        return Found(piece.text, at: piece.region)
      }
      if let piece = block.pieces.first(where: { words.has("parties", "personne", in: $0.isMarked ? Fold.text($0.valueText) : $0.folded) }) {
        return Found(piece.text, at: piece.region)
      }
    }
    return nil
  }

  /// The person who signs for the client, where the block of signatures names him with his office.
  func signatory(_ pieces: [Piece]) -> Found<String>? {
    for piece in pieces.reversed() where piece.row.zone == .body {
      let isNamed = words.has("parties", "etiquette/responsable", in: piece.label) || piece.label.hasPrefix("nom")
      guard isNamed, piece.isMarked, let value = piece.value, words.has("parties", "personne", in: Fold.text(piece.valueText)) else { continue }
      return Found(piece.valueText, at: piece.row.region(value))
    }
    return nil
  }

  func postalCode(_ blocks: [PartyBlock]) -> Found<String>? {
    for block in blocks {
      for piece in block.pieces {
        guard RegisterLabel.all(in: piece.folded, words).isEmpty, let match = Self.town?.first(in: piece.folded), let group = match.groups[0] else { continue }
        return Found(piece.folded.slice(group).filter(\.isNumber), at: piece.region)
      }
    }
    return nil
  }

  /// The words after a label, beside it or below it; a placeholder is one.
  private func value(of piece: Piece, in block: PartyBlock) -> Found<String>? {
    if let value = piece.value, !value.isEmpty { return Found(piece.row.text(value), at: piece.row.region(value)) }
    if let beside = block.pieces.first(where: { $0.index == piece.index && $0.box.left > piece.box.right && !$0.isMarked }) {
      return Found(beside.text, at: beside.region)
    }
    guard let below = block.pieces.first(where: { $0.index > piece.index && $0.index <= piece.index + 2 && $0.box.horizontalOverlap(piece.box) > 0 }),
      !below.isMarked, PartyBlockFinder(words: words, rows: [], pieces: []).notion(below) == nil
    else { return nil }
    return Found(below.text, at: below.region)
  }

  private func isPerson(_ text: String) -> Bool { text.contains(where: \.isLetter) && !text.contains("@") || Placeholder.stands(in: text) }

  /// A doctor in person, who is his own cabinet.
  private func isDoctor(_ piece: Piece) -> Bool {
    !piece.isMarked && piece.range.count <= 8 && Self.doctor?.matches(piece.folded) ?? false
  }

  private static let doctor = try? Pattern(#"^(?:(?:madame |monsieur |mme |m\.? )?(?:le |la )?)?(?:dre?|docteure?)\.? [a-z]"#)

  private static let pageNumber = try? Pattern(#"^(?:page |p\. ?)\d|^\d+ ?/ ?\d+$"#)

  /// Whether some words are a name, and not an address, a label or a number.
  private func isName(_ piece: Piece) -> Bool {
    guard !piece.isMarked, piece.range.count <= 12, piece.folded.contains(where: \.isLetter) || Placeholder.stands(in: piece.text) else { return false }
    guard !piece.folded.contains("@"), Self.pageNumber?.matches(piece.folded) != true, Self.street?.matches(piece.folded) != true, PartyBlockFinder(words: words, rows: [], pieces: []).notion(piece) == nil else { return false }
    return words.notion("pieces", in: piece.label) == nil || piece.row.zone == .header && !words.has("pieces", "titre", in: piece.label)
  }
}
