import Findings

extension Language {
  /// One of the two sentences.
  func callAsFunction(_ french: String, _ english: String) -> String { self == .fr ? french : english }

  /// A sentence of the program's own with the spaces of good French print: no line begins with a colon or a closing quotation mark.
  func set(_ text: String) -> String {
    guard self == .fr else { return text }
    var out = "", previous: Character = "a"
    for character in text {
      if previous == " ", Self.afterSpace.contains(character) {
        out.removeLast()
        out.append("\u{A0}")
      }
      if previous == "«", character == " " { out.append("\u{A0}") } else { out.append(character) }
      previous = character
    }
    return out
  }

  private static let afterSpace: Set<Character> = [":", ";", "!", "?", "»", "€", "%"]
}
