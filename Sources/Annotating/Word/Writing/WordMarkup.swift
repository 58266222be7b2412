/// The elements that a copy adds, in the prefix of its part.
struct WordMarkup {
  let prefix: String
  /// "2026-11-21T00:00:00Z"; nil where the day is not known.
  let date: String?

  static let author = "SegurLint"

  init(prefix: String, day: String?) {
    self.prefix = prefix
    date = day.map { $0 + "T00:00:00Z" }
  }

  func rangeStart(_ id: Int) -> String { "<\(prefix):commentRangeStart \(prefix):id=\"\(id)\"/>" }
  func rangeEnd(_ id: Int) -> String { "<\(prefix):commentRangeEnd \(prefix):id=\"\(id)\"/>" }
  func reference(_ id: Int) -> String { "<\(prefix):r><\(prefix):commentReference \(prefix):id=\"\(id)\"/></\(prefix):r>" }

  /// The start of a tracked change.
  func change(_ name: String, _ id: Int) -> String { "<\(prefix):\(name) \(signed(id))>" }

  /// Text that is added where words are struck out, written as they are.
  func addition(_ text: String, _ id: Int, properties: String) -> String {
    "\(change("ins", id))<\(prefix):r>\(properties)\(self.text(text))</\(prefix):r></\(prefix):ins>"
  }

  /// A paragraph that is added.
  func paragraph(_ text: String, _ ids: (mark: Int, text: Int)) -> String {
    let mark = "<\(prefix):pPr><\(prefix):rPr><\(prefix):ins \(signed(ids.mark))/></\(prefix):rPr></\(prefix):pPr>"
    return "<\(prefix):p>\(mark)\(addition(text, ids.text, properties: ""))</\(prefix):p>"
  }

  /// A comment: a paragraph each, the first in bold.
  func comment(_ id: Int, _ paragraphs: [String]) -> String {
    let content = paragraphs.enumerated().map { index, paragraph in
      let reference = index == 0 ? "<\(prefix):r><\(prefix):annotationRef/></\(prefix):r>" : ""
      let manner = index == 0 ? "<\(prefix):rPr><\(prefix):b/></\(prefix):rPr>" : ""
      return "<\(prefix):p>\(reference)<\(prefix):r>\(manner)\(text(paragraph))</\(prefix):r></\(prefix):p>"
    }
    return "<\(prefix):comment \(signed(id)) \(prefix):initials=\"SL\">\(content.joined())</\(prefix):comment>"
  }

  private func text(_ text: String) -> String { "<\(prefix):t xml:space=\"preserve\">\(Self.escaped(text))</\(prefix):t>" }

  private func signed(_ id: Int) -> String {
    let date = date.map { " \(prefix):date=\"\($0)\"" } ?? ""
    return "\(prefix):id=\"\(id)\" \(prefix):author=\"\(Self.author)\"\(date)"
  }

  /// Text as XML has it; characters that XML forbids are left out.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
