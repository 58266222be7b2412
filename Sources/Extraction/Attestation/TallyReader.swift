import DocumentModel
import Facts
import TextMatching

/// Reads the counts that an attestation states: « Consultations du DMP constatées : 4 », « 9 documents envoyés au DMP ».
struct TallyReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]

  private static let names = ["consultations-dmp", "documents", "indicateurs-tbb"]
  private static let number = try? Pattern(#"^(?:≥ ?|> ?)?(\d{1,6}(?: \d{3})*(?:,\d+)?)(?: ?%)?(?![\d/.-])"#)
  private static let leading = try? Pattern(#"(?<![\d/.,-])(\d{1,6}) (?:transactions?|consultations?|documents?)\b"#)
  private static let spelled = ["aucun": "0", "aucune": "0", "neant": "0", "zero": "0"]

  func counts() -> [Found<Tally>] {
    var found: [Found<Tally>] = []
    for field in fields {
      guard let (row, range) = field.value, let name = name(field.label), let count = count(Fold.text(row.text(range)).trimmed(of: " .:")) else { continue }
      found.append(Found(Tally(name, count), at: row.region(range)))
    }
    for row in rows where row.zone == .body || row.zone == .textBox {
      found += cells(row).filter { one in !found.contains { $0.region.page == one.region.page && $0.region.line == one.region.line } }
    }
    for sentence in sentences {
      found += told(sentence).filter { one in !found.contains { $0.value.name == one.value.name } }
    }
    return found
  }

  /// « 14 documents de santé … ont été envoyés au DMP », but not « au moins dix ».
  private func told(_ sentence: Sentence) -> [Found<Tally>] {
    let text = Fold.text(sentence.text)
    guard !text.contains("seuil") else { return [] }
    return (Self.leading?.all(in: text) ?? []).compactMap { match in
      guard let group = match.groups[0], let count = Amount(text.slice(group)) else { return nil }
      let before = text.slice(max(0, match.range.lowerBound - 12)..<match.range.lowerBound)
      let rest = text.slice(match.range.lowerBound..<min(text.utf8.count, match.range.lowerBound + 100))
      let clause = rest.split(whereSeparator: { ",;".contains($0) }).first.map(String.init) ?? rest
      guard !before.contains("moins"), let name = name(clause) else { return nil }
      return Found(Tally(name, count), at: sentence.region)
    }
  }

  /// A row whose first cell names a count and whose last one gives it.
  private func cells(_ row: Row) -> [Found<Tally>] {
    if row.segments.count >= 2, let name = name(Vocabulary.label(row.text(row.segments[0]))) {
      for segment in row.segments.dropFirst() {
        if let count = count(row.folded(segment)), segment.count <= 3 { return [Found(Tally(name, count), at: row.region(segment))] }
      }
    }
    return []
  }

  private func name(_ label: String) -> String? {
    guard label.utf8.count <= 110 else { return nil }
    return Self.names.first { words.has("criteres", "compte/\($0)", in: label) && !words.has("criteres", "compte/\($0)-sauf", in: label) }
  }

  private func count(_ text: String) -> Amount? {
    if let word = text.split(separator: " ").first, let digits = Self.spelled[String(word)] { return Amount(digits) }
    guard let match = Self.number?.first(in: text), let group = match.groups[0] else { return nil }
    return NumberText.parse(text.slice(group))?.amount
  }
}
