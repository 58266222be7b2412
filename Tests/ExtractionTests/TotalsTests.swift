import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// Lines and totals where other words share their rows.
@Suite struct TotalsTests {
  private func facts(of text: String) async throws -> Facts {
    let source = Source(path: "facture.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    return Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes).facts(of: document, kind: .invoice)
  }

  private static let table = "FACTURE n° F-2026-12\n\nDescription              Quantité      Prix unitaire   Rem.   Prix HT\nHuile d'olive            25 Liter(s)       19,80 €             495,00 €\n\n"

  @Test func aUnitBehindAQuantityIsNoForeignWord() async throws {
    let line = try #require(try await facts(of: Self.table).lines.first)
    #expect(line.label == "Huile d'olive")
    #expect(line.quantity.value == 25 && line.unitPriceHT.value.map { $0 * 10 } == 198 && line.totalHT.value == 495)
  }

  @Test func aRecapitulationOfTaxesDoesNotSwallowTheTotalsBesideIt() async throws {
    let text = Self.table + """
      Taxe              Base          Montant
                                                                      Total HT       495,00 €
      5,5 %         495,00 €          27,23 €
                                                                      Taxes           27,23 €
                                                                      Total TTC      522,23 €
      """
    let totals = try await facts(of: text).totals
    #expect(totals.ht.value == 495 && totals.vat.value == Amount("27.23") && totals.ttc.value == Amount("522.23"))
  }

  @Test func totalsSideBySideStandAboveTheirSums() async throws {
    let text = Self.table + """
      Tout retard de paiement est passible            TOTAL HT       TOTAL TVA       TOTAL TTC
      de pénalités au taux légal en vigueur.
      Pas d'escompte pour paiement anticipé.            495,00           27,23          522,23
      """
    let totals = try await facts(of: text).totals
    #expect(totals.ht.value == 495 && totals.vat.value == Amount("27.23") && totals.ttc.value == Amount("522.23"))
  }
}
