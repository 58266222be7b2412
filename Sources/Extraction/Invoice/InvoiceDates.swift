import DocumentModel
import Facts
import TextMatching

/// The dates of an invoice: what each is the date of, by the nearest words before it.
struct InvoiceDates {
  let words: Vocabulary
  let fields: [Field]

  /// What a date can be the date of.
  enum Meaning: String, CaseIterable {
    case attestation, commande, echeance, finalisation, livraison, autre, emission
  }

  /// A date, what it is the date of, and the words that told.
  struct Told {
    let hit: DateReader.Hit
    let meaning: Meaning?
    let lead: String

    var region: Region { hit.row.region(hit.tokens) }
  }

  func told(_ hits: [DateReader.Hit]) -> [Told] {
    var found: [Told] = []
    for hit in hits {
      let lead = lead(of: hit)
      let goesOn = found.last.map { $0.hit.row.page == hit.row.page && $0.hit.row.number == hit.row.number && ["au", "a", "-", "–", "et", "et le"].contains(lead) } ?? false
      found.append(goesOn ? Told(hit: hit, meaning: found.last?.meaning, lead: found.last?.lead ?? lead) : Told(hit: hit, meaning: meaning(lead), lead: lead))
    }
    return found
  }

  /// The invoice's own date: the best labelled, else the one of « Rennes, le … ».
  func own(_ told: [Told]) -> Int? {
    let issued = told.indices.filter { told[$0].meaning == .emission }
    if let best = issued.max(by: { (rank(told[$0]), -$0) < (rank(told[$1]), -$1) }) { return best }
    return told.indices.first { told[$0].meaning == nil && told[$0].lead.hasSuffix(" le") && told[$0].lead.utf8.count < 50 }
  }

  func facts(_ told: [Told]) -> [DateFact] {
    let own = own(told)
    return told.indices.map { index in
      let role: DateFact.Role =
        switch told[index].meaning {
        case .emission: index == own ? .emission : .autre
        case .echeance: .echeance
        case .finalisation: .finalisation
        case .livraison: .livraison
        case .attestation: .signature
        case .commande, .autre: .autre
        case nil: index == own ? .emission : .autre
        }
      return DateFact(role, told[index].hit.day, at: told[index].region)
    }
  }

  /// The words right before a date, from its label or the date before it.
  private func lead(of hit: DateReader.Hit) -> String {
    var text = hit.before
    if let field = fields.last(where: { field in
      field.value.map { $0.row.page == hit.row.page && $0.row.number == hit.row.number && $0.range.overlaps(hit.tokens) } ?? false
    }), let value = field.value {
      let own = value.range.lowerBound..<max(hit.tokens.lowerBound, value.range.lowerBound)
      text = own.isEmpty ? field.label : field.label + " " + Vocabulary.label(hit.row.text(own))
    }
    if let last = DateReader.pattern?.all(in: text).last { text = text.slice(last.range.upperBound..<text.utf8.count) }
    return text.trimmed(of: " .:;,()")
  }

  private func meaning(_ lead: String) -> Meaning? {
    let nearest = Meaning.allCases.compactMap { meaning -> (Meaning, Int)? in
      words.pattern("facture", "date/\(meaning.rawValue)")?.all(in: lead).last.map { (meaning, $0.range.upperBound) }
    }
    guard let best = nearest.max(by: { $0.1 < $1.1 }) else { return nil }
    let first = nearest.first { $0.1 == best.1 } ?? best
    let isForeseen = [.finalisation, .livraison].contains(first.0) && words.has("facture", "date/prevision", in: lead)
    return isForeseen ? .autre : first.0
  }

  /// A label that says « date », or the invoice's title, goes before a mere « facture » in a sentence.
  private func rank(_ told: Told) -> Int {
    (told.hit.row.page == 1 ? 1 : 0) + (told.lead.contains("date") || told.lead.contains("emi") ? 2 : 0) + (told.lead.utf8.count < 40 ? 1 : 0)
  }
}
