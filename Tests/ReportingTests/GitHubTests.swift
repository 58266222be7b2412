import Findings
import Reporting
import Testing

/// Workflow commands, one a line, whatever stands in the texts.
@Suite struct GitHubTests {
  private static func lines(_ report: Report, _ language: Language = .fr) -> [String] {
    GitHubReporter(style: ReportStyle(language: language)).render(report).split(separator: "\n").map(String.init)
  }

  @Test func commands() {
    let lines = Self.lines(Report(documents: [Sample.order], toolVersion: "", rulesVersion: ""))
    #expect(lines.map { $0.prefix { $0 != " " } } == ["::error", "::warning", "::notice", "::notice"])
    #expect(lines.first == "::error file=devis.pdf,title=SEG201 plafond-depasse::Le montant HT de la Prestation (15 000,00 €) dépasse le plafond de 9 477,15 €.%0AÀ faire : Ramenez la ligne à 9 477,15 € HT au plus.%0APage 1, ligne 23 : « 15 000,00 € »")
    #expect(lines.last == "::notice file=devis.pdf::Ce qui n'a pas pu être vérifié :%0A- La date d'ouverture n'est pas connue.")
  }

  @Test func linesOfATextAndWordsThatMeanSomethingElse() {
    let document = Sample.document(
      "a,b:100%.txt", kind: "BDC", format: .text,
      outcomes: [
        RuleOutcome(
          RuleID("SEG201", "plafond-depasse", .erreur),
          .failed([
            Finding(
              Message("m", .erreur, Text(fr: "20 %\r\n::error::", en: ""), suggestion: Text(fr: "", en: "")),
              at: [Region(page: 1, line: 7, box: nil, quote: "")], requirement: nil)
          ]))
      ])
    #expect(Self.lines(Report(documents: [document], toolVersion: "", rulesVersion: "")) == ["::error file=a%2Cb%3A100%25.txt,line=7,title=SEG201 plafond-depasse::20 %25%0D%0A::error::%0APage 1, ligne 7"])
  }

  @Test func theUnreadIsAWarningAndWhatIsSetAsideIsCounted() {
    let lines = Self.lines(Report(documents: [Sample.scan, Sample.aside], toolVersion: "", rulesVersion: ""), .en)
    #expect(lines.first == "::warning file=scan.pdf::Verdict: undecidable, the document could not be read.")
    #expect(lines.last == "::notice file=modèles/a{1}.txt::2 finding(s) set aside.")
  }

  @Test func dossiers() {
    let lines = Self.lines(Sample.dossiers).suffix(2)
    #expect(lines.first?.hasPrefix("::error file=facture.docx,title=SEG908 facture-superieure-a-la-commande::La facture dépasse la commande.") == true)
    #expect(lines.last == "::notice title=Commande BR-12 · Clinique des Ormes::Ce qui n'a pas pu être vérifié :%0A- Une pièce n'a pas pu être lue.")
  }
}
