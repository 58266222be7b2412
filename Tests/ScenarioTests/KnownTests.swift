import Foundation
import Testing

@testable import segurlint

/// `--baseline`, `--write-baseline` and `compare`, as a user runs them.
@Suite struct KnownTests {
  private static let faulty = "BON DE COMMANDE n° BC-2026-7\nDate : 02/03/2026\nHOP-DPI-Va2\n\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 250,00 €\n"
  private static let options = ["--select", "SEG103,SEG206", "--aujourd-hui", "2026-11-21", "--no-progress"]

  @Test func aKnownFindingFailsNoRun() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.faulty, to: "devis.txt")
    #expect(try sandbox.segurlint(["check", "devis.txt"] + Self.options).status == 1)
    let written = try sandbox.segurlint(["check", "devis.txt", "--write-baseline", "connus.json"] + Self.options)
    #expect(written.status == 0)
    #expect(written.errors.contains("2 constat(s) connu(s) écrit(s) dans connus.json"))
    let known = try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json"] + Self.options)
    #expect(known.status == 0 && known.errors.isEmpty)
    #expect(known.output.contains("Connu : SEG103") && known.output.contains("Connu : SEG206"))
    let english = try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json", "--langue", "en"] + Self.options)
    #expect(english.status == 0 && english.output.contains("Known: SEG103"))
    try sandbox.write(Self.faulty.replacing("1 250,00", with: "1 190,00"), to: "devis.txt")
    #expect(try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json"] + Self.options).status == 1)
  }

  @Test func staleEntriesAreToldAndTakenOut() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.faulty, to: "devis.txt")
    _ = try sandbox.segurlint(["check", "devis.txt", "--write-baseline", "connus.json"] + Self.options)
    try sandbox.write(Self.faulty.replacing("1 250,00", with: "1 200,00"), to: "devis.txt")
    let stale = try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json"] + Self.options)
    #expect(stale.status == 0)
    #expect(stale.errors.contains("1 constat(s) connu(s) n'existe(nt) plus (SEG206 dans devis.txt)"))
    _ = try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json", "--write-baseline", "connus.json"] + Self.options)
    #expect(try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json"] + Self.options).errors.isEmpty)
  }

  @Test func aDossiersFindingsAreKnownToo() throws {
    let sandbox = try Sandbox()
    let invoice = "FACTURE n° F-88\nDate : 10/06/2026\nCommande n° BC-2026-7\nHOP-DPI-Va2\n\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 900,00 €   20 %   2 280,00 €\n"
    try sandbox.write(Self.faulty.replacing("1 250,00", with: "1 200,00"), to: "lot/commande.txt")
    try sandbox.write(invoice, to: "lot/facture.txt")
    let options = ["--select", "SEG908", "--aujourd-hui", "2026-11-21", "--no-progress"]
    #expect(try sandbox.segurlint(["dossier", "lot"] + options).status == 1)
    #expect(try sandbox.segurlint(["dossier", "lot", "--write-baseline", "connus.json"] + options).status == 0)
    #expect(try sandbox.segurlint(["dossier", "lot", "--baseline", "connus.json"] + options).status == 0)
  }

  @Test func whatIsNoBaselineFailsTheRun() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.faulty, to: "devis.txt")
    try sandbox.write("[]", to: "connus.json")
    let foreign = try sandbox.segurlint(["check", "devis.txt", "--baseline", "connus.json"] + Self.options)
    #expect(foreign.status == 2 && foreign.errors.contains("connus.json : ce JSON n'est pas une liste de constats connus"))
    let missing = try sandbox.segurlint(["check", "devis.txt", "--baseline", "rien.json"] + Self.options)
    #expect(missing.status == 2 && missing.errors.contains("--write-baseline rien.json"))
  }

  @Test func twoVersionsAreCompared() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.faulty, to: "v1.txt")
    try sandbox.write(Self.faulty.replacing("1 250,00", with: "1 200,00"), to: "v2.txt")
    let better = try sandbox.segurlint(["compare", "v1.txt", "v2.txt"] + Self.options)
    #expect(better.status == 0 && better.output.contains("Corrigé (1)\n    ERREUR SEG206") && better.output.contains("Reste à corriger (1)\n    ERREUR SEG103"))
    let worse = try sandbox.segurlint(["compare", "v2.txt", "v1.txt"] + Self.options)
    #expect(worse.status == 1 && worse.output.contains("Nouveau (1)\n    ERREUR SEG206"))
    _ = try sandbox.segurlint(["check", "v1.txt", "--format", "json", "-o", "v1.json"] + Self.options)
    _ = try sandbox.segurlint(["check", "v2.txt", "--format", "json", "-o", "v2.json"] + Self.options)
    let reports = try sandbox.segurlint(["compare", "v1.json", "v2.json"] + Self.options)
    #expect(reports.output == better.output)
    try sandbox.write("", to: "vide.txt")
    #expect(try sandbox.segurlint(["compare", "v1.txt", "vide.txt"] + Self.options).status == 3)
    try sandbox.write("{}", to: "autre.json")
    #expect(try sandbox.segurlint(["compare", "v1.json", "autre.json"] + Self.options).status == 2)
  }

  @Test func progressTellsTheTimeLeft() {
    #expect(Progress.line(10, of: 40, after: 5) == "[######------------------] 10/40, encore 15 s")
    #expect(Progress.line(1, of: 40, after: 4) == "[------------------------] 1/40, encore 2 min 36 s")
  }
}
