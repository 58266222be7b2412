/// The text of a word, made the same whatever program wrote the document.
package enum WordText {
  /// NFC; ligatures spelled out; zero-width characters and controls removed; bullets and boxes of symbol fonts
  /// mapped to characters; narrow no-break spaces made plain no-break spaces.
  ///
  /// Apostrophes, dashes and case stay as they are printed. A soft hyphen stays only at the word's end, where it marks a
  /// word that goes on in the next line.
  package static func normalised(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 >= 0x20 }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    let hyphenated = out.last == softHyphen
    out.removeAll { $0 == softHyphen }
    if hyphenated && !out.isEmpty { out.append(softHyphen) }
    return String(out)
  }

  /// Whether the word is drawn, not written: a run of dots, dashes or underscores from a label to its value.
  package static func isLeader(_ text: String) -> Bool {
    text.utf8.count >= 4 && text.unicodeScalars.allSatisfy { leaders.contains($0) }
  }

  /// What leaders and rules are drawn with.
  private static let leaders: Set<Unicode.Scalar> = [".", "·", "…", "_", "-", "=", "*", "~", "–", "—"]

  /// Marks, at a word's end, that the word goes on with the next word of its block.
  package static let softHyphen: Unicode.Scalar = "\u{AD}"

  /// Adds what one scalar becomes.
  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0..<0x20, 0x7F, 0x80..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFFE, 0xFFFF:
      return
    case 0x300...0x36F:
      if let last = out.last, let whole = Composition.compose(last, scalar) {
        out.removeLast()
        out.append(whole)
      } else {
        out.append(scalar)
      }
    case 0xFB00...0xFB06: out.append(contentsOf: ligatures[Int(scalar.value - 0xFB00)].unicodeScalars)
    case 0x2000...0x200A, 0x202F, 0x205F, 0x3000: out.append("\u{A0}")
    case 0xE000...0xF8FF: out.append(symbol(scalar.value))
    default: out.append(scalar)
    }
  }

  /// U+FB00 to U+FB06.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// A character of a symbol font (Wingdings, Symbol) by its private code; anything unknown is taken for a bullet.
  private static func symbol(_ code: UInt32) -> Unicode.Scalar {
    switch code & 0xFF {
    case 0x6F, 0x70, 0x71, 0x72, 0xA3, 0xA8: "☐"
    case 0x52, 0xFE: "☑"
    case 0x54, 0x78, 0xFD: "☒"
    case 0xFC: "✓"
    case 0xFB: "✗"
    case 0xE0, 0xE8, 0xF0: "→"
    default: "•"
    }
  }
}
