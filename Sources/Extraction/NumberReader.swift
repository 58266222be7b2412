import DocumentModel
import Facts
import TextMatching

/// Finds the numbers that name things: the piece's own, the referencing number, the ASP file, the version.
struct NumberReader {
  let words: Vocabulary

  private static let inline = try? Pattern(
    #"\b(?:bon de commande|bdc|commande|devis|proposition commerciale|proposition|offre|cde|bon)(?: [a-z]{2,10})? ?(?:n°|n ?[o°]|no|num\.?|numero|ref\.?|reference|nr|#) ?:? ?([a-z0-9][a-z0-9/._-]*(?: \d[a-z0-9/._-]*)?)"#
  )
  private static let bare = try? Pattern(
    #"^(?:bon de commande|bdc|commande|devis|proposition commerciale|offre commerciale) (?:[-|] )?([a-z]{0,6}[-/_]?\d[a-z0-9/._-]{2,})"#)

  func numbers(_ fields: [Field], _ rows: [Row], kind: PieceKind?, sentences: [Sentence]) -> Numbers {
    let nowhere = rows.first?.region() ?? Region(page: 1, line: 1, box: nil, quote: "")
    return Numbers(
      piece: (kind == .invoice ? invoiceNumber(fields, rows) : piece(fields, rows)) ?? .absent(lookedIn: nowhere),
      dossierASP: dossierField(fields) ?? dossier(sentences) ?? .absent(lookedIn: nowhere),
      referencing: field("referencement", fields) ?? referencing(rows) ?? .absent(lookedIn: nowhere),
      technicalVersion: field("version-technique", fields) ?? .absent(lookedIn: nowhere))
  }

  /// The piece's own number: the most telling label first, then a title that carries it.
  func piece(_ fields: [Field], _ rows: [Row]) -> Reading<String>? {
    let named = fields.filter { words.has("champs", "numero-piece", in: $0.label) && !words.has("champs", "referencement", in: $0.label) }
    let telling = named.filter { words.has("pieces", "titre", in: $0.label) || $0.label.contains("cde") || $0.label.contains("bon") || $0.label.contains("cotation") }
    for field in telling {
      if let number = code(field) { return number }
    }
    if let inline = inline(rows, [Self.inline, Self.bare]) { return inline }
    for field in named {
      if let number = code(field) { return number }
    }
    return nil
  }

  /// A title with its number on the same line.
  func inline(_ rows: [Row], _ patterns: [Pattern?]) -> Reading<String>? {
    for row in rows.prefix(60) {
      let text = row.folded()
      for pattern in patterns {
        guard let match = pattern?.first(in: text), let group = match.groups[0] else { continue }
        let value = text.slice(group)
        guard value.contains(where: \.isNumber), !isDate(value) else { continue }
        let first = String(value.split(separator: " ").first ?? "")
        let number = first.contains { $0.isNumber } ? first : value
        guard let token = row.tokens.firstIndex(where: { $0.folded.contains(number) }) else { continue }
        let text = row.tokens[token].text.trimmed(of: ".,;:()[]\"«»°#")
        let printed = text.lowercased().hasPrefix("n°") ? String(text.dropFirst(2)) : text
        return .found(printed, row.region(token..<(token + 1)))
      }
    }
    return nil
  }

  func isDate(_ value: String) -> Bool {
    value.split(whereSeparator: { "/.-".contains($0) }).count == 3 && value.allSatisfy { $0.isNumber || "/.-".contains($0) }
      && value.utf8.count >= 8
  }

  /// The number that a field's value begins with.
  func code(_ field: Field) -> Reading<String>? {
    guard let (row, range) = field.value else { return nil }
    var taken = range.lowerBound
    while taken < range.upperBound, ["n°", "no", ":", "-", "="].contains(row.tokens[taken].folded) { taken += 1 }
    guard taken < range.upperBound else { return nil }
    if Placeholder.stands(in: row.text(range)) { return .unreadable(row.region(range)) }
    var end = taken + 1
    if !row.tokens[taken].folded.contains(where: \.isNumber) {
      guard end < range.upperBound, row.tokens[end].folded.contains(where: \.isNumber), row.tokens[taken].text.count <= 5 else { return nil }
      end += 1
    }
    let printed = row.text(taken..<end).trimmed(of: ".,;:()[]\"«»")
    let text = Fold.text(printed).hasPrefix("n°") ? printed.drop { !$0.isNumber }.description : printed
    return isDate(text) || text.count < 3 || text.filter(\.isNumber).count < 2 ? nil : .found(text, row.region(taken..<end))
  }

  private static let reference = try? Pattern(
    #"(?:\breferenc(?:ement|e|ee)\b[^.;:(]{0,45}?(?:n°|numero|num\.?|\bno)|(?:n°|numero|ref\.?|reference) (?:unique|ans|de referencement))(?: unique| ans| de referencement)* ?:? ?([a-z0-9][a-z0-9/_-]*\d[a-z0-9/_-]*)"#)

  /// The referencing number in running text: « référencée par l'ANS sous le n° … ».
  private func referencing(_ rows: [Row]) -> Reading<String>? {
    for row in rows {
      let text = row.folded()
      guard text.contains("referenc") || text.contains("unique") || text.contains("ans"), let match = Self.reference?.first(in: text), let group = match.groups[0] else { continue }
      let value = text.slice(group)
      guard value.utf8.count >= 4, !isDate(value), let token = row.tokens.firstIndex(where: { $0.folded.contains(value) }) else { continue }
      return .found(row.tokens[token].text.trimmed(of: ".,;:()[]\"«»"), row.region(token..<(token + 1)))
    }
    return nil
  }

  /// The number of the ASP's file as a label gives it.
  private func dossierField(_ fields: [Field]) -> Reading<String>? {
    field("dossier-asp", fields.filter { !words.has("facture", "dossier-asp-sauf", in: $0.label) })
  }

  /// A field of one notion whose value looks like a number or code.
  private func field(_ notion: String, _ fields: [Field]) -> Reading<String>? {
    for field in fields where words.has("champs", notion, in: field.label) {
      guard let (row, range) = field.value else { continue }
      let text = row.text(range)
      if Placeholder.stands(in: text) { return .unreadable(row.region(range)) }
      let least = notion == "version-technique" ? 1 : 3
      if let token = range.first(where: { row.tokens[$0].text.contains { $0.isNumber } && row.tokens[$0].text.trimmed(of: ".,;()").count >= least }) {
        return .found(row.tokens[token].text.trimmed(of: ".,;()"), row.region(token..<(token + 1)))
      }
    }
    return nil
  }
}

/// Text that stands where a value should be filled in.
enum Placeholder {
  static func stands(in text: String) -> Bool {
    let bare = text.trimmed(of: " .:;()[]<>{}«»\"")
    if bare.isEmpty { return true }
    if bare.allSatisfy({ "xX_.…-#*?".contains($0) }) { return true }
    let folded = Fold.text(text)
    if isBlank.map({ $0.matches(folded) }) ?? false { return true }
    return ["{{", "<<", "a completer", "a renseigner", "jj/mm", "#ref", "tbd", "a definir"].contains { folded.contains($0) }
  }

  /// « BC-2026-XXX », « XXXX », « XX.X », and words between brackets, angles or guillemets.
  private static let isBlank = try? Pattern(#"(?<![a-z\d])x{3,}(?![a-z\d])|^x{1,3}(?:\.[xyz]{1,3})+$|^["\[<{][^\d"]+["\]>}]$"#)
}
