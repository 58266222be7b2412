import DocumentModel
import Facts
import TextMatching

/// Reads what ties a piece to the others of its dossier. Its words are those of `lexique/liens.yaml`.
struct TiesReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]

  func ties(parties: Parties, elements: Elements) -> Ties {
    Ties(
      references: references(), replacement: said("remplace"), explanation: said("explique"),
      clientWords: telling(parties.client.name.value, "generique"), supplierWords: telling(parties.supplier.name.value, "generique"),
      solutionWords: telling(elements[.solution].value.map(Self.unversioned), "logiciel"), version: version(elements))
  }

  // MARK: Numbers

  /// The numbers after labels, then those in running text; each once.
  private func references() -> [Ties.Reference] {
    var seen: Set<String> = []
    return (labelled() + inline()).filter { seen.insert("\($0.target) \($0.key)").inserted }
  }

  private func labelled() -> [Ties.Reference] {
    fields.compactMap { field in
      guard field.label.utf8.count <= 60, let target = target(field.label), !field.label.contains("date"), let (row, range) = field.value,
        let number = Self.number(row, range.prefix(5))
      else { return nil }
      return Ties.Reference(target, row.text(number).trimmed(of: ".,;:()[]\"«»"), at: row.region(number))
    }
  }

  private func target(_ label: String) -> Ties.Reference.Target? {
    let hits: [(Ties.Reference.Target, Int)] = [(.order, "commande"), (.quote, "devis"), (.invoice, "facture")].compactMap { target, notion in
      words.pattern("liens", notion)?.first(in: label).map { (target, $0.range.lowerBound) }
    }
    return hits.min { $0.1 < $1.1 }?.0
  }

  private static let inline = try? Pattern(
    #"\b(?:(bons? de commande|bdc|commande|cde)|(devis|proposition commerciale|proposition|offre|cotation)|(facture))(?: [a-z]{2,10})? ?(?:n°|n ?[o°]|no|num\.?|numero|ref\.?|reference|nr|#) ?:? ?((?:[a-z]{1,5} )?[a-z0-9][a-z0-9/._-]*)"#)
  /// « bon de commande BR-2026-8841 »: a number that no date looks like needs no « n° ».
  private static let bare = try? Pattern(
    #"\b(?:(bons? de commande|bdc|commande|cde)|(devis|cotation)|(facture)) ((?:[a-z]{1,6}[-/])+\d[a-z0-9/._-]*|\d{4}[-/]\d{2,}[a-z0-9/._-]*|[a-z]{1,3}\d{4,})"#)

  private func inline() -> [Ties.Reference] {
    rows.flatMap { row -> [Ties.Reference] in
      let text = RowText(row, 0..<row.tokens.count)
      return ((Self.inline?.all(in: text.text) ?? []) + (Self.bare?.all(in: text.text) ?? [])).compactMap { match in
        guard let group = match.groups[3] else { return nil }
        let tokens = text.tokens(group)
        guard let number = Self.number(row, tokens.prefix(2)) else { return nil }
        let target: Ties.Reference.Target = match.groups[0] != nil ? .order : match.groups[1] != nil ? .quote : .invoice
        return Ties.Reference(target, row.text(number).trimmed(of: ".,;:()[]\"«»°"), at: row.region(number))
      }
    }
  }

  /// The words that a number is made of: the first one with digits that is no date, and a short word of capitals before it.
  private static func number(_ row: Row, _ range: Range<Int>.SubSequence) -> Range<Int>? {
    guard let first = range.first(where: { row.tokens[$0].folded.contains(where: \.isNumber) }) else { return nil }
    let key = Ties.key(row.tokens[first].text)
    guard key.count >= 3, key.filter(\.isNumber).count >= 2, !isDate(row.tokens[first].folded), !row.tokens[first].folded.hasPrefix("va") else { return nil }
    guard first > range.lowerBound else { return first..<(first + 1) }
    let before = row.tokens[first - 1].text
    let isPrefix = before.count <= 5 && before.allSatisfy { $0.isUppercase || $0 == "-" } && before.contains(where: \.isLetter)
    return (isPrefix ? first - 1 : first)..<(first + 1)
  }

  private static func isDate(_ folded: String) -> Bool {
    let parts = folded.trimmed(of: "()., ;").split(whereSeparator: { "/.-".contains($0) })
    return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isNumber) } && parts.contains { $0.count == 4 || $0.count <= 2 }
      && parts.map(\.count).reduce(0, +) <= 8
  }

  // MARK: Words

  private func said(_ notion: String) -> Found<String>? {
    guard let pattern = words.pattern("liens", notion) else { return nil }
    for sentence in sentences {
      if let match = pattern.first(in: Fold.text(sentence.text)) { return Found(Fold.text(sentence.text).slice(match.range), at: sentence.region) }
    }
    return nil
  }

  /// The folded words of a name, without those of a notion; all of them where nothing else is left.
  private func telling(_ name: String?, _ notion: String) -> Set<String> {
    guard let name else { return [] }
    let all = Fold.text(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = all.filter { !words.has("liens", notion, in: $0) }
    return Set(telling.isEmpty ? all : telling)
  }

  private static let numbered = try? Pattern(#"(?:\bversion|\bv|\brelease|[-–—,(]) ?\.? ?\d.*$|(?<= )\d+(?:\.\d+)+.*$"#)
  private static let number = try? Pattern(#"\d+(?:\.[0-9a-z]+)+|(?<=\bv)\d+|(?<=\bv )\d+|(?<=version )[a-z]?\d+|^[a-z]?\d+$"#)

  /// A software's name without the version behind it.
  private static func unversioned(_ name: String) -> String {
    let folded = Fold.text(name)
    guard let match = numbered?.first(in: folded), match.range.lowerBound > 0 else { return folded }
    return folded.slice(0..<match.range.lowerBound)
  }

  private func version(_ elements: Elements) -> Found<String>? {
    for element in [Element.version, .solution] {
      guard case .found(let text, let region) = elements[element] else { continue }
      let folded = Fold.text(text)
      if let match = Self.number?.all(in: folded).last { return Found(folded.slice(match.range), at: region) }
    }
    return nil
  }
}
