/// Text in the encoding of the standard fonts (Windows code page 1252).
enum WinAnsi {
  /// A byte a character; the nearest one for what the encoding lacks.
  static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar.value {
      case 0x20...0x7E, 0xA0...0xFF: [UInt8(scalar.value)]
      case 0..<0x20: []
      default: special[scalar].map { [$0] } ?? Array((substitutes[scalar] ?? "?").utf8)
      }
    }
  }

  private static let special: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A, "‹": 0x8B, "Œ": 0x8C,
    "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97, "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B,
    "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F, "\u{202F}": 0xA0, "\u{2007}": 0xA0, "\u{2009}": 0xA0, "\u{2011}": 0x2D, "−": 0x96, "ʼ": 0x92, "☐": 0x6F,
    "☑": 0x78, "☒": 0x78, "\u{2010}": 0x2D, "●": 0x95, "▪": 0x95, "\u{F0B7}": 0x95,
  ]

  private static let substitutes: [Unicode.Scalar: String] = [
    "→": "->", "⇒": "=>", "≤": "<=", "≥": ">=", "≠": "!=", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "\u{200B}": "", "\u{FEFF}": "", "\u{0301}": "", "\u{0300}": "",
    "\u{0302}": "", "\u{0308}": "", "\u{0327}": "",
  ]
}
