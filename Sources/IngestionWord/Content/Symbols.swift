/// Characters of symbol fonts as Unicode: boxes and ticks above all, for they say what was chosen.
enum Symbols {
  /// The text of a code in a font, as `w:sym` and runs in such a font have it.
  static func text(_ code: UInt32, font: String?) -> String {
    let place = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    switch font?.lowercased() {
    case "wingdings": return wingdings[place] ?? other(place)
    case "wingdings 2": return wingdings2[place] ?? other(place)
    case "symbol": return symbol[place] ?? plain(place)
    default: return place == code ? plain(code) : wingdings[place] ?? "•"
    }
  }

  /// Text typed in a symbol font.
  static func text(_ text: String, font: String?) -> String {
    guard let font, isSymbolic(font) else {
      guard text.unicodeScalars.contains(where: { isPrivate($0) }) else { return text }
      return text.unicodeScalars.map { isPrivate($0) ? Symbols.text($0.value, font: nil) : String($0) }.joined()
    }
    return text.unicodeScalars.map { $0.properties.isWhitespace ? String($0) : Symbols.text($0.value, font: font) }
      .joined()
  }

  /// Whether a font has pictures for letters.
  static func isSymbolic(_ font: String) -> Bool {
    ["wingdings", "wingdings 2", "wingdings 3", "webdings", "symbol"].contains(font.lowercased())
  }

  /// Whether a character is of the private range where symbol fonts are put.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xF020...0xF0FF).contains(scalar.value) }

  /// The character of a code; a bullet for those that print nothing.
  private static func plain(_ code: UInt32) -> String {
    guard let scalar = Unicode.Scalar(code), scalar.properties.generalCategory != .control else { return "•" }
    return String(scalar)
  }

  /// An ornament that nobody reads: a bullet; a space stays one.
  private static func other(_ place: UInt32) -> String { place == 0x20 ? " " : "•" }

  private static let wingdings: [UInt32: String] = [
    0x6F: "☐", 0x70: "☐", 0x71: "☐", 0x72: "☐", 0x78: "☒", 0xA8: "☐", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    0xE0: "→", 0xDF: "←", 0xF0: "⇨", 0xE8: "➔", 0xD8: "➢",
  ]

  private static let wingdings2: [UInt32: String] = [
    0x2A: "☐", 0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x30: "☐",
  ]

  private static let symbol: [UInt32: String] = [
    0xA0: "€", 0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB0: "°", 0xAE: "→",
    0x2D: "−", 0xF0: "•",
  ]
}
