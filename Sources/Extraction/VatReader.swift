import DocumentModel
import Facts
import TextMatching

/// Reads the rates of TVA and the words of a supplier who is not liable.
struct VatReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let lines: [PricedLine]

  private static let rate = try? Pattern(#"\b(?:tva|taxes?|taux)\b[^%]{0,40}?(\d{1,2}(?:[.,]\d{1,2})?) ?%|(\d{1,2}(?:[.,]\d{1,2})?) ?% ?(?:de )?(?:tva|taxes?)\b"#)
  private static let percentage = try? Pattern(#"(\d{1,2}(?:[.,]\d{1,2})?) ?%"#)

  func terms() -> VatTerms {
    var rates = lines.compactMap { line in line.vatRate.value.map { Found($0, at: line.vatRate.region) } }
    var exemption: Found<String>?
    for (index, row) in rows.enumerated() {
      let text = row.folded()
      if exemption == nil, let match = words.pattern("tva", "non-assujetti")?.first(in: text), !words.has("tva", "non-assujetti-sauf", in: text) {
        exemption = Found(text.slice(match.range), at: row.region())
      }
      guard text.contains("%"), text.contains("tva") || text.contains("tax") || text.contains("taux") || isBelowRegime(index), !words.has("tva", "autre-taux", in: text) else { continue }
      for match in (isBelowRegime(index) ? Self.percentage : Self.rate)?.all(in: text) ?? [] {
        guard let group = match.groups.compactMap({ $0 }).first, let value = Amount(text.slice(group).replacing(",", with: ".")) else { continue }
        rates.append(Found(value, at: row.region()))
      }
    }
    return VatTerms(rates: rates, exemption: exemption)
  }

  /// Whether a row goes on with the regime of TVA that the row above begins.
  private func isBelowRegime(_ index: Int) -> Bool {
    index > 0 && rows[index - 1].page == rows[index].page && words.has("tva", "regime", in: rows[index - 1].folded())
  }
}
