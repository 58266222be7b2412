import Foundation
import Testing

/// `annotate`: what is asked for is understood or refused in a sentence, and the original stays as it was.
@Suite struct AnnotateTests {
  private static let text = "DEVIS HOP-DPI-Va2\nMaintenance annuelle   1 000,00 €\n"

  @Test(arguments: [
    (["devis.txt"], "dites où écrire"), (["devis.txt", "-o", "copie"], "ne dit pas le format"),
    (["devis.txt", "-o", "copie.odt"], "ne dit pas le format"), (["-o", "copie.pdf"], "aucun document"),
    (["devis.txt", "autre.txt", "-o", "copie.pdf"], "un seul document"), (["absent.txt", "-o", "copie.pdf"], "impossible de lire"),
    (["devis.txt", "-o", "copie.pdf"], "ne peut pas être annoté en .pdf"),
    (["devis.txt", "--summary", "-o", "copie.pdf"], "--summary"),
  ])
  func refusals(arguments: [String], says: String) throws {
    let sandbox = try Sandbox()
    for name in ["devis.txt", "autre.txt"] { try sandbox.write(Self.text, to: name) }
    let run = try sandbox.segurlint(["annotate"] + arguments)
    #expect(run.status == 2 && run.errors.contains(says) && run.output.isEmpty, "\(run.errors)")
    #expect(try sandbox.names() == ["autre.txt", "devis.txt"])
  }

  @Test func neverOverTheOriginal() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Data("%PDF-1.4".utf8), to: "devis.pdf")
    try sandbox.link("lien.pdf", to: "devis.pdf")
    for copy in ["devis.pdf", "./devis.pdf", "lien.pdf"] {
      let run = try sandbox.segurlint(["annotate", "devis.pdf", "-o", copy])
      #expect(run.status == 2 && run.errors.contains("écraserait l'original"), "\(run.errors)")
    }
    #expect(try sandbox.text("devis.pdf") == "%PDF-1.4")
  }

  @Test func whatCannotBeReadGivesNoCopy() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "vide.pdf")
    let run = try sandbox.segurlint(["annotate", "vide.pdf", "-o", "copie.pdf"])
    #expect(run.status == 3 && run.errors.contains("Le fichier est vide"), "\(run.errors)")
    #expect(try sandbox.names() == ["vide.pdf"])
  }
}
