import DocumentModel

/// A place of the document on one line, and a second line that underlines the words in question.
struct Excerpt: Equatable {
  let line: String
  let underline: String

  /// Nil where the place quotes nothing. A long context is cut around the quotation.
  init?(of region: Region, width: Int) {
    let quote = Self.flat(region.quote)
    guard !quote.isEmpty else { return nil }
    let context = Self.flat(region.context)
    guard let start = Self.place(of: quote, in: context) else {
      self.init(quote, marking: 0..<quote.count, width: width)
      return
    }
    self.init(context, marking: start..<(start + quote.count), width: width)
  }

  private init(_ text: [Character], marking range: Range<Int>, width: Int) {
    let window = Self.window(around: range, of: text, width: width)
    let before = window.lowerBound > 0 ? "… " : ""
    let after = window.upperBound < text.count ? " …" : ""
    let shown = range.clamped(to: window)
    line = before + String(text[window]) + after
    underline =
      String(repeating: " ", count: before.count + shown.lowerBound - window.lowerBound)
      + String(repeating: "─", count: shown.count)
  }

  /// The part to show: all that fits, the quotation in the middle, no word cut but one too long for the line.
  private static func window(around range: Range<Int>, of text: [Character], width: Int) -> Range<Int> {
    guard text.count > width else { return 0..<text.count }
    let room = width - 4
    guard range.count < room else { return range.lowerBound..<(range.lowerBound + room) }
    let wanted = range.lowerBound - (room - range.count) / 2
    var start = max(0, min(wanted, text.count - room))
    var end = min(text.count, start + room)
    while start > 0, start < range.lowerBound, text[start - 1] != " " { start += 1 }
    while end < text.count, end > range.upperBound, text[end] != " " { end -= 1 }
    while start < range.lowerBound, text[start] == " " { start += 1 }
    return start..<end
  }

  private static func place(of quote: [Character], in context: [Character]) -> Int? {
    guard context.count >= quote.count else { return nil }
    return (0...(context.count - quote.count)).first { context[$0..<($0 + quote.count)].elementsEqual(quote) }
  }

  /// The text on one line, runs of spaces made one, control characters left out.
  private static func flat(_ text: String) -> [Character] {
    let words = text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }
    return Array(words.joined(separator: " ").filter { !$0.isControl })
  }
}

extension Character {
  /// Whether it would steer the terminal rather than be shown.
  var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
