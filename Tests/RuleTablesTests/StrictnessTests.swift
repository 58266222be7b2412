import Foundation
import TextMatching
import RuleKit
@testable import RuleTables
import Testing

/// Data that are not what they should be are refused, with the place and a way out.
@Suite struct StrictnessTests {
  /// What reading a copy of `Rules/` ends in where one file has another text.
  private func problem(_ file: String, _ text: String) throws -> RuleTableError? {
    let copy = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.copyItem(at: ShippedTablesTests.rules, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    try text.write(to: copy.appending(path: file), atomically: true, encoding: .utf8)
    do throws(RuleTableError) { _ = try RuleTables(directory: copy.path) } catch { return error }
    return nil
  }

  static let dpi = "dispositifs/HOP-DPI-Va2.yaml"
  static let ms2 = "dispositifs/MS-DUI-Va2.yaml"

  /// A file, a text in it and what replaces that; the line of the error where it is not the replaced text's own.
  @Test(arguments: [
    (dpi, "famille:", "famile:", nil, "clé inconnue « famile » ; vouliez-vous écrire « famille » ?"),
    (dpi, "famille: DPI", "", 2, "la clé « famille » manque."),
    (dpi, "vague: 2", "vague: deux", nil, "il faut ici un nombre entier."),
    (dpi, "texte-lu: true", "texte-lu: oui", nil, "il faut ici true ou false."),
    (dpi, "forme: affine", "forme: afine", nil, "valeur inconnue « afine » ; vouliez-vous écrire « affine » ?"),
    (dpi, "ht: 5041.67", "ht: 5 041.67", nil, "il faut ici un nombre décimal écrit avec un point."),
    (dpi, "activite: 22500", "activite: 6000", nil, "il faut ici une activité supérieure à la précédente."),
    (dpi, "jour: 2025-12-17", "jour: 2025-02-30", nil, "il faut ici une date qui existe, écrite AAAA-MM-JJ."),
    (dpi, "source: FAQ", "source: FAK", nil, "valeur inconnue « FAK » ; vouliez-vous écrire « FAQ » ?"),
    (dpi, "- SEG109", "- SEG9", nil, "il faut ici une règle (SEG102, SEG203/total, SEG509/FAC)."),
    (dpi, "code: HOP-DPI-Va2", "code: HOP-DPI-Va1", 2, "le code « HOP-DPI-Va1 » n'est pas celui du nom du fichier."),
    (dpi, "nom: Dossier", "code: X\nnom: Dossier", 2, "la clé « code » est donnée deux fois."),
    (dpi, "plafond:", "plafonds:", nil, "clé inconnue « plafonds » ; vouliez-vous écrire « plafond » ?"),
    (dpi, "  bareme:\n    section", "  total:\n    section", 2, "la clé « citations: bareme » manque."),
    (dpi, "section: 6.2.1}", "section: 6.2.1", 26, "ce n'est pas du YAML lisible"),
    ("general.yaml", "version:", "versions:", nil, "clé inconnue « versions » ; vouliez-vous écrire « version » ?"),
    (ms2, "de: 5,", "de: 6,", nil, "il faut ici une tranche qui suit la précédente."),
    (ms2, "avance: 40", "avance: 30", nil, "il faut ici une avance et un solde qui font 100."),
    (ms2, "{code: \"188\"", "{code: \"183\"", nil, "la clé « 183 » est donnée deux fois."),
    (ms2, "{code: \"188\"", "{code: \"18\"", nil, "il faut ici un code de catégorie à trois ou quatre chiffres."),
    (ms2, "[\"202\",", "[\"203\",", nil, "valeur inconnue « 203 »"),
    (dpi, "fournisseur: [nom, siret, ", "fournisseur: [nom, sirett, ", nil, "valeur inconnue « sirett » ; vouliez-vous écrire « siret » ?"),
    ("lexique/familles.yaml", "'\\bdpi\\b'", "[x]", nil, "il faut ici un texte."),
  ])
  func aWrongFileIsRefused(file: String, old: String, new: String, line: Int?, said: String) throws {
    let original = try String(contentsOf: ShippedTablesTests.rules.appending(path: file), encoding: .utf8)
    let place = try #require(original.range(of: old), "\(old) is not in \(file)")
    let ownLine = original[..<place.lowerBound].count { $0 == "\n" } + 1
    let error = try #require(try problem(file, original.replacingCharacters(in: place, with: new)))
    #expect(error.problem.fr.hasPrefix(said), "\(error)")
    #expect(error.line == line ?? ownLine, "\(error)")
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

  @Test(arguments: [
    ("famile", "famille", 1), ("", "abc", 3), ("é", "e", 1), ("sections", "section", 1), ("abc", "cba", 2),
  ])
  func distance(_ a: String, _ b: String, _ expected: Int) {
    #expect(Nearest.distance(a, b) == expected)
  }
}
