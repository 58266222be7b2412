import DocumentModel
import Testing

@testable import Reporting

/// Quotations are underlined where they stand, and long contexts cut around them.
@Suite struct ExcerptTests {
  private static func excerpt(_ quote: String, in context: String, width: Int = 40) -> Excerpt? {
    Excerpt(of: Region(page: 1, line: 1, box: nil, quote: quote, context: context), width: width)
  }

  @Test func underlinesTheWords() {
    let excerpt = Self.excerpt("15 000,00 €", in: "Prestation  Ségur\t15 000,00 €")
    #expect(excerpt?.line == "Prestation Ségur 15 000,00 €")
    #expect(excerpt?.underline == "                 ───────────")
  }

  @Test func cutsALongContextAtWords() {
    let excerpt = Self.excerpt(
      "la maintenance annuelle",
      in: "Le présent devis comprend aussi la maintenance annuelle du logiciel pour trois ans.")
    #expect(excerpt?.line == "… aussi la maintenance annuelle du …")
    #expect(excerpt?.underline == "        ───────────────────────")
  }

  @Test func cutsAQuotationThatIsTooLong() {
    let quote = "Le présent devis comprend aussi la maintenance annuelle du logiciel"
    let excerpt = Self.excerpt(quote, in: "Article 4. \(quote) pour trois ans.")
    #expect(excerpt?.line == "… Le présent devis comprend aussi la m …")
    #expect(excerpt?.underline == "  ────────────────────────────────────")
  }

  @Test func showsTheQuotationAloneWhereTheContextLacksIt() {
    #expect(Self.excerpt("Total : 12 €", in: "Autre chose")?.line == "Total : 12 €")
  }

  @Test func quotesNothingOfNothing() {
    #expect(Self.excerpt(" ", in: "Le contexte") == nil)
  }

  @Test(arguments: 5...60) func neverExceedsTheWidth(width: Int) {
    let context = "Le présent devis comprend aussi la maintenance annuelle du logiciel pour trois ans."
    for quote in ["Le", "maintenance", "trois ans.", context] {
      let excerpt = Self.excerpt(quote, in: context, width: width)
      #expect((excerpt?.line.count ?? 0) <= width)
      #expect((excerpt?.underline.count ?? 0) <= width)
    }
  }
}
