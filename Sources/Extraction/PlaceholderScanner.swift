import DocumentModel
import TextMatching

/// Finds what has the shape of a placeholder among the words of a row.
struct PlaceholderScanner {
  let tokens: [Token]

  /// What gives a placeholder away.
  enum Shape: Int, Sendable {
    /// `{{nom}}`, `${nom}`, `<<nom>>`, `{nom}`: nothing else is written so.
    case braces = 0
    /// `XXX`, `XX/XX/XXXX`.
    case crosses
    /// `JJ/MM/AAAA`.
    case dateHint
    /// `[nom]`, `<nom>`, `«Nom»`: what stands within tells.
    case enclosed
    /// A run of dots or underscores.
    case leaders
  }

  /// A shape with its words.
  struct Hit: Sendable {
    let shape: Shape
    let tokens: Range<Int>
    /// As printed; the inside of an enclosed one.
    let text: String
    /// What stands before it in the row, folded.
    let before: String
    /// What follows it in the row, folded.
    let after: String
  }

  private static let pattern = try? Pattern(
    [
      #"(\{\{[^{}]{0,60}\}\}|\$\{[^{}]{1,60}\}|<<[^<>]{1,60}>>|\{%[^{}]{1,60}%\}|\[\[[^\[\]]{1,60}\]\]|\{\p{L}[\p{L}\d_. -]{1,40}\})"#,
      #"((?<![\p{L}\d*.])(?:[xX]{1,3}(?:\.[xXyYzZ]{1,3}){1,3}|[xX]{2,}(?:(?:[./,-]| (?=[xX]{2,}))[xX]{2,})*)(?![\p{L}\d*]))"#,
      #"((?<!\p{L})(?i:jj|dd) ?[/.-] ?(?i:mm) ?[/.-] ?(?i:aaaa|aa|yyyy|yy)(?!\p{L}))"#,
      #"(\[[^\[\]]{2,60}\]|<[^<>@/=\d]{3,60}>|«[\p{L}_][\p{L}\d_.-]{1,40}»)"#,
      #"((?:[._…]|· ?){4,}|…{1,})"#,
    ].joined(separator: "|"))

  /// Every hit, from left to right.
  var all: [Hit] {
    guard tokens.contains(where: { Self.isSuspect($0.text) }) else { return [] }
    let text = tokens.map(\.text).joined(separator: " ")
    let size = text.utf8.count
    return (Self.pattern?.all(in: text) ?? []).compactMap { match in
      guard let group = match.groups.firstIndex(where: { $0 != nil }), let shape = Shape(rawValue: group),
        let range = covered(match.range)
      else { return nil }
      let before = Fold.text(text.slice(0..<match.range.lowerBound)), after = Fold.text(text.slice(match.range.upperBound..<size))
      let printed = text.slice(match.range)
      guard shape != .crosses || isBlank(printed, range, after) else { return nil }
      let inside = shape == .enclosed ? String(printed.dropFirst().dropLast()) : printed
      return Hit(shape: shape, tokens: range, text: inside, before: before, after: after)
    }
  }

  /// Whether crosses stand for a value: three at least, or two before a unit; between digits they mask a number.
  private func isBlank(_ crosses: String, _ range: Range<Int>, _ after: String) -> Bool {
    if range.lowerBound > 0, isTogether(range.lowerBound), tokens[range.lowerBound - 1].text.last?.isNumber ?? false { return false }
    if range.upperBound < tokens.count, isTogether(range.upperBound), after.first?.isNumber ?? false { return false }
    if crosses.contains(".") { return true }
    let count = crosses.filter { $0 == "x" || $0 == "X" }.count
    return count >= 3 || ["€", "%", "eur", "ht", "ttc", "esms", "jours", "mois", "medecin"].contains { after.hasPrefix($0) }
  }

  /// Whether a word stands in one segment with the word before it.
  private func isTogether(_ index: Int) -> Bool {
    tokens[index - 1].line == tokens[index].line && tokens[index - 1].cell == tokens[index].cell
  }

  /// Whether a word may be a part of one: most rows have none.
  private static func isSuspect(_ text: String) -> Bool {
    text.unicodeScalars.contains { "{}[]<>«_…·".unicodeScalars.contains($0) } || text.contains("...")
      || text.lowercased().contains("xx") || text.lowercased().contains("x.") || text.lowercased().contains("mm")
  }

  /// The tokens that a range of their joined text touches.
  private func covered(_ range: Range<Int>) -> Range<Int>? {
    var offset = 0
    var found: Range<Int>?
    for (index, token) in tokens.enumerated() {
      let end = offset + token.text.utf8.count
      if end > range.lowerBound, offset < range.upperBound { found = (found?.lowerBound ?? index)..<(index + 1) }
      offset = end + 1
    }
    return found
  }
}
