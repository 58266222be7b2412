/// One physical line of a text, as characters.
struct TextLine {
  let characters: [Character]

  init(_ characters: some Sequence<Character>) { self.characters = Array(characters) }

  /// Whether nothing is printed on it but rules.
  var isBlank: Bool { characters.allSatisfy { $0.isWhitespace || Self.rules.contains($0) } }

  /// Whether it is a line drawn with dashes, equal signs, stars or box characters.
  var isRule: Bool {
    let drawn = characters.filter { !$0.isWhitespace }
    return drawn.count >= 3 && drawn.allSatisfy { Self.drawing.contains($0) || Self.isBoxDrawing($0) }
      && !drawn.allSatisfy { "|│║┃".contains($0) }
  }

  /// The tab as columns of eight; no other control character is kept.
  var expanded: [Character] {
    var out: [Character] = []
    for character in characters {
      if character == "\t" {
        repeat { out.append(" ") } while out.count % 8 != 0
      } else {
        out.append(character)
      }
    }
    return out
  }

  /// What an empty frame is made of.
  private static let rules: Set<Character> = ["|", "+", "-", "=", "_"]
  /// What rules are drawn with.
  private static let drawing: Set<Character> = ["-", "=", "_", "*", "+", "|", "~", "#", ":", "."]

  /// Whether the character draws a frame.
  static func isBoxDrawing(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x2500...0x259F).contains($0.value) }
  }
}

/// Parts a text into pages and lines.
enum TextLines {
  /// Of one line; what follows is left out.
  private static let mostCharacters = 20_000

  /// Pages end at form feeds; lines at CR LF, CR or LF. A page that a last form feed leaves empty does not count.
  static func pages(of text: String) -> [[TextLine]] {
    var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" || $0 == "\u{B}" || $0 == "\u{85}" }
        .map { TextLine($0.prefix(mostCharacters)) }
    }
    if pages.count > 1, pages.last?.allSatisfy(\.isBlank) == true { pages.removeLast() }
    return pages
  }
}
