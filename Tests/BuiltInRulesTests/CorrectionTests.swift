import Findings
import Linting
import Testing

/// Which sums are corrected, and what the whole piece then says: a correction is certain, or it is not made.
@Suite struct CorrectionTests {
  static let pieces: [(name: String, text: String, corrected: [String: String])] = [
    (
      "the line's total with tax alone",
      "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 250,00 €",
      ["1 250,00 €": "1 200,00 €"]
    ),
    (
      "the line's total with tax, and the piece's that repeats it",
      "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 250,00 €\nTotal TTC                               1 250,00 €",
      ["1 250,00 €": "1 200,00 €", "Total TTC 1 250,00 €": "Total TTC 1 200,00 €"]
    ),
    (
      "the line's tax, where the total with tax is right",
      "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     Montant TVA   TTC\nPrestation Ségur    1 000,00 €   20 %   220,00 €   1 200,00 €",
      ["220,00 €": "200,00 €"]
    ),
    (
      "nothing, where tax and total with tax are of another rate",
      "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     Montant TVA   TTC\nPrestation Ségur    1 000,00 €   20 %   220,00 €   1 220,00 €", [:]
    ),
    (
      "the piece's total with tax",
      "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nTotal HT            1 000,00 €\nTVA 20 %              200,00 €\nTotal TTC           1 190,00 €",
      ["Total TTC 1 190,00 €": "Total TTC 1 200,00 €"]
    ),
    (
      "a sentence's total with tax",
      "DEVIS HOP-DPI-Va2\nLe prix de la Prestation Ségur est de 1 000,00 € HT, soit 1 240,00 € TTC (TVA 20 %).",
      ["1 240,00 €": "1 200,00 €"]
    ),
    (
      "the total before tax that the others contradict",
      "DEVIS HOP-DPI-Va2\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      2   1 000,00 €   2 000,00 €\nTotal HT                               2 100,00 €\nTVA 20 %                                 400,00 €\nTotal TTC                              2 400,00 €",
      ["Total HT 2 100,00 €": "Total HT 2 000,00 €"]
    ),
    (
      "nothing, where the total before tax agrees with the others: a line may be wrong",
      "DEVIS HOP-DPI-Va2\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      2   1 000,00 €   2 000,00 €\nTotal HT                               2 100,00 €\nTVA 20 %                                 420,00 €\nTotal TTC                              2 520,00 €", [:]
    ),
  ]

  @Test(arguments: pieces.indices) func sumsAreCorrectedWhereTheyAreCertain(index: Int) async {
    let (name, text, corrected) = Self.pieces[index]
    let report = await Linter().report(on: Source(path: "devis.txt", file: nil, bytes: Array(text.utf8)))
    let findings = report.findings.filter { ["SEG206", "SEG208"].contains($0.rule.id) }
    #expect(!findings.isEmpty, "\(name)")
    var found: [String: String] = [:]
    for case .replacing(let region, let text) in findings.flatMap({ $0.finding.correction.map(Self.single) ?? [] }) {
      found[Self.plain(region.quote)] = Self.plain(text)
    }
    #expect(found == corrected, "\(name)")
  }

  private static func single(_ correction: Correction) -> [Correction] {
    if case .together(let all) = correction { all } else { [correction] }
  }

  private static func plain(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }
}
