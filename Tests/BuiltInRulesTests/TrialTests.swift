import Linting
import Testing

/// The proof itself: it must catch an example that does not hold.
@Suite struct TrialTests {
  @Test func variants() {
    #expect(Variant.decomposed.applied(to: "é").unicodeScalars.count == 2)
    #expect(
      Variant.narrowSpaces.applied(to: "1  Prix 12 000,00 €, 20 %") == "1  Prix 12\u{202F}000,00\u{A0}€, 20\u{A0}%")
    #expect(Variant.curlyApostrophes.applied(to: "l'État") == "l’État")
    #expect(Variant.carriageReturns.applied(to: "a\nb") == "a\r\nb")
    #expect(Variant.capitals.applied(to: "Prestation Ségur n° 1") == "PRESTATION SEGUR N° 1")
    let long = "Le montant de la Prestation Ségur est pris en charge par ↓l'État au titre du Ségur de la santé."
    #expect(
      Variant.brokenLines.applied(to: long)
        == "Le montant de la Prestation Ségur est pris en charge par\n↓l'État au titre du Ségur de la santé.")
    let row = "Prestation Ségur  1  8 560,00 €  8 560,00 €  20 %  1 712,00 €  10 272,00 €"
    #expect(Variant.brokenLines.applied(to: row) == row)
  }

  @Test func marks() {
    let marked = MarkedText("page\n\u{C}un\r\ndeux ↓trois quatre\ncinq")
    #expect(marked.text == "page\n\u{C}un\r\ndeux trois quatre\ncinq")
    #expect(marked.place?.page == 2)
    #expect(marked.place?.line == 2)
    #expect(marked.words == "trois quatre")
    #expect(MarkedText("rien").place == nil)
  }

  /// A rule whose second half of examples is wrong, in every variant.
  private struct Liar: Rule {
    static let info = RuleInfo("SEG997", "menteur", .erreur, [], Text(fr: "", en: ""))
    static let wrong = Message("faux", .erreur, Text(fr: "", en: ""), suggestion: Text(fr: "", en: ""))
    static let examples: [Example] = [
      .undecided("Bonjour.", options: options(1)), .fails(wrong, "↓Bonjour.", options: options(2)),
      .notApplicable("Bonjour.", options: options(3)), .passes("Bonjour."),
      .passes("Bonjour.", options: options(1)), .fails(wrong, "Ici.\n\n\n\n\n\n↓Là-bas.", options: options(2)),
      .passes("Bonjour.", options: options(3)), .undecided("Bonjour."),
    ]

    private static func options(_ esms: Int) -> PieceOptions {
      var options = PieceOptions()
      options.esms = esms
      return options
    }

    func applies(to piece: Facts, in context: Context) -> Bool { context.options.esms != 3 }

    func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
      switch context.options.esms {
      case 1: throw Undecided(Text(fr: "", en: ""))
      case 2: [Finding(Self.wrong, at: [Region(page: 1, line: 1, box: nil, quote: "Bonjour.")], requirement: nil)]
      default: []
      }
    }
  }

  @Test(arguments: Variant.allCases) func aWrongExampleIsCaught(variant: Variant) async {
    var verdicts: [Bool] = []
    for trial in Trial.all(of: [Liar()]) { verdicts.append(await trial.complaint(variant) == nil) }
    #expect(verdicts == [true, true, true, true, false, false, false, false])
  }
}
