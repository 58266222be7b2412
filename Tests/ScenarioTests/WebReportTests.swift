import Foundation
import Testing

/// `--format html` through the program.
@Suite struct WebReportTests {
  private static let order = "DEVIS n° D-12\nHOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  8 000,00 €\nMaintenance annuelle du DPI  500,00 €\nTotal TTC :  10 200,00 €\n"

  @Test func aReportInAFileWithTheStatusOfItsFindings() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    let run = try sandbox.segurlint(["check", "devis.txt", "--format", "html", "-o", "r.html"])
    #expect(run.status == 1)
    #expect(run.output == "" && run.errors == "")
    let html = try sandbox.text("r.html")
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"fr\">"))
    #expect(html.contains("Non conforme") && html.contains("SEG301 maintenance-facturee") && html.contains("Lettre à l&#39;éditeur"))
    #expect(try sandbox.names() == ["devis.txt", "r.html"])
  }

  @Test func anyNumberOfJobsGivesTheSameBytes() throws {
    let sandbox = try Sandbox()
    for number in 0..<6 { try sandbox.write(String(repeating: Self.order, count: 7 - number), to: "d/\(number).txt") }
    try sandbox.write(Data(contentsOf: Self.pdf), to: "d/scan.pdf")
    let outputs = try ["1", "4"].map { try sandbox.segurlint(["check", "d", "--format", "html", "-j", $0]).output }
    #expect(outputs[0].contains("Vérification de 7 documents"))
    #expect(Set(outputs).count == 1)
  }

  @Test func pagesComeAsImagesAlsoFromAPipe() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Data(contentsOf: Self.pdf), to: "-devis.pdf")
    let file = try sandbox.segurlint(["check", "./-devis.pdf", "--format", "html", "--langue", "en"]).output
    #expect(file.contains("src=\"data:image/jpeg;base64,/9j/") && file.contains("lang=\"en\""))
  }

  @Test func aDossierIsOnePage() throws {
    let sandbox = try Sandbox()
    try sandbox.write("BON DE COMMANDE n° BC-2026-7\nHOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  5 000,00 €\n", to: "lot/bc.txt")
    try sandbox.write("FACTURE n° F-88\nCommande n° BC-2026-7\nHOP-DPI-Va2\nDésignation  Total HT\nPrestation Ségur  5 900,00 €\n", to: "lot/fac.txt")
    let html = try sandbox.segurlint(["dossier", "lot", "--format", "html"]).output
    #expect(html.contains("Les pièces") && html.contains("bc.txt") && html.contains("fac.txt"))
    #expect(html.components(separatedBy: "class=\"paper\"").count == 2)
  }

  @Test func anAnnotatedCopyInHTMLIsTheSamePage() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    let run = try sandbox.segurlint(["annotate", "devis.txt", "-o", "copie.html"])
    #expect(run.status == 1)
    #expect(run.errors.contains("copie.html : ") && run.errors.contains("marqués à leur place") || run.errors.contains("marqués à sa place"))
    #expect(try sandbox.text("copie.html") == sandbox.segurlint(["check", "devis.txt", "--format", "html"]).output)
  }

  @Test func severalReportsOfOneRun() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    let run = try sandbox.segurlint(["check", "devis.txt", "--format", "sarif", "-o", "a.sarif", "--format", "html", "-o", "a.html"])
    #expect(run.status == 1)
    #expect(try sandbox.text("a.html").contains("SEG301") && sandbox.text("a.sarif").contains("SEG301"))
  }

  @Test func itIsNoFormatOfFacts() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "devis.txt")
    #expect(try sandbox.segurlint(["facts", "devis.txt", "--format", "html"]).status == 2)
  }

  private static var pdf: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures/pdf/quote.pdf")
  }
}
