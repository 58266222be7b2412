import DocumentModel
import Facts
import TextMatching

/// What the sentences say that rules care about: maintenance billed or included, a remainder, the referencing.
struct StatementReader {
  let words: Vocabulary

  func statements(_ sentences: [Sentence]) -> [Statement] {
    sentences.flatMap { sentence in ToldReader.parts(of: sentence).flatMap { statements(in: $0, of: sentence) } }
  }

  private func statements(in range: Range<Int>, of sentence: Sentence) -> [Statement] {
    let text = sentence.words[range].map { Fold.text($0.text) }.joined(separator: " ")
    let region = sentence.region(range)
    var found: [Statement] = []
    let maintenance = words.has("enonces", "maintenance", in: text)
    let support = words.has("enonces", "support", in: text)
    if maintenance || support {
      let included = words.has("enonces", "inclus", in: text)
      let elsewhere = words.has("enonces", "ailleurs", in: text) || words.has("enonces", "ailleurs", in: Fold.text(sentence.text))
      let billed = words.has("enonces", "facturation", in: text) && !words.has("enonces", "negation", in: text)
      if included, maintenance, !words.has("enonces", "non-inclus", in: text) { found.append(Statement(.maintenanceIncluded, at: region)) }
      if billed, !elsewhere, !included || words.has("enonces", "non-inclus", in: text) {
        let apart = words.has("enonces", "contrat-distinct", in: text)
        if maintenance || !apart { found.append(Statement(!maintenance ? .supportBilled : apart ? .maintenanceBilledApart : .maintenanceBilled, at: region)) }
      }
    }
    if words.has("enonces", "reste", in: text), !words.has("enonces", "reste-nul", in: text) {
      if let amount = positive(text), words.has("enonces", "prestation", in: text) || !words.has("enonces", "hors", in: Fold.text(sentence.text)) {
        found.append(Statement(.remainder, amount: amount, at: region))
      }
    }
    if words.has("enonces", "financement", in: text), words.has("enonces", "payeur", in: text), words.has("enonces", "prestation", in: text),
      !words.has("enonces", "financement-autre", in: text), range.count >= 6, !sentence.isSmallPrint
    {
      found.append(Statement(.fundedOtherwise, at: region))
    }
    return found
  }

  private static let sum = try? Pattern(#"(\d[\d .']*(?:,\d{1,2})?) ?(?:€|eur)"#)

  /// The first positive sum of money in a text.
  private func positive(_ text: String) -> Amount? {
    (Self.sum?.all(in: text) ?? []).lazy.compactMap { match in
      match.groups[0].flatMap { NumberText.parse(text.slice($0).trimmed(of: " .'")) }?.amount
    }.first { $0 > .zero }
  }

  /// Whether the solution is said to be referenced.
  func referencing(_ sentences: [Sentence], number: Reading<String>, fields: [Field]) -> Referencing {
    var stated: Region?
    for sentence in sentences {
      let text = Fold.text(sentence.text)
      guard text.contains("reference") else { continue }
      if words.has("referencement", "en-attente", in: text), !words.has("referencement", "hypothese", in: text) { return .pending(sentence.region) }
      if stated == nil, words.has("referencement", "obtenu", in: text), !words.has("referencement", "conditionnel", in: text) { stated = sentence.region }
    }
    if case .found(_, let region) = number { return .stated(region) }
    return stated.map { .stated($0) } ?? .unknown
  }
}
