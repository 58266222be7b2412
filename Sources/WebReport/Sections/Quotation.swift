import DocumentModel
import Findings

/// The words of a place in the line that they stand in.
struct Quotation {
  private let region: Region
  private let language: Language
  private let marks: Severity?

  /// - Parameter marks: the colour of the words in question; nil where they are only what stands beside.
  init(_ region: Region, _ language: Language, marks: Severity?) {
    self.region = region
    self.language = language
    self.marks = marks
  }

  /// Nothing where the place quotes nothing.
  var nodes: [Node] {
    let quote = Self.flat(region.quote), context = Self.flat(region.context)
    guard !quote.isEmpty else { return [] }
    let words = Self.clipped(quote, to: 600)
    let marked = marks.map { tag("mark", $0.rawValue, [:], words) } ?? .text(words)
    let (before, after) = Self.around(quote, in: context)
    return [tag("blockquote", nil, [:], [.text(before), marked, .text(after)])]
  }

  /// What stands before and after the words, cut where it is long.
  private static func around(_ quote: String, in context: String) -> (String, String) {
    let (words, line) = (Array(quote), Array(context))
    guard words.count < line.count, words.count <= 600, let start = (0...(line.count - words.count)).first(where: { line[$0] == words[0] && line[$0..<($0 + words.count)].elementsEqual(words) })
    else { return ("", "") }
    let (left, right) = (line[..<start], line[(start + words.count)...])
    let before = left.count > 120 ? "… " + String(left.suffix(110).drop { $0 != " " }.dropFirst()) : String(left)
    let after = right.count > 120 ? clipped(String(right), to: 110) : String(right)
    return (before, after)
  }

  private static func clipped(_ text: String, to most: Int) -> String {
    guard text.count > most else { return text }
    let head = text.prefix(most)
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
  }

  static func flat(_ text: String) -> String {
    text.split { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }.joined(separator: " ")
  }
}

/// The sentence of a regulatory text, with its source.
struct CitationText {
  private let citation: Citation
  private let language: Language

  init(_ citation: Citation, _ language: Language) {
    self.citation = citation
    self.language = language
  }

  var nodes: [Node] {
    let section = citation.section.isEmpty ? "" : ", section \(citation.section)"
    let draft = citation.isFinal ? "" : language(" (source non définitive)", " (source not final)")
    let source = tag("p", "source", [:], [tag("cite", nil, [:], language.set(citation.document)), .text(section + draft)])
    guard !citation.quote.isEmpty else { return [source] }
    return [tag("blockquote", nil, ["lang": "fr"], Language.fr.set("« \(citation.quote) »")), source]
  }
}
