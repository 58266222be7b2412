import DocumentModel
import Facts
import TextMatching

/// What the clauses of a piece say: for each meaning, the words that make it and none of those that undo it.
///
/// `lexique/clauses.yaml` holds both. A clause is a sentence, or a part of it between semicolons.
struct ToldReader {
  let words: Vocabulary

  func statements(_ sentences: [Sentence]) -> [Statement] {
    sentences.flatMap { sentence -> [Statement] in
      let text = Fold.text(sentence.text)
      guard text.utf8.count > 8 else { return [] }
      let told = Statement.Meaning.told.filter { says($0, text) }
      guard !told.isEmpty || DurationReader.concerns(text) else { return [] }
      return told.compactMap { meaning in place(of: meaning, in: sentence).map { Statement(meaning, at: $0) } }
        + DurationReader(words: words).statements(text, at: sentence.region)
    }
  }

  private func says(_ meaning: Statement.Meaning, _ text: String) -> Bool {
    words.has("clauses", meaning.rawValue, in: text)
  }

  /// What a row of a table says, its cells together: a doctor with his specialty.
  func statements(_ rows: [Row]) -> [Statement] {
    rows.filter { $0.segments.count > 1 && $0.zone == .body }.compactMap { row in
      let text = row.folded(), meaning = Statement.Meaning.otherSpecialty
      guard says(meaning, text), !words.has("clauses", meaning.rawValue + "-sauf", in: text) else { return nil }
      return Statement(meaning, at: row.region())
    }
  }

  /// The first part of a sentence that says it and does not undo it.
  private func place(of meaning: Statement.Meaning, in sentence: Sentence) -> Region? {
    for range in Self.parts(of: sentence) {
      let text = sentence.words[range].map { Fold.text($0.text) }.joined(separator: " ")
      if says(meaning, text), !words.has("clauses", meaning.rawValue + "-sauf", in: text), !words.has("clauses", "rapporte-sauf", in: text) {
        return sentence.region(range)
      }
    }
    return nil
  }

  /// The parts of a sentence between semicolons.
  static func parts(of sentence: Sentence) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    for index in sentence.words.indices where sentence.words[index].text.hasSuffix(";") {
      parts.append(start..<(index + 1))
      start = index + 1
    }
    if start < sentence.words.count { parts.append(start..<sentence.words.count) }
    return parts
  }
}
