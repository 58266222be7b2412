import DocumentModel
import Facts
import TextMatching

/// Finds the dates of a piece and tells what each is the date of.
struct DateReader {
  let words: Vocabulary

  static let pattern = try? Pattern(
    #"(?<![\d/.-])(?:(\d{1,2})(?:er)? ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2}|(?<=/)\d{2})|(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:er)? (janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\.? (\d{4}|\d{2}))(?![\d/-]|\.\d)"#
  )
  private static let months = ["jan", "fev", "mar", "avr", "mai", "jui", "jul", "aou", "sep", "oct", "nov", "dec"]

  /// A date on a row, with the words before it.
  struct Hit {
    let day: Day
    let row: Row
    let tokens: Range<Int>
    let before: String
  }

  /// Every date of some rows, in their order.
  func hits(in rows: [Row]) -> [Hit] {
    rows.indices.flatMap { index in whole(rows[index]) + (index + 1 < rows.count ? broken(rows[index], over: rows[index + 1]) : []) }
  }

  /// The dates that begin at the end of a row's words and end on the next row of their column: « le 26 février / 2026 ».
  private func broken(_ row: Row, over next: Row) -> [Hit] {
    guard row.page == next.page else { return [] }
    return row.segments.compactMap { segment in
      let tail = segment.suffix(2)
      guard let start = tail.first, tail.contains(where: { row.tokens[$0].folded.contains(where: \.isNumber) }),
        let box = Box(around: row.tokens[segment].map(\.box)),
        let head = next.segments.first(where: { Box(around: next.tokens[$0].map(\.box))?.horizontalOverlap(box) ?? 0 > 0 })?.prefix(2)
      else { return nil }
      let before = tail.map { row.tokens[$0].folded }.joined(separator: " ")
      let text = before + " " + head.map { next.tokens[$0].folded }.joined(separator: " ")
      guard let match = Self.pattern?.first(in: text), match.range.lowerBound < before.utf8.count, match.range.upperBound > before.utf8.count + 1,
        let day = Self.day(of: match, in: text)
      else { return nil }
      let first = match.range.lowerBound == 0 ? start : segment.upperBound - 1
      return Hit(day: day, row: row, tokens: first..<segment.upperBound, before: Vocabulary.label(row.text(segment.lowerBound..<first)))
    }
  }

  /// The dates that stand on one row.
  private func whole(_ row: Row) -> [Hit] {
    [row].flatMap { row -> [Hit] in
      let folded = row.tokens.map(\.folded)
      guard folded.contains(where: { $0.contains { $0.isNumber } }) else { return [] }
      let text = folded.joined(separator: " ")
      return (Self.pattern?.all(in: text) ?? []).compactMap { match in
        guard let day = Self.day(of: match, in: text) else { return nil }
        let tokens = Self.tokens(folded, covering: match.range)
        let segment = row.segments.first { $0.contains(tokens.lowerBound) } ?? tokens
        var start = segment.lowerBound
        if start == tokens.lowerBound, let previous = row.segments.last(where: { $0.upperBound <= start }) { start = previous.lowerBound }
        return Hit(day: day, row: row, tokens: tokens, before: Vocabulary.label(row.text(start..<tokens.lowerBound)))
      }
    }
  }

  /// What is written as a date of this century, and does not exist.
  func impossible(in rows: [Row]) -> [Found<String>] {
    rows.flatMap { row -> [Found<String>] in
      let folded = row.tokens.map(\.folded)
      guard folded.contains(where: { $0.contains { $0.isNumber } }) else { return [] }
      let text = folded.joined(separator: " ")
      return (Self.pattern?.all(in: text) ?? []).compactMap { match in
        let year = [2, 3, 8].lazy.compactMap { match.groups[$0].flatMap { Int(text.slice($0)) } }.first ?? 0
        guard Self.day(of: match, in: text) == nil, (2000...2099).contains(year), !text.slice(match.range).contains(".") else { return nil }
        let tokens = Self.tokens(folded, covering: match.range)
        return Found(row.text(tokens), at: row.region(tokens))
      }
    }
  }

