import Foundation
import Testing

/// Documents that cannot be read, among others that can. SEG001 alone is selected: what rules find is tested elsewhere.
@Suite struct DocumentTests {
  private static let order = "Bon de commande\nPrestation Ségur 8 560,00 €\n"

  private static let unreadable: [(name: String, bytes: [UInt8], says: String)] = [
    ("vide.pdf", [], "Le fichier est vide"),
    ("photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "image PNG"),
    ("archive.zip", Fixture.bytes("archive.zip"), "Format non pris en charge"),
    ("ancien.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], ".doc"),
    ("faux.docx", Array("PK\u{3}\u{4}[Content_Types].xml word/document.xml".utf8), "abîmé"),
    ("tronque.pdf", Array(Fixture.bytes("devis.pdf").prefix(700)), "abîmé"),
    ("chiffre.pdf", Fixture.bytes("chiffre.pdf"), "mot de passe"),
    ("scan.pdf", Fixture.bytes("scan.pdf"), "que des images"),
  ]

  @Test(arguments: unreadable)
  func isUndecidableAndStopsNoOther(name: String, bytes: [UInt8], says: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Data(bytes), to: name)
    try sandbox.write(Self.order, to: "bon.txt")
    let run = try sandbox.segurlint(["check", name, "bon.txt", "--type", "BDC", "--select", "SEG001"])
    #expect(run.status == 3)
    #expect(run.errors == "")
    #expect(run.output.contains(says), "\(run.output)")
    #expect(run.output.contains("Verdict : indécidable, le document n'a pas pu être lu."))
    #expect(run.output.contains("bon.txt\n  bon de commande ou devis"))
    #expect(run.output.contains("Verdict : conforme."))
  }

  @Test func factsSayWhyToo() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "vide.txt")
    let run = try sandbox.segurlint(["facts", "vide.txt"])
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("vide.txt : Le fichier est vide"))
  }

  @Test func aHugeFileIsNeverRead() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "grand.pdf")
    let file = try FileHandle(forWritingTo: sandbox.folder.appendingPathComponent("grand.pdf"))
    try file.truncate(atOffset: 2 << 30)
    try file.close()
    let start = ContinuousClock.now
    let run = try sandbox.segurlint(["check", "grand.pdf"])
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(run.status == 3)
    #expect(run.output.contains("dépasse les limites de lecture (taille)"))
  }

  @Test func aMissingProgramIsNamedWithItsPackage() throws {
    let sandbox = try Sandbox()
    try sandbox.write(try Fixture.data("devis.pdf"), to: "devis.pdf")
    let run = try sandbox.segurlint(["check", "devis.pdf"], environment: ["PATH": ""])
    #expect(run.status == 3)
    #expect(run.output.contains("poppler-utils"))
  }

  @Test func aPDFIsRead() throws {
    let sandbox = try Sandbox()
    try sandbox.write(try Fixture.data("devis.pdf"), to: "-devis.pdf")
    let run = try sandbox.segurlint(["check", "--type", "BDC", "--select", "SEG001", "--", "-devis.pdf"])
    #expect(run.status == 0)
    #expect(run.output.contains("PDF, 1 page"))
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything")) func whatMayNotBeReadIsSaid() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.order, to: "dossier/a.txt")
    try sandbox.write(Self.order, to: "dossier/b.txt")
    try sandbox.permit("dossier/a.txt", 0)
    let run = try sandbox.segurlint(["check", "dossier", "--type", "BDC", "--select", "SEG001"])
    #expect(run.status == 3)
    #expect(run.output.contains("accès refusé"))
    #expect(run.output.contains("Verdict : conforme."))
    try sandbox.permit("dossier", 0)
    #expect(try sandbox.segurlint(["check", "dossier"]).status == 2)
    try sandbox.permit("dossier", 0o700)
  }
}
