import Foundation
import Testing

/// The commands that read no document: the ceiling, the rules, one rule.
@Suite struct CommandTests {
  @Test func ceilingStepByStep() throws {
    let run = try Sandbox().segurlint(["plafond", "--dispositif", "HOP-DPI-Va2", "--prestation", "va2", "--activite-combinee", "15000", "--tva", "8.5"])
    #expect(run.status == 0)
    #expect(run.output.contains("tranche B") && run.output.contains("9\u{202F}477,15\u{A0}€") && run.output.contains("source non définitive"))
    #expect(run.output.contains("10\u{202F}282,71\u{A0}€"))
  }

  @Test func ceilingInJSON() throws {
    let run = try Sandbox().segurlint([
      "plafond", "--dispositif", "MS3-DUI-AHI-Va1", "--esms", "3", "--esms-og", "8", "--format", "json",
    ])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["ht"] as? String == "5475.00" && object["ttc"] as? String == "6570.00" && object["tranche"] as? String == "C")
    #expect(object["vat_rate"] as? String == "20" && (object["drivers"] as? [String: Any])?["esms"] as? Int == 3)
    #expect(object["prestation"] is NSNull && (object["steps"] as? [String])?.count == 2)
  }

  /// What is missing is named with its option; an unknown barème is said to be unknown.
  @Test(arguments: [
    (["plafond"], 2, "--dispositif"), (["plafond", "--dispositif", "MDV-LGC-Va2"], 3, "--client"),
    (["plafond", "--dispositif", "MDV-LGC-Va2"], 3, "--prestation"),
    (["plafond", "--dispositif", "HOP-PFI-Va1"], 3, "inconnu"),
    (["plafond", "--dispositif", "MS3-DUI-AHI-Va1", "--esms", "9", "--esms-og", "3"], 3, "l'un des deux nombres est faux"),
    (["explain", "SEG999"], 2, "aucune règle ne s'appelle"), (["rules", "--format", "html"], 2, "markdown"),
  ])
  func whatCannotBeTold(arguments: [String], status: Int, says: String) throws {
    let run = try Sandbox().segurlint(arguments)
    #expect(Int(run.status) == status && run.errors.contains(says) && run.output.isEmpty, "\(run.errors)")
  }

  @Test func oneRule() throws {
    let run = try Sandbox().segurlint(["explain", "avance-ou-solde-incoherent"])
    #expect(run.status == 0 && run.output.hasPrefix("SEG211 "))
    for part in ["Comment corriger", "AF-MS-DUI-Va2, section VI", "Exemple conforme", "↓", "MS3-DUI-AHI-Va1 : avertissement ; 30 % / 70 %"] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(try Sandbox().segurlint(["explain", "SEG001"]).output.contains("document-illisible"))
    #expect(try Sandbox().segurlint(["explain", "seg103", "--langue", "en"]).output.contains("How to correct"))
  }

  @Test func everyRule() throws {
    let text = try Sandbox().segurlint(["rules"]).output
    #expect(text.contains("SEG001") && text.contains("SEG605"))
    let json = try Sandbox().segurlint(["rules", "--format", "json"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(((object["rules"] as? [Any])?.count ?? 0) > 80)
  }

  /// The page that the README links is what the program prints. With SEGURLINT_RECORD set, it is written instead.
  @Test func thePageOfRulesIsWhatTheProgramPrints() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/regles.md").standardized
    let printed = try Sandbox().segurlint(["rules", "--format", "markdown"]).output
    if ProcessInfo.processInfo.environment["SEGURLINT_RECORD"] != nil { try Data(printed.utf8).write(to: page) }
    #expect(try String(contentsOf: page, encoding: .utf8) == printed)
  }
}
