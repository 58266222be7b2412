import DocumentModel
import Facts
import TextMatching

/// Finds the annexes that a piece announces, and whether each is in the file.
struct AnnexReader {
  let words: Vocabulary
  let rows: [Row]

  private static let number = try? Pattern(#"\bannexe (?:n° ?)?([0-9]{1,2}|[a-h]|[ivx]{1,4})\b"#)

  func annexes(_ sentences: [Sentence]) -> [Annex] {
    let titles = rows.compactMap { row -> String? in
      let label = Vocabulary.label(row.text())
      return row.zone == .body && row.tokens.count <= 14 && words.has("annexes", "titre", in: label) && !label.contains("voir") ? label : nil
    }
    return sentences.compactMap { sentence in
      let text = Fold.text(sentence.text)
      guard text.contains("annexe") || text.contains("joint"), !titles.contains(Vocabulary.label(sentence.text)),
        let match = words.pattern("annexes", "annonce")?.first(in: text), !words.has("annexes", "autre", in: text)
      else { return nil }
      let near = text.slice(max(0, match.range.lowerBound - 90)..<min(text.utf8.count, match.range.upperBound + 60))
      return Annex(subject(near), isPresent: isPresent(text, titles), at: sentence.region)
    }
  }

  private func subject(_ text: String) -> Annex.Subject {
    if words.has("annexes", "conditions", in: text), !text.contains("esms"), !text.contains("finess") { return .conditions }
    return words.has("annexes", "etablissements", in: text) ? .establishments : .other
  }

  /// Whether a title of the document is the annex's: the same number, or any where none is given.
  private func isPresent(_ text: String, _ titles: [String]) -> Bool {
    guard let match = Self.number?.first(in: text), let group = match.groups[0] else { return !titles.isEmpty }
    let number = text.slice(group)
    return titles.contains { title in
      Self.number?.first(in: title)?.groups[0].map { title.slice($0) == number } ?? (title == "annexe" || titles.count == 1)
    }
  }
}
