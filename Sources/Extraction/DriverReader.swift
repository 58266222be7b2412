import DocumentModel
import Facts
import TextMatching

/// Reads what a barème is computed from: ESMS, Activité combinée, effectifs, doctors, the type of client.
struct DriverReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]

  func drivers(identifiers: [Identifier]) -> Drivers {
    let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
    func count(_ notion: String, except other: String? = nil) -> Reading<Int> {
      number(notion, except: other) ?? .absent(lookedIn: nowhere)
    }
    return Drivers(
      esms: count("esms", except: "esms-og"), esmsOG: count("esms-og"), activiteCombinee: count("activite-combinee"),
      effectifs: count("effectifs"), medecins: medecins(identifiers) ?? .absent(lookedIn: nowhere),
      client: client(identifiers) ?? .absent(lookedIn: nowhere))
  }

  /// The whole number that a field of a notion gives, or that its label is followed by in a sentence.
  private func number(_ notion: String, except other: String? = nil) -> Reading<Int>? {
    let named = fields.filter { words.has("champs", notion, in: $0.label) }
    for field in named.filter({ !$0.label.hasPrefix("base de calcul") }) + named.filter({ $0.label.hasPrefix("base de calcul") }) {
      if let other, words.has("champs", other, in: field.label) { continue }
      guard let (row, range) = field.value else { continue }
      if let found = whole(row, range), found.0 >= leastOf(notion), found.0 < 10_000 || notion == "activite-combinee" { return .found(found.0, row.region(found.1)) }
    }
    return inSentences(notion)
  }

  /// Under this a number cannot be what the label says: no hospital has an Activité combinée of a few days.
  private func leastOf(_ notion: String) -> Int { notion == "activite-combinee" ? 200 : 1 }

  private static let count = try? Pattern(#"(?<![\d,])(\d{1,3}(?:[ .']\d{3})+|\d+)(?![\d,%]| ?(?:%|€|eur|ans?\b))"#)

  /// The first whole number of a field; a year in its label is none.
  private func whole(_ row: Row, _ range: Range<Int>) -> (Int, Range<Int>)? {
    let text = row.folded(range)
    for match in Self.count?.all(in: text) ?? [] {
      let digits = text.slice(match.range).filter(\.isNumber)
      guard let value = Int(digits) else { continue }
      return (value, range)
    }
    return nil
  }

  private static let spoken: [String: String] = [
    "activite-combinee": #"activites? combinees?(?: \(?20\d\d\)?)?(?: \S+){0,8}?[ :(]+(\d[\d ]*\d|\d)(?! ?(?:€|eur|%))"#,
    "esms": #"(?<!\d a )(?<!\d et )(?<!\d-)(?<!\d - )\b(\d{1,3}) (?:esms|essms)\b"#,
    "esms-og": #"\b(?:organisme gestionnaire|og)\b(?: \S+){0,3} (?:compte|gere|regroupe|comprend|comporte|exploite|detient)\w*(?: \S+){0,2} (\d{1,3}) (?:esms|essms)\b"#,
    "effectifs": #"\b(\d{1,3}) (?:professionnels|ps\b|praticiens)"#,
  ]

  private func inSentences(_ notion: String) -> Reading<Int>? {
    guard let source = Self.spoken[notion], let pattern = try? Pattern(source) else { return nil }
    let wholeOG = notion == "esms" ? Self.spoken["esms-og"].flatMap { try? Pattern($0) } : nil
    for (text, region) in rows.map({ ($0.folded(), $0.region()) }) + sentences.map({ (Fold.text($0.text), $0.region) }) {
      guard let match = pattern.first(in: text), let group = match.groups[0], !(wholeOG?.matches(text) ?? false) else { continue }
      let digits = text.slice(group).filter(\.isNumber)
      guard let value = Int(digits), value > 0, !(notion == "activite-combinee" && (2000...2030).contains(value)) else { continue }
      return .found(value, region)
    }
    return nil
  }

  /// The doctors: said, or else as many as the RPPS numbers listed.
  private func medecins(_ identifiers: [Identifier]) -> Reading<Int>? {
    if let said = number("medecins") { return said }
    let rpps = identifiers.filter { $0.kind == .rpps }
    let distinct = Set(rpps.map(\.value))
    guard let first = rpps.first, !distinct.isEmpty else { return nil }
    return .found(distinct.count, first.region)
  }

  /// A structure d'exercice coordonné or a cabinet libéral, by what the piece calls the client.
  private func client(_ identifiers: [Identifier]) -> Reading<ClientType>? {
    for row in rows where row.zone != .footer {
      for segment in row.segments {
        let text = Vocabulary.label(row.text(segment))
        if words.has("clients", "structure", in: text) { return .found(.structure, row.region(segment)) }
      }
    }
    for row in rows where row.zone != .footer {
      for segment in row.segments {
        let text = Vocabulary.label(row.text(segment))
        if words.has("clients", "cabinet", in: text) { return .found(.cabinet, row.region(segment)) }
      }
    }
    return nil
  }
}
