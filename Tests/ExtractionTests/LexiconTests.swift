import RuleTables
import Testing
import TextMatching

@testable import Extraction

/// The words of the field: every pattern is one, and labels are told from one another.
@Suite struct LexiconTests {
  private static let lexicon = RuleTables.builtIn.lexicon

  @Test(arguments: lexicon.files.keys.sorted()) func everyPatternCompiles(file: String) throws {
    for entry in Self.lexicon.files[file] ?? [] {
      for pattern in entry.patterns { _ = try Pattern(pattern) }
    }
  }

  @Test(arguments: [
    ("Total HT", TotalLabel.total(.ht)), ("TOTAL TOUTES TAXES COMPRISES", .total(.ttc)), ("T.V.A. 20 %", .total(.vat)),
    ("Total TTC (TVA 20,00%)", .total(.ttc)), ("Sous-total options", .subtotal(.unknown)),
    ("Total Prestation Ségur HT (État)", .subtotal(.ht)), ("Net à payer", .netToPay), ("Reste à charge du Client", .remainder),
    ("Complément dû par le cabinet TTC", .remainder), ("Financement de l'État TTC", .funded), ("À reporter", .carried),
  ])
  func tellsTotals(_ label: String, _ expected: TotalLabel) {
    #expect(TotalLabel(label, Vocabulary(Self.lexicon)) == expected)
  }

  @Test(arguments: ["Base de données médicaments", "Prestation Ségur HOP-DPI-Va2", "Module Paie", "Maintenance annuelle"])
  func leavesDesignationsAlone(_ label: String) { #expect(TotalLabel(label, Vocabulary(Self.lexicon)) == nil) }

  @Test(arguments: [
    ("HOP-DPI-Va2", "HOP-DPI-Va2"), ("AF HOP DPI VA2", "HOP-DPI-Va2"), ("DSR-MS3-DUI AHI-Va1", "MS3-DUI-AHI-Va1"),
    ("BIO- SGL-Va1", "BIO-SGL-Va1"), ("sons_mdv_lgc_va 2", "MDV-LGC-Va2"),
  ])
  func findsCodes(_ written: String, _ code: String) {
    #expect(Codes(RuleTables.builtIn.codes).all(in: Fold.text(written)).map(\.code) == [code])
  }
}
