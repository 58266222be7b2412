import RuleKit
import RuleTables
import Testing

/// What the data quote is what the texts say.
@Suite struct QuotationTests {
  @Test(.enabled(if: Seeds.directory != nil, "the regulatory texts are not beside the repository"))
  func everyQuotedSentenceStandsInItsText() throws {
    let tables = RuleTables.builtIn
    let citations = Set(
      tables.codes.compactMap(tables.dispositif).flatMap(\.everyCitation) + tables.general.citations.values)
    let texts = Dictionary(
      Set(citations.map(\.document)).compactMap { document in Seeds.text(of: document).map { (document, $0) } },
      uniquingKeysWith: { $1 })
    #expect(texts.count == 5)
    for citation in citations where !citation.quote.isEmpty {
      let text = try #require(texts[citation.document], "\(citation.document) is quoted, and not among the seeds")
      #expect(
        text.contains(Seeds.folded(citation.quote)), "\(citation.document) \(citation.section): \(citation.quote)")
    }
  }

  /// A sentence of an appel à financement can be looked up.
  @Test func everyQuotationOfAnAppelNamesItsSection() {
    let tables = RuleTables.builtIn
    for citation in tables.codes.compactMap(tables.dispositif).flatMap(\.everyCitation)
    where citation.document.hasPrefix("AF-") {
      #expect(!citation.section.isEmpty, "\(citation.quote)")
    }
  }
}
