import DocumentModel
import Facts
import TextMatching

/// Reads what an attestation attests. Its words are those of `lexique/criteres.yaml`.
struct AttestationReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]
  let establishments: Establishments
  let kind: PieceKind?

  func attestation( sendsDirectly: Reading<Bool>, nowhere: Region) -> Attestation {
    guard kind == .attestation || kind == .commissioning || kind == .pilotReport else { return .nothing(lookedIn: nowhere) }
    let items = ItemReader(words: words, rows: rows, sentences: sentences).items()
    let coverage = CoverageReader(words: words, rows: rows, establishments: establishments)
    return Attestation(
      criteria: criteria(items), hints: hints(items), counts: TallyReader(words: words, rows: rows, fields: fields, sentences: sentences).counts(), sendsDirectly: sendsDirectly,
      establishments: coverage.attested(), ordered: coverage.ordered(), secureMail: secureMail())
  }

  /// The names of the criteria that this kind of piece may have.
  private var names: [String] {
    let all = words.names("criteres").filter { !$0.hasSuffix("-sauf") && !$0.hasSuffix("-approche") }
    if kind == .pilotReport { return all.filter { $0.hasPrefix("pilote/") } }
    return all.filter { !$0.contains("/") && !["atteste", "commandes"].contains($0) }
  }

  private func criteria(_ items: [AttestationItem]) -> [AttestedCriterion] {
    let names = names
    let isMarked = items.contains { item in !item.states.isEmpty && says(item) }
    let isAttested = items.contains { words.has("criteres", "atteste", in: $0.text) }
    return items.flatMap { item in
      names.filter { name in item.clauses.contains { says(name, $0) } }.flatMap { name -> [AttestedCriterion] in
        if !item.states.isEmpty { return item.states.map { AttestedCriterion(name, $0, at: item.region) } }
        let isProse = words.has("criteres", "atteste", in: item.text)
        if isProse || isAttested && !isMarked || name.hasPrefix("pilote/") { return [AttestedCriterion(name, .attested, at: item.region)] }
        return [AttestedCriterion(name, .unreadable, at: item.region)]
      }
    }
  }

  /// Whether an item is of any criterion.
  private func says(_ item: AttestationItem) -> Bool { names.contains { name in item.clauses.contains { says(name, $0) } } }

  private func says(_ name: String, _ text: String) -> Bool {
    text.utf8.count >= 8 && words.has("criteres", name, in: text) && !words.has("criteres", name + "-sauf", in: text)
  }

  /// What comes near a criterion.
  private func hints(_ items: [AttestationItem]) -> [Found<String>] {
    items.flatMap { item in
      names.filter { words.has("criteres", $0 + "-approche", in: item.text) }.map { Found($0, at: item.region) }
    }
  }

  private static let address = try? Pattern(#"[a-z0-9._%+-]+@[a-z0-9.-]*mss[a-z0-9.-]*\.[a-z]{2,}"#)

  private func secureMail() -> Found<String>? {
    for row in rows {
      let text = row.folded()
      if let match = Self.address?.first(in: text) { return Found(text.slice(match.range), at: row.region()) }
    }
    return nil
  }
}
