import Linting
import Testing

/// What cannot be read is SEG001, undecided, with words that a person can act on; no other rule is asked.
@Suite struct UnreadableTests {
  private static let reasons: [(Unreadable, fr: String, en: String)] = [
    (.empty, "vide", "empty"), (.encrypted, "mot de passe", "password"),
    (.damaged(detail: "xref"), "abîmé ou incomplet (xref)", "damaged or incomplete:"),
    (.unsupported(name: "image PNG"), "image PNG", "PNG image"),
    (.unsupported(name: "ancien format Office (.doc, .xls, .msg)"), ".doc", "old Office format"),
    (.scanned, "aucun texte n'a pu y être reconnu", "no text could be recognised"),
    (.beyondLimits(what: "pages"), "nombre de pages", "number of pages"),
    (.missingProgram(program: "pdftotext", package: "poppler-utils"), "poppler-utils", "poppler-utils"),
    (.inaccessible(detail: "EACCES"), "accès refusé", "access denied"),
  ]

  @Test(arguments: reasons) func saysWhy(reason: Unreadable, fr: String, en: String) async {
    let source = Source(path: "a.pdf", file: nil, bytes: [1])
    let report = await Linter(rules: [Puppet()], readers: [Refusing(reason: reason)]).report(on: source)
    #expect(report.verdict == .indecidable)
    #expect(report.outcomes.map(\.rule.id) == ["SEG001"])
    #expect(report.undecided.first?.undecided.reason.fr.contains(fr) == true)
    #expect(report.undecided.first?.undecided.reason.en.contains(en) == true)
    #expect(report.sha256 == "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a")
  }

  @Test func anEmptyFileNeedsNoReader() async {
    let report = await Linter(rules: [], readers: []).report(on: Source(path: "a", file: nil, bytes: []))
    #expect(report.undecided.first?.undecided.reason.fr.contains("vide") == true)
  }

  @Test func whatNoReaderTakesIsNamed() async {
    let image = Source(path: "a.png", file: nil, bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let report = await Linter(rules: [], readers: []).report(on: image)
    #expect(report.undecided.first?.undecided.reason.fr.contains("image PNG") == true)
  }

  @Test func aHugeFileIsRefusedByItsSize() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/grand.pdf"
    try Shell.sparse(path, bytes: 2 << 30)
    let report = await Linter(rules: []).report(on: .file(path))
    #expect(report.undecided.first?.undecided.reason.fr.contains("taille") == true)
    #expect(report.sha256 == nil)
  }

  @Test func whatIsGoneIsSaid() async {
    let report = await Linter(rules: []).report(on: .file("/nulle/part.pdf"))
    #expect(report.undecided.first?.undecided.reason.fr.contains("il n'existe pas") == true)
  }
}
