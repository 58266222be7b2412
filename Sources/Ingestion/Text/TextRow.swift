import DocumentModel

/// A row of cells that the text itself separates.
struct TextRow {
  /// The characters that part the cells.
  enum Separator {
    case bar, tab, semicolon
  }

  let separator: Separator
  /// Trimmed; the empty ones count.
  let cells: [[Character]]
  /// Where each cell starts in the expanded line.
  let starts: [Int]

  /// Nil where the line has no separator between words.
  init?(_ line: TextLine) {
    if let bars = Self.parted(line.expanded, at: { $0 == "|" || $0 == "¦" || Self.isBar($0) }, framed: true) {
      (separator, cells, starts) = (.bar, bars.map(\.text), bars.map(\.start))
    } else if let tabs = Self.tabbed(line) {
      (separator, cells, starts) = (.tab, tabs.map(\.text), tabs.map(\.start))
    } else if let parts = Self.parted(line.characters, at: { $0 == ";" }, framed: false), parts.count > 2 {
      (separator, cells, starts) = (.semicolon, parts.map(\.text), parts.map(\.start))
    } else {
      return nil
    }
  }

  /// A cell's text and where it starts.
  private typealias Part = (text: [Character], start: Int)

  /// The cells between separators, without those outside a frame's own bars.
  private static func parted(_ characters: [Character], at isSeparator: (Character) -> Bool, framed: Bool) -> [Part]? {
    var parts: [Part] = [([], 0)]
    for (index, character) in characters.enumerated() {
      if isSeparator(character) { parts.append(([], index + 1)) } else { parts[parts.count - 1].text.append(character) }
    }
    if parts.count < 2 { return nil }
    if framed, blank(parts[0].text) { parts.removeFirst() }
    if framed, parts.count > 1, blank(parts[parts.count - 1].text) { parts.removeLast() }
    return parts.isEmpty ? nil : parts.map(trimmed)
  }

  /// The cells between tabs; tabs before the first word only indent.
  private static func tabbed(_ line: TextLine) -> [Part]? {
    var parts: [Part] = [([], 0)]
    var column = 0
    for character in line.characters {
      if character == "\t" {
        column = (column / 8 + 1) * 8
        if parts.count > 1 || !blank(parts[0].text) { parts.append(([], column)) } else { parts[0] = ([], column) }
      } else {
        parts[parts.count - 1].text.append(character)
        column += 1
      }
    }
    while parts.count > 1, blank(parts[parts.count - 1].text) { parts.removeLast() }
    return parts.count < 2 ? nil : parts.map(trimmed)
  }

  /// Whether nothing is printed.
  private static func blank(_ text: [Character]) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the character is a vertical line of a frame.
  private static func isBar(_ character: Character) -> Bool { "│┃║╎╏┆┇┊┋".contains(character) }

  /// The part without the spaces around it.
  private static func trimmed(_ part: Part) -> Part {
    let lead = part.text.prefix(while: \.isWhitespace).count
    let text = part.text.dropFirst(lead)
    let trail = text.reversed().prefix(while: \.isWhitespace).count
    return (Array(text.dropLast(trail)), part.start + lead)
  }
}
