import Foundation
import RuleKit
@testable import RuleTables
import Testing

/// Data that are not what they should be are refused, with the place and a way out.
@Suite struct StrictnessTests {
  /// A copy of `Rules/` with one text replaced in one file, and what reading it ends in.
  private func problem(_ file: String, replacing old: String, with new: String) throws -> RuleTableError? {
    let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: ShippedTablesTests.rules, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let url = copy.appending(path: file)
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text.contains(old), "\(old) is not in \(file)")
    try text.replacing(old, with: new, maxReplacements: 1).write(to: url, atomically: true, encoding: .utf8)
    do throws(RuleTableError) { _ = try RuleTables(directory: copy.path) } catch { return error }
    return nil
  }

  static let dpi = "dispositifs/HOP-DPI-Va2.yaml"

  @Test(arguments: [
    (dpi, "\nfamille:", "\nfamile:", 3, "clé inconnue « famile » ; vouliez-vous écrire « famille » ?"),
    (dpi, "\nfamille: DPI", "", 1, "la clé « famille » manque."),
    (dpi, "\nvague: 2", "\nvague: deux", 4, "il faut ici un nombre entier."),
    (dpi, "texte-lu: true", "texte-lu: oui", 5, "il faut ici true ou false."),
    (dpi, "forme: affine", "forme: afine", 41, "valeur inconnue « afine » ; vouliez-vous écrire « affine » ?"),
    (dpi, "ht: 5041.67", "ht: 5 041,67", 44, "il faut ici un nombre décimal écrit avec un point."),
    (dpi, "activite: 22500", "activite: 6000", 46, "il faut ici une activité supérieure à la précédente."),
    (dpi, "jour: 2025-12-17", "jour: 2025-02-30", 92, "il faut ici une date qui existe, écrite AAAA-MM-JJ."),
    (dpi, "source: FAQ", "source: FAK", 88, "valeur inconnue « FAK » ; vouliez-vous écrire « FAQ » ?"),
    (dpi, "  - SEG109", "  - SEG9", 121, "il faut ici une règle (SEG102, SEG203/total, SEG509/FAC)."),
    (dpi, "code: HOP-DPI-Va2", "code: HOP-DPI-Va1", 1, "le code « HOP-DPI-Va1 » n'est pas celui du nom du fichier."),
    (dpi, "nom: Dossier", "code: X\nnom: Dossier", 1, "la clé « code » est donnée deux fois."),
    (dpi, "  bareme:\n    section", "  plafonds:\n    section", 156, "clé inconnue « plafonds » ; vouliez-vous écrire « plafond » ?"),
    (dpi, "lignes:", "lignes: [", 27, "ce n'est pas du YAML lisible"),
    ("general.yaml", "version:", "versions:", 2, "clé inconnue « versions » ; vouliez-vous écrire « version » ?"),
    ("dispositifs/MS-DUI-Va2.yaml", "de: 5,", "de: 6,", 47, "il faut ici une tranche qui suit la précédente."),
    ("dispositifs/MS-DUI-Va2.yaml", "avance: 40", "avance: 30", 84, "il faut ici une avance et un solde qui font 100."),
    ("lexique/familles.yaml", "DPI: [", "DPI: [[], ", 3, "il faut ici un texte."),
  ])
  func aWrongFileIsRefused(file: String, old: String, new: String, line: Int, said: String) throws {
    let error = try #require(try problem(file, replacing: old, with: new))
    #expect(error.problem.fr.hasPrefix(said), "\(error)")
    #expect(error.line == line, "\(error)")
    #expect(error.file.hasSuffix(file) && error.text.en != error.text.fr)
  }

  @Test func aMissingFolderIsNamed() {
    do throws(RuleTableError) {
      _ = try RuleTables(directory: "/nowhere")
      Issue.record("no error")
    } catch {
      #expect(error.text.fr == "/nowhere : ce dossier manque ou ne peut pas être lu.")
    }
  }

  @Test(arguments: [("famile", "famille", 1), ("", "abc", 3), ("é", "e", 1), ("sections", "section", 1), ("abc", "cba", 2)])
  func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(Nearest.distance(a, b) == expected)
  }
}
