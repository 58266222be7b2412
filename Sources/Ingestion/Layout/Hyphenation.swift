import DocumentModel

/// Marks words that a line end cut in two.
///
/// The first part's last character becomes U+00AD (soft hyphen) in place of the printed hyphen: a reader of the lines joins
/// a word that ends so with the next word of the same block. A compound that happened to break at its own hyphen keeps it.
enum Hyphenation {
  /// The segments of one block, marked.
  static func joined(_ block: [Segment]) -> [Segment] {
    var block = block
    for index in block.indices.dropLast() {
      guard let last = block[index].words.last, let next = block[index + 1].words.first,
        let bare = cut(last.text), goesOn(bare, next.text)
      else { continue }
      block[index].words[block[index].words.count - 1] = Word(bare + "\u{AD}", box: last.box)
    }
    return block
  }

  /// The word without the hyphen at its end; nil where there is none after a letter.
  private static func cut(_ word: String) -> String? {
    guard let hyphen = word.last, "-\u{2010}\u{AD}".contains(hyphen) else { return nil }
    let bare = word.dropLast()
    guard let letter = bare.last, letter.isLetter, bare.count >= 2 else { return nil }
    return String(bare)
  }

  /// Whether the parts are one word without a hyphen of its own.
  private static func goesOn(_ start: String, _ end: String) -> Bool {
    guard let first = end.first, first.isLowercase else { return false }
    let letters = end.prefix { $0.isLetter }.lowercased()
    let before = start.lowercased().drop { !$0.isLetter }
    return !start.contains("-") && !heads.contains(String(before)) && !tails.contains(letters)
  }

  /// First parts of French compounds that keep their hyphen.
  private static let heads: Set<String> = [
    "rendez", "peut", "porte", "sous", "avant", "après", "mi", "non", "demi", "ex", "vice", "quasi", "celui", "celle",
    "ceux", "celles", "lui", "elle", "elles", "eux", "soi", "nous", "vous", "moi", "toi", "au", "par", "là", "est", "dit",
    "quelques", "semi", "mot", "mots", "chef", "trente", "vingt", "quarante", "cinquante", "soixante", "quatre", "dix",
  ]

  /// Second parts that are joined by a hyphen.
  private static let tails: Set<String> = [
    "ci", "là", "même", "mêmes", "vous", "nous", "il", "elle", "ils", "elles", "on", "y", "en", "je", "tu", "le", "la",
    "les", "dire", "dessous", "dessus", "après", "avant", "joint", "jointe", "joints",
  ]
}
