import Foundation

/// The ways in which the same document may be written. A rule that holds for one holds for all.
enum Variant: String, CaseIterable, Sendable {
  case plain, decomposed, narrowSpaces, curlyApostrophes, carriageReturns, capitals, brokenLines, secondPage

  /// The text in this way; a mark in it stays before the same words.
  func applied(to text: String) -> String {
    switch self {
    case .plain: text
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .narrowSpaces:
      text.replacingOccurrences(of: #"(?<=\d) (?=\d{3}(?!\d))"#, with: "\u{202F}", options: .regularExpression)
        .replacingOccurrences(of: #"(?<=\d) (?=[€%])"#, with: "\u{A0}", options: .regularExpression)
    case .curlyApostrophes: text.replacingOccurrences(of: "'", with: "\u{2019}")
    case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
    case .capitals: text.folding(options: .diacriticInsensitive, locale: nil).uppercased()
    case .brokenLines: text.components(separatedBy: "\n").flatMap(Self.broken).joined(separator: "\n")
    case .secondPage: Self.filler + "\u{C}" + text
    }
  }

  /// A first page that says nothing.
  private static let filler = """
    Madame, Monsieur,
    Veuillez trouver ci-après le document annoncé.
    Nous vous prions d'agréer nos salutations distinguées.

    """

  /// A line of more than sixty characters broken at the space before; a row of columns stays whole.
  private static func broken(_ line: String) -> [String] {
    let isRow = line.contains("\t") || line.contains("|") || line.trimmingCharacters(in: .whitespaces).contains("  ")
    guard line.count > 60, !isRow, let space = line.prefix(60).lastIndex(of: " ") else { return [line] }
    return [String(line[..<space])] + broken(String(line[line.index(after: space)...]))
  }
}

/// A text whose mark `↓` was taken out, and where it stood.
struct MarkedText {
  let text: String
  /// The page and the line of the mark; nil without one.
  let place: (page: Int, line: Int)?
  /// The two words after the mark.
  let words: String

  init(_ marked: String) {
    text = marked.replacingOccurrences(of: "↓", with: "")
    guard let mark = marked.firstIndex(of: "↓") else {
      (place, words) = (nil, "")
      return
    }
    let pages = marked[..<mark].components(separatedBy: "\u{C}")
    place = (pages.count, (pages.last ?? "").split(omittingEmptySubsequences: false) { $0.isNewline }.count)
    words = marked[mark...].dropFirst().split { $0.isWhitespace }.prefix(2).joined(separator: " ")
  }
}