  private static func day(of match: Match, in text: String) -> Day? {
    func number(_ index: Int) -> Int? { match.groups[index].flatMap { Int(text.slice($0)) } }
    func full(_ year: Int) -> Int { year < 100 ? 2000 + year : year }
    if let day = number(0), let month = number(1), let year = number(2) {
      return Day(year: full(year), month: month, day: day)
    }
    if let year = number(3), let month = number(4), let day = number(5) { return Day(year: year, month: month, day: day) }
    guard let day = number(6), let name = match.groups[7].map({ text.slice($0) }), let year = number(8) else { return nil }
    let short = name.hasPrefix("juil") ? "jul" : String(name.prefix(3))
    guard let month = months.firstIndex(of: short) else { return nil }
    return Day(year: full(year), month: month + 1, day: day)
  }

  /// The tokens that a range of their joined text covers.
  private static func tokens(_ folded: [String], covering range: Range<Int>) -> Range<Int> {
    var offset = 0
    var first: Int?
    var last = 0
    for (index, word) in folded.enumerated() {
      let end = offset + word.utf8.count
      if end > range.lowerBound, offset < range.upperBound {
        if first == nil { first = index }
        last = index
      }
      offset = end + 1
    }
    return (first ?? 0)..<(last + 1)
  }

  /// The dates with their roles. One at most is the order's own.
  ///
  /// - Parameter order: the last priced line: a bare date below it, beside the words of a signature, is the signature's.
  func dates(in rows: [Row], fields: [Field], kind: PieceKind?, order: Region?) -> [DateFact] {
    let hits = hits(in: rows)
    if kind == .invoice {
      let invoice = InvoiceDates(words: words, fields: fields)
      return invoice.facts(invoice.told(hits))
    }
    let signing = rows.filter { words.has("signature", "signe", in: $0.folded()) || words.has("signature", "approuve", in: $0.folded()) }
    let roles = hits.map { hit -> DateFact.Role in
      let role = role(of: hit, fields)
      let isBelow = order.map { (hit.row.page, hit.row.number) > ($0.page, $0.line) } ?? false
      let isSigning = role == .commande && isBelow && signing.contains { $0.page == hit.row.page && abs($0.number - hit.row.number) <= 4 }
      return isSigning ? .signature : role
    }
    let own = hits.indices.filter { roles[$0] == .commande }
      .max { (rank(hits[$0]), -$0) < (rank(hits[$1]), -$1) }
    return hits.indices.map { index in
      let hit = hits[index]
      let role: DateFact.Role = roles[index] == .commande ? (index == own ? .commande : .autre) : roles[index]
      return DateFact(role, hit.day, at: hit.row.region(hit.tokens))
    }
  }

  private func role(of hit: Hit, _ fields: [Field]) -> DateFact.Role {
    let field = fields.first { field in
      field.value.map { $0.row.page == hit.row.page && $0.row.number == hit.row.number && $0.range.overlaps(hit.tokens) } ?? false
    }
    let isOwn = !hit.before.isEmpty && hit.tokens.lowerBound > 0 && hit.row.segments.contains { $0.contains(hit.tokens.lowerBound) && $0.lowerBound < hit.tokens.lowerBound }
    let label = isOwn && words.notion("champs", in: hit.before).map { $0.hasPrefix("date") } ?? false ? hit.before : field.map(\.label) ?? hit.before
    if Self.limit?.matches(hit.before) ?? false { return .autre }
    if words.has("champs", "date-piece", in: label) { return .commande }
    if words.has("champs", "date-signature", in: label) || words.has("champs", "date-signature", in: hit.row.folded(0..<hit.tokens.lowerBound)) { return .signature }
    if words.has("champs", "date-echeance", in: label) { return .echeance }
    if words.has("champs", "date-livraison", in: label) { return .livraison }
    if words.has("champs", "date-finalisation", in: label) { return .finalisation }
    if words.has("champs", "date-autre", in: label) { return .autre }
    if words.has("pieces", "titre", in: label) || [label, hit.before].contains(where: { $0.hasSuffix(" du") && $0.utf8.count < 60 }) || label.hasSuffix(" le") && label.utf8.count < 40 {
      return .commande
    }
    return .autre
  }

  /// Words before a day by which something is to be done.
  private static let limit = try? Pattern(#"\b(?:avant le|au plus tard(?: le)?|jusqu'au|d'ici (?:le|au))$"#)

  /// A label that names the order goes before a bare "date".
  private func rank(_ hit: Hit) -> Int {
    var rank = hit.row.page == 1 ? 2 : 0
    if words.has("champs", "date-piece", in: hit.before) { rank += 3 }
    if words.has("pieces", "titre", in: hit.before) { rank += 2 }
    if hit.before.contains("commande") || hit.before.contains("devis") { rank += 1 }
    return rank
  }
}
