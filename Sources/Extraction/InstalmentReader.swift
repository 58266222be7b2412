import DocumentModel
import Facts
import TextMatching

/// Reads how the payment of the Prestation is split: shares where they are printed, sums otherwise.
struct InstalmentReader {
  let words: Vocabulary
  let rows: [Row]
  let sentences: [Sentence]

  /// One of the two parts, by the word that names it.
  private enum Part: Hashable { case advance, balance }

  func instalments(nowhere: Region) -> Instalments {
    let printed = sentences.map { shares(in: Fold.text($0.text), $0.region) } + rows.map { shares(in: $0.folded(), $0.region()) }
    let amounts = rows.map(sums)
    func reading(_ part: Part) -> Reading<Instalment> {
      if let share = printed.compactMap({ $0[part] }).first { return .found(.share(share.value), share.region) }
      if let sum = amounts.compactMap({ $0[part] }).first { return .found(.sum(sum.value), sum.region) }
      return .absent(lookedIn: nowhere)
    }
    return Instalments(advance: reading(.advance), balance: reading(.balance))
  }

  private static let part = try? Pattern(#"\b(avances?|acomptes?)\b|\b(soldes?)\b"#)
  private static let percent = try? Pattern(#"(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|pour cent)"#)
  private static let pair = try? Pattern(
    #"\b(?:avances?|acomptes?) ?(?:/|-|et) ?(?:de )?soldes?\b[^\d]{0,20}(\d{1,2}) ?%? ?(?:/|-|et) ?(\d{1,2})\b"#)

  /// The shares that a text gives: the numbers stand all before their words, or all after them.
  private func shares(in text: String, _ region: Region) -> [Part: Found<Amount>] {
    guard let parts = parts(of: text, needsAdvance: true) else { return [:] }
    if let match = Self.pair?.first(in: text), match.groups.count == 2, let a = match.groups[0], let b = match.groups[1],
      let advance = Amount(text.slice(a)), let balance = Amount(text.slice(b))
    {
      return [.advance: Found(advance, at: region), .balance: Found(balance, at: region)]
    }
    let numbers = percents(in: text)
    guard let firstNumber = numbers.first, let firstPart = parts.first else { return [:] }
    let isBefore = firstNumber.range.lowerBound < firstPart.range.lowerBound
    var found: [Part: Found<Amount>] = [:]
    for (index, part) in parts.enumerated() {
      let from = isBefore ? (index == 0 ? 0 : parts[index - 1].range.upperBound) : part.range.upperBound
      let next = index + 1 < parts.count ? parts[index + 1].range.lowerBound : text.utf8.count
      let to = isBefore ? part.range.lowerBound : next
      let near = numbers.filter { $0.range.lowerBound >= from && $0.range.upperBound <= to }
      guard let number = isBefore ? near.last : near.first, found[part.part] == nil else { continue }
      let gap = isBefore ? part.range.lowerBound - number.range.upperBound : number.range.lowerBound - part.range.upperBound
      if gap <= 70 { found[part.part] = Found(number.value, at: region) }
    }
    return found
  }

  /// The words of a text that name a part of the Prestation's payment; nil where it is about something else.
  private func parts(of text: String, needsAdvance: Bool) -> [(part: Part, range: Range<Int>)]? {
    let matches = Self.part?.all(in: text) ?? []
    guard !matches.isEmpty, !words.has("prix", "versement-ailleurs", in: text) else { return nil }
    let isAdvance = !needsAdvance || text.contains("avance") || words.has("prix", "versement-du-financement", in: text)
    guard isAdvance, !text.contains("d'avance pour"), !text.contains("par avance") else { return nil }
    return matches.map { ($0.groups[0] != nil ? .advance : .balance, $0.range) }
  }

  /// The percentages of a text, but for rates of tax.
  private func percents(in text: String) -> [(value: Amount, range: Range<Int>)] {
    (Self.percent?.all(in: text) ?? []).compactMap { match in
      guard let group = match.groups[0], let value = NumberText.parse(text.slice(group))?.amount, value <= 100 else { return nil }
      let before = text.slice(max(0, match.range.lowerBound - 22)..<match.range.lowerBound)
      let after = text.slice(match.range.upperBound..<min(text.utf8.count, match.range.upperBound + 12)).trimmed(of: " ")
      return before.contains("tva") || after.hasPrefix("tva") || after.hasPrefix("de tva") ? nil : (value, match.range)
    }
  }

  /// The sums of a row that is headed by a part: « Avance : 4 128,00 € ».
  private func sums(_ row: Row) -> [Part: Found<Amount>] {
    var found: [Part: Found<Amount>] = [:]
    for pair in LabelledSum.all(on: row, row.money) {
      let label = Vocabulary.label(pair.text)
      guard parts(of: label, needsAdvance: false) != nil, label.utf8.count <= 40, !label.contains("acompte"),
        let match = Self.part?.first(in: label), match.range.lowerBound <= 12, let sum = pair.money.last
      else { continue }
      found[match.groups[0] != nil ? .advance : .balance] = Found(sum.amount, at: pair.region)
    }
    return found
  }
}
