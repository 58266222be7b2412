import Facts
import Ingestion
import RuleTables
import Testing

@testable import Extraction

/// What is read in small quotes of several shapes, as it prints itself.
@Suite struct FactsGoldenTests {
  /// The facts of a text, one a line, the absent ones left out.
  private func facts(of text: String) async throws -> [String] {
    let source = Source(path: "devis.txt", file: nil, bytes: Array(text.utf8))
    let document = try await TextReader().read(source, limits: .standard)
    let extractor = Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes)
    return extractor.facts(of: document, kind: nil).dump(inEnglish: false).split(separator: "\n").map(String.init)
  }

  @Test func aTableWithAWrappedDesignation() async throws {
    let facts = try await facts(
      of: """
        DEVIS n° D-2026-14 du 02/03/2026
        Désignation                    Qté   PU HT        Total HT     TVA    Total TTC
        Prestation Ségur HOP-DPI-Va2     1   8 560,00 €   8 560,00 €   20 %   10 272,00 €
          Solution Abcde, version 1.0
        Module Paie (hors Ségur)         2     500,00 €   1 000,00 €   20 %    1 200,00 €

                                                    Total HT       9 560,00 €
                                                    TVA 20 %       1 912,00 €
                                                    Total TTC     11 472,00 €
        """)
    #expect(facts.contains { $0.hasPrefix("Ligne : Prestation Ségur HOP-DPI-Va2 [prestation-segur]") })
    #expect(facts.contains("    Solution Abcde, version 1.0"))
    #expect(facts.contains { $0.hasPrefix("    Total TTC : 10272.00") })
    #expect(facts.contains { $0.hasPrefix("Ligne : Module Paie (hors Ségur) [autre]") })
    #expect(facts.contains { $0.hasPrefix("Total HT : 9560.00") } && facts.contains { $0.hasPrefix("Total TTC : 11472.00") })
    #expect(facts.contains { $0.hasPrefix("Numéro de la pièce : D-2026-14") })
    #expect(facts.contains { $0.hasPrefix("Date, commande : 02/03/2026") })
  }

  @Test func labelsWithAmountsBelow() async throws {
    let facts = try await facts(
      of: """
        Bon de commande
        Prestation Ségur MDV-LGC-Va2
        Montant HT : 376,25 €
        TVA 20 % : 75,25 €
        Montant TTC : 451,50 €
        """)
    #expect(facts.contains { $0.hasPrefix("Ligne : Prestation Ségur MDV-LGC-Va2 [prestation-segur]") })
    #expect(facts.contains { $0.hasPrefix("    Total HT : 376.25") } && facts.contains { $0.hasPrefix("    Total TTC : 451.50") })
  }

  @Test func aNumberThatCannotBeReadIsNotAbsent() async throws {
    let source = Source(path: "devis.txt", file: nil, bytes: Array("Devis\nN° de référencement ANS : XXXXXX\n".utf8))
    let document = try await TextReader().read(source, limits: .standard)
    let extractor = Extractor(lexicon: RuleTables.builtIn.lexicon, codes: RuleTables.builtIn.codes)
    #expect(extractor.facts(of: document, kind: nil).numbers.referencing.isUnreadable)
  }
}
