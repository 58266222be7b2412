import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// Prices that no table holds: told in a sentence, or one below the other.
@Suite struct PriceSentenceTests {
  private func lines(of text: String) async throws -> [PricedLine] {
    let source = Source(path: "devis.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    return Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes).facts(of: document, kind: .order).lines
  }

  @Test(
    arguments: [
      ("La Prestation Ségur vous est facturée 8 560,00 € HT, soit 10 272,00 € TTC (TVA 20 % : 1 712,00 €).", [nil, "8560", "1712", "10272"]),
      ("Prestation Ségur Vague 2 pour 2 ESMS : PU HT 2 000 € | HT 4 000 € | TVA 20 % 800 € | TTC 4 800 €", ["2000", "4000", "800", "4800"]),
      ("Le prix de la Prestation Ségur est de 2 000,00 € HT par ESMS, soit un montant de 4 000,00 € hors taxes.", ["2000", "4000", nil, nil]),
    ] as [(String, [String?])])
  func aSentenceIsALine(text: String, amounts: [String?]) async throws {
    let line = try #require(try await lines(of: "DEVIS\n\n" + text).first)
    #expect(line.nature == .prestationSegur)
    #expect([line.unitPriceHT, line.totalHT, line.vat, line.totalTTC].map(\.value) == amounts.map { $0.flatMap { Amount($0) } })
  }

  @Test(
    arguments: [
      "Le plafond de la Prestation Ségur est de 8 560,00 € HT.",
      "La Prestation Ségur déjà commandée en 2023 était de 8 560,00 € HT.",
      "Si la Prestation Ségur dépasse 8 560,00 € HT, un avenant est établi.",
      "La Prestation Ségur est facturée 1\n200,00 € TTC.",
    ])
  func aSumThatIsNoPriceIsNoLine(text: String) async throws {
    #expect(try await lines(of: "DEVIS\n\n" + text).allSatisfy { $0.nature != .prestationSegur })
  }

  @Test func aPriceAndItsDiscountAreFollowedByTheLinesOwnTotal() async throws {
    let text = "DEVIS\n\nPrestation Ségur - Mise à jour vague 2\nPrix public HT      9 000,00 €\nRemise                440,00 €\nTotal HT            8 560,00 €\nTotal TTC          10 272,00 €"
    let line = try #require(try await lines(of: text).first)
    #expect(line.unitPriceHT.value == 9_000 && line.totalHT.value == 8_560)
    #expect(line.hasDiscount)
  }
}
