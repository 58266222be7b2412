/// One visual line of a paragraph before it has a place: its cells between tabs.
struct Strip {
  var segments: [Segment] = [Segment()]
  /// The tab stops of its paragraph.
  var stops: [TabStop] = []
  /// Whether a page starts before it.
  var startsPage = false

  /// Whether it has no word.
  var isBlank: Bool { segments.allSatisfy { $0.tokens.isEmpty } }

  /// The lines of a paragraph: at least one, split at its breaks.
  static func strips(of paragraph: Paragraph) -> [Strip] {
    var strips: [Strip] = []
    var strip = Strip(stops: paragraph.stops)
    var text = ""
    for piece in paragraph.pieces {
      if case .text(let more) = piece {
        text += more
        continue
      }
      if !text.isEmpty { strip.segments[strip.segments.count - 1] = Segment(text) }
      text = ""
      switch piece {
      case .text: break
      case .tab: if strip.segments.count < mostSegments { strip.segments.append(Segment()) }
      case .lineBreak:
        strips.append(strip)
        strip = Strip(stops: paragraph.stops)
      case .pageBreak:
        if !strip.isBlank { strips.append(strip) }
        strip = Strip(stops: paragraph.stops, startsPage: true)
      }
    }
    if !text.isEmpty { strip.segments[strip.segments.count - 1] = Segment(text) }
    return strips + [strip]
  }

  /// The most tabs of one line that tell cells apart.
  private static let mostSegments = 100
}

/// A stretch of text without a tab: words and where each starts, counted in characters.
struct Segment {
  private(set) var tokens: [Token] = []
  /// How many characters it has, to the end of the last word.
  private(set) var length = 0

  /// A word of a segment.
  struct Token {
    let text: String
    /// The characters before it, and its own.
    let start: Int
    let length: Int
    /// Whether it stays on the line of the word before: a no-break space, an amount, French punctuation.
    let isGlued: Bool

    var end: Int { start + length }
  }

  /// An empty segment.
  init() {}

  /// The words of a text.
  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      var place = 0
      while index < bytes.count {
        var glue = false
        while index < bytes.count, let space = Space(bytes, at: index) {
          glue = glue || space.holds
          index += space.bytes
          place += 1
        }
        let (first, start) = (index, place)
        while index < bytes.count, Space(bytes, at: index) == nil {
          if bytes[index] & 0xC0 != 0x80 { place += 1 }
          index += 1
        }
        guard index > first else { return }
        let word = String(decoding: bytes[first..<index], as: UTF8.self)
        let glued = tokens.last.map { glue || Self.belong($0.text, word) } ?? false
        tokens.append(Token(text: word, start: start, length: place - start, isGlued: glued))
        length = place
      }
    }
  }

  /// Whether no line break comes between two words: parts of one amount, and French punctuation.
  private static func belong(_ left: String, _ right: String) -> Bool {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
    switch (last, first) {
    case ("«", _): return true
    case (_, "»"), (_, ":"), (_, ";"), (_, "!"), (_, "?"): return right.unicodeScalars.dropFirst().isEmpty
    case ("0"..."9", "0"..."9"), ("0"..."9", "€"), ("0"..."9", "%"): return true
    case ("0"..."9", "E"), ("0"..."9", "e"): return right == "EUR" || right == "euros"
    default: return false
    }
  }
}

/// A space at a place in UTF-8.
private struct Space {
  /// How many bytes it has.
  let bytes: Int
  /// Whether it holds the words at its sides together.
  let holds: Bool

  /// The space there; nil where another character stands.
  init?(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = text[index]
    if byte == 0x20 || (0x09...0x0D).contains(byte) {
      (bytes, holds) = (1, false)
    } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
      (bytes, holds) = (2, true)
    } else if byte == 0xE2, index + 2 < text.count {
      let (second, third) = (text[index + 1], text[index + 2])
      guard second == 0x80 && ((0x80...0x8A).contains(third) || third == 0xAF) || second == 0x81 && third == 0x9F
      else { return nil }
      (bytes, holds) = (3, third == 0xAF || third == 0x87 || third == 0x89)
    } else if byte == 0xE3, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x80 {
      (bytes, holds) = (3, false)
    } else {
      return nil
    }
  }
}
