import DocumentModel
import Facts
import TextMatching

/// Reads the prices that a sentence gives before and with tax.
struct TaxedPriceReader {
  let words: Vocabulary

  func prices(_ sentences: [Sentence]) -> [TaxedPrice] { sentences.compactMap(price) }

  private static let sum = #"(\d{1,3}(?:[ .']?\d{3})*(?:,\d{1,2})?) ?(?:€|eur|euros)?"#
  private static let forward = try? Pattern(sum + #" ?ht\b((?:(?!\bht\b).){1,70}?)(?<![\d,])"# + sum + #" ?ttc\b"#)
  private static let backward = try? Pattern(sum + #" ?ttc\b((?:(?!\bttc\b).){1,40}?)(?<![\d,])"# + sum + #" ?ht\b"#)

  /// The one pair of a sentence; none where it counts units, grants a discount or splits the sum.
  private func price(_ sentence: Sentence) -> TaxedPrice? {
    let text = PricingReader.spelled(Fold.text(sentence.text))
    guard text.contains("ttc"), text.contains("ht"), !words.has("prix", "prix-a-l-unite", in: text) else { return nil }
    let found = Self.forward?.first(in: text).map { ($0, true) } ?? Self.backward?.first(in: text).map { ($0, false) }
    guard let (match, isForward) = found, match.groups.count == 3, let a = match.groups[0], let b = match.groups[2],
      let first = NumberText.parse(text.slice(a))?.amount, let second = NumberText.parse(text.slice(b))?.amount
    else { return nil }
    let (ht, ttc) = isForward ? (first, second) : (second, first)
    guard ht > .zero, ttc >= ht, ttc < ht + ht * Amount(30) * .cent else { return nil }
    return TaxedPrice(ht: ht, ttc: ttc, rate: rate(in: text), at: sentence.region)
  }

  /// The rate of the sentence, where it gives one only.
  private func rate(in text: String) -> Amount? {
    let matches = words.pattern("prix", "taux")?.all(in: text) ?? []
    let rates = Set(matches.compactMap { match in match.groups.compactMap { $0 }.first.flatMap { NumberText.parse(text.slice($0))?.amount } })
    return rates.count == 1 ? rates.first : nil
  }
}
