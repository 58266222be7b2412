import DocumentModel
import Facts
import TextMatching

/// Reads the Prestation's price where running text gives it: « La Prestation Ségur … est facturée 8 560,00 € HT, soit 10 272,00 € TTC ».
struct PriceSentenceReader {
  let rows: [Row]
  let builder: LineBuilder

  /// A sentence that names the Prestation and prices it, at most one a row.
  func drafts() -> [Draft] {
    var found: [Draft] = []
    var next = 0
    for index in rows.indices where index >= next && (rows[index].zone == .body || rows[index].zone == .textBox) {
      guard let start = name(rows[index]) else { continue }
      let parts = parts(from: start, of: index)
      guard let draft = draft(parts) else { continue }
      found.append(draft)
      next = index + parts.count
    }
    return found
  }

  /// A row of the sentence, with its words in it.
  private typealias Part = (row: Row, range: Range<Int>)

  /// The first word of the Prestation's name on a row.
  private func name(_ row: Row) -> Int? {
    let text = RowText(row)
    guard let match = builder.words.pattern("natures", "fort/prestation-segur")?.first(in: text.text) else { return nil }
    return text.tokens(match.range).lowerBound
  }

  /// The words from there to the end of the sentence, over three rows below at most.
  private func parts(from start: Int, of index: Int) -> [Part] {
    var parts: [Part] = []
    for (offset, row) in rows[index...].prefix(4).enumerated() where row.page == rows[index].page {
      if let last = parts.last?.row, row.top - last.bottom > max(last.height * 0.9, 8) { break }
      let from = offset == 0 ? start : 0
      let end = (from..<row.tokens.count).first { row.tokens[$0].text.hasSuffix(".") && row.tokens[$0].text.dropLast().contains { $0.isLetter || $0 == "€" } && row.tokens[$0].text.count > 3 }
      parts.append((row, from..<(end.map { $0 + 1 } ?? row.tokens.count)))
      if end != nil { break }
    }
    return parts
  }

  /// The line that the sums of a sentence make, each with its role told before or after it; nil where none is told.
  private func draft(_ parts: [Part]) -> Draft? {
    let text = parts.map { $0.row.folded(0..<$0.range.upperBound) }.joined(separator: " ")
    guard let first = parts.first, !zip(parts, parts.dropFirst()).contains(where: isNumberBroken), !builder.words.has("prix", "phrase-sans-prix", in: text) else { return nil }
    var draft = Draft(priced: first.row, columnRight: .infinity, table: 0)
    var end: Int?
    for (order, part) in parts.enumerated() {
      var from = part.range.lowerBound, last: Columns.Role?
      for money in part.row.money where part.range.contains(money.tokens.lowerBound) {
        let before = part.row.folded(from..<money.tokens.lowerBound), after = part.row.folded(money.tokens.upperBound..<min(part.range.upperBound, money.tokens.upperBound + 3))
        from = money.tokens.upperBound
        let role = role(of: money, before, after, followsRate: last == .vatRate)
        last = role
        guard let role, draft.numbers[role] == nil else { continue }
        draft.numbers[role] = Placed(row: part.row, money: money)
        if order == 0, end == nil { end = money.tokens.lowerBound }
      }
    }
    guard draft.numbers.keys.contains(where: \.isMoney) else { return nil }
    draft.text = [(first.row, first.range.lowerBound..<max(first.range.lowerBound + 1, end ?? first.range.upperBound))]
    return draft
  }

  /// Whether a number may go on from the end of one row to the next: « soit 1 / 200,00 € ».
  private func isNumberBroken(_ part: Part, _ next: Part) -> Bool {
    guard let last = part.row.tokens[part.range].last, let first = next.row.tokens[next.range].first else { return false }
    return (1...3).contains(last.text.count) && last.text.allSatisfy(\.isNumber) && first.text.first?.isNumber ?? false
  }

  /// What a sum is: by the words right after it, else by the last that tell since the sum before.
  private func role(of money: Money, _ before: String, _ after: String, followsRate: Bool) -> Columns.Role? {
    if money.isPercent { return before.contains("tva") || after.contains("tva") ? .vatRate : nil }
    guard money.isSum else { return nil }
    if followsRate, !before.contains(where: \.isLetter) { return .vat }
    for (pattern, text) in [(Self.label, before), (Self.after, after), (Self.before, before)] {
      guard let group = pattern?.first(in: text)?.groups.compactMap({ $0 }).first else { continue }
      switch text.slice(group) {
      case "ht", "h.t", "hors tax", "hors tva": return isUnit(before, after) ? .unitPrice : .totalHT
      case "ttc", "t.t.c", "toutes tax": return isUnit(before, after) ? nil : .totalTTC
      default: return .vat
      }
    }
    return nil
  }

  private static let label = try? Pattern(#"\b(ht|h\.t|ttc|t\.t\.c|tva)\.? ?[:=]?$"#)

  private static let after = try? Pattern(#"^(?:€ |eur(?:os?)? )?(?:de |d'|en )?(ht|h\.t|hors tax|hors tva|ttc|t\.t\.c|toutes tax|tva)"#)
  private static let before = try? Pattern(#"\b(ht|h\.t|hors tax|hors tva|ttc|t\.t\.c|toutes tax|tva)(?:es)?\b(?!.*\b(?:ht|h\.t|hors tax|hors tva|ttc|t\.t\.c|toutes tax|tva))"#)

  /// Whether a sum is for one unit of several.
  private func isUnit(_ before: String, _ after: String) -> Bool {
    let own = before.split(whereSeparator: { ",;(|".contains($0) }).last.map(String.init) ?? ""
    return builder.words.notion("colonnes", in: own.trimmed(of: " ")) == "prix-unitaire" || Self.perUnit?.matches(after) ?? false
  }

  private static let perUnit = try? Pattern(#"^\S* ?\S* ?(?:par|pour chaque|l'unite|chacun|/ ?(?:esms|medecin))\b"#)
}
