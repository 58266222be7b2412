/// A text set in one face, broken into lines.
struct Paragraph {
  let lines: [String]
  let font: Font
  let size: Double
  let colour: Colour
  /// From one line to the next.
  let leading: Double

  init(_ text: String, _ font: Font = .regular, size: Double, colour: Colour = .ink, width: Double, leading: Double? = nil, most: Int = 200) {
    self.font = font
    self.size = size
    self.colour = colour
    self.leading = leading ?? (size * 1.32)
    let all = Self.broken(Self.bound(text), font, size, width)
    lines = all.count > most ? Array(all.prefix(most - 1)) + [Self.cut(all[most - 1] + "…", font, size, width)] : all
  }

  var height: Double { leading * Double(lines.count) }

  /// The text in one line, its end cut where it is too long.
  static func cut(_ text: String, _ font: Font, _ size: Double, _ width: Double) -> String {
    guard font.width(of: text, size: size) > width else { return text }
    var short = text
    while !short.isEmpty, font.width(of: short + "…", size: size) > width { short.removeLast() }
    return short + "…"
  }

  /// French signs of punctuation stay with their words, digits with theirs.
  private static func bound(_ text: String) -> String {
    var out = "", pending = false
    for character in text {
      if character == " " || character.isNewline {
        pending = !out.isEmpty
        continue
      }
      if pending {
        let joins = ":;!?»%€".contains(character) || out.last == "«"
        out += joins ? "\u{A0}" : " "
        pending = false
      }
      out.append(character)
    }
    return out
  }

  private static func broken(_ text: String, _ font: Font, _ size: Double, _ width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if font.width(of: longer, size: size) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while font.width(of: line, size: size) > width, line.count > 1 {
        var head = line
        while head.count > 1, font.width(of: head, size: size) > width { head.removeLast() }
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
