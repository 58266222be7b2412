import Facts
import TextMatching

/// A label that names a number of a register, where it stands in a text.
struct RegisterLabel {
  let kinds: [Identifier.Kind]
  /// What a FINESS label says of it; two where it announces both.
  let roles: [Identifier.Role]
  let isRCS: Bool
  /// In UTF-8.
  let range: Range<Int>

  /// The labels of a text, from left to right; neighbours with a slash or « et » between them are one.
  static func all(in text: String, _ words: Vocabulary) -> [RegisterLabel] {
    let categories = words.pattern("registres", "categorie")?.all(in: text).map(\.range) ?? []
    var found: [RegisterLabel] = []
    for notion in ["siret", "siren", "rcs", "rpps", "adeli", "finess", "iban", "tva"] {
      for match in words.pattern("registres", notion)?.all(in: text) ?? [] where !categories.contains(where: { $0.overlaps(match.range) }) {
        let kind = Identifier.Kind(rawValue: notion) ?? .siren
        found.append(RegisterLabel(kinds: [kind], roles: [], isRCS: notion == "rcs", range: match.range))
      }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return merged(found, text).map { $0.kinds.contains(.finess) ? $0.withRoles(in: text, among: found, words) : $0 }
  }

  /// « SIREN / SIRET », « RPPS ou ADELI »: one label for either.
  private static func merged(_ labels: [RegisterLabel], _ text: String) -> [RegisterLabel] {
    var result: [RegisterLabel] = []
    for label in labels {
      if let last = result.last, last.range.upperBound <= label.range.lowerBound {
        let between = text.slice(last.range.upperBound..<label.range.lowerBound).trimmed(of: " ")
        if ["/", "ou", "-", "et", "n°", "/ n°", "ou n°", "(", "/n°"].contains(between) {
          result[result.count - 1] = RegisterLabel(
            kinds: last.kinds + label.kinds, roles: [], isRCS: last.isRCS || label.isRCS, range: last.range.lowerBound..<label.range.upperBound)
          continue
        }
      }
      result.append(label)
    }
    return result
  }

  /// The same with what the words around it say: those after it up to its number, else those before it.
  private func withRoles(in text: String, among labels: [RegisterLabel], _ words: Vocabulary) -> RegisterLabel {
    let bytes = Array(text.utf8)
    let next = labels.map(\.range.lowerBound).filter { $0 >= range.upperBound }.min() ?? bytes.count
    let firstDigit = bytes[range.upperBound..<next].firstIndex { (48...57).contains($0) } ?? next
    let after = Self.roles(in: text.slice(range.lowerBound..<firstDigit), words)
    let previous = labels.map(\.range.upperBound).filter { $0 <= range.lowerBound }.max() ?? 0
    let lastDigit = bytes[previous..<range.lowerBound].lastIndex { (48...57).contains($0) }.map { $0 + 1 } ?? previous
    let before = Self.roles(in: text.slice(max(lastDigit, range.lowerBound - 40, 0)..<range.upperBound), words)
    return RegisterLabel(kinds: kinds, roles: after.isEmpty ? before : after, isRCS: isRCS, range: range)
  }

  /// The roles that some words name, in the order of the words.
  static func roles(in text: String, _ words: Vocabulary) -> [Identifier.Role] {
    Identifier.Role.allCases.compactMap { role in
      words.pattern("registres", role.rawValue)?.first(in: text).map { (role, $0.range.lowerBound) }
    }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
