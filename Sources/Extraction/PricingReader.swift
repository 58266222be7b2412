import DocumentModel
import Facts
import TextMatching

/// Reads what is said of prices besides the lines and the totals: rates, exemptions, currencies, the barème's tranche.
struct PricingReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let sentences: [Sentence]

  func pricing(nowhere: Region) -> Pricing {
    Pricing(
      vatRates: rates(), exemption: exemption() ?? .absent(lookedIn: nowhere), foreignPrices: foreignPrices(),
      tranche: tranche() ?? .absent(lookedIn: nowhere), calculationBase: calculationBase() ?? .absent(lookedIn: nowhere),
      activities: ActivityReader(words: words, rows: rows, fields: fields).activities(),
      taxedPrices: TaxedPriceReader(words: words).prices(sentences))
  }

  /// Rows and sentences, folded, each with its place.
  private var texts: [(text: String, region: Region)] {
    rows.map { (Self.spelled($0.folded()), $0.region()) } + sentences.map { (Self.spelled(Fold.text($0.text)), $0.region) }
  }

  /// Abbreviations without their dots.
  static func spelled(_ text: String) -> String {
    guard text.contains("t.") else { return text }
    return [("t.v.a", "tva"), ("t.t.c", "ttc"), ("h.t", "ht")].reduce(text) { text, pair in
      text.replacing(pair.0 + ".", with: pair.1).replacing(pair.0, with: pair.1)
    }
  }

  // MARK: TVA

  private func rates() -> [Found<Amount>] {
    guard let pattern = words.pattern("prix", "taux") else { return [] }
    var found: [Found<Amount>] = []
    for (text, region) in texts + rows.flatMap({ row in row.segments.map { (Self.spelled(row.folded($0)), row.region($0)) } }) {
      for match in pattern.all(in: text) {
        guard let group = match.groups.compactMap({ $0 }).first, let rate = NumberText.parse(text.slice(group))?.amount,
          !found.contains(where: { $0.value == rate })
        else { continue }
        found.append(Found(rate, at: region))
      }
    }
    for row in rows {
      guard let rate = recapitulated(row), !found.contains(where: { $0.value == rate }) else { continue }
      found.append(Found(rate, at: row.region()))
    }
    return found
  }

  /// The rate of a row of a recapitulation: base, rate, tax.
  private func recapitulated(_ row: Row) -> Amount? {
    let sums = row.money.filter(\.isSum)
    guard sums.count >= 2 else { return nil }
    return row.money.first { rate in
      guard rate.isPercent && rate.amount <= 25 || rate.amount == 20 || rate.amount == Amount("8.5") else { return false }
      let others = sums.filter { $0.tokens != rate.tokens }
      return others.contains { base in others.contains { $0.tokens != base.tokens && (base.amount * rate.amount * Amount.cent).isClose(to: $0.amount) } }
    }?.amount
  }

  private func exemption() -> Reading<String>? {
    guard let pattern = words.pattern("prix", "exoneration") else { return nil }
    for (text, region) in texts {
      guard let match = pattern.first(in: text), !words.has("prix", "exoneration-eventuelle", in: text) else { continue }
      let before = text.slice(max(0, match.range.lowerBound - 8)..<match.range.lowerBound).trimmed(of: " ")
      if ["☐", "□", "[ ]", "[]"].contains(where: before.hasSuffix) { continue }
      return .found(text.slice(match.range), region)
    }
    return nil
  }

  // MARK: Currency

  private func foreignPrices() -> [Found<String>] {
    guard let pattern = words.pattern("prix", "devise") else { return [] }
    let small = Set(sentences.filter(\.isSmallPrint).flatMap { $0.words.map { [$0.page, $0.line] } })
    return rows.filter { ($0.zone == .body || $0.zone == .textBox) && !small.contains([$0.page, $0.number]) }.compactMap { row in
      let text = row.folded()
      guard let match = pattern.first(in: text), let group = match.groups.compactMap({ $0 }).first,
        !words.has("prix", "devise-ailleurs", in: text)
      else { return nil }
      return Found(text.slice(group), at: row.region())
    }
  }

  // MARK: Barème

  /// The one letter that is printed; rows that print the whole barème tell nothing.
  private func tranche() -> Reading<String>? {
    guard let pattern = words.pattern("prix", "tranche") else { return nil }
    var found: [Found<String>] = []
    for row in rows {
      let text = row.folded()
      for match in pattern.all(in: text) {
        guard let group = match.groups.compactMap({ $0 }).first else { continue }
        found.append(Found(text.slice(group).uppercased(), at: row.region()))
      }
    }
    guard let first = found.first else { return nil }
    return Set(found.map(\.value)).count == 1 ? .found(first.value, first.region) : .unreadable(first.region)
  }

  /// « Base de calcul : 15 000 jours »: a count, not a sum of money.
  private func calculationBase() -> Reading<Int>? {
    for field in fields where field.label.hasPrefix("base de calcul") {
      guard let (row, range) = field.value else { continue }
      let numbers = row.money.filter { range.contains($0.tokens.lowerBound) && !$0.isPercent && !$0.hasCurrency && $0.decimals == 0 }
      let isYear = { (amount: Amount) in amount >= 2015 && amount <= 2035 }
      if let number = numbers.first(where: { !isYear($0.amount) }), let count = Int(number.amount.bare), count > 0 {
        return .found(count, row.region(range))
      }
    }
    return nil
  }
}
