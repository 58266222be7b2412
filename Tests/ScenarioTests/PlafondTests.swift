import Foundation
import Testing

/// The ceiling at the command line.
@Suite struct PlafondTests {
  private static let dpi = ["plafond", "--dispositif", "HOP-DPI-Va2", "--prestation", "va2"]

  @Test func stepByStep() throws {
    let run = try Sandbox().segurlint(Self.dpi + ["--activite-combinee", "15 000"])
    #expect(run.status == 0 && run.errors == "")
    for words in ["tranche B, de 7\u{202F}000 à 22\u{202F}500", "Plafond HT : 9\u{202F}477,15", "TVA 8,5 %", "section 5.3 (source non définitive)"] {
      #expect(run.output.contains(words), "\(run.output)")
    }
  }

  @Test(
    arguments: [
      (["HOP-DPI-Va2", "--prestation", "va1+va2", "--activite-combinee", "500000", "--tva", "20"], "D", "57013.39", "68416.07"),
      (["MS-DUI-Va2", "--prestation", "va2", "--esms", "11", "--tva", "0"], "D", "16270.87", "16270.87"),
      (["MS3-DUI-AHI-Va1", "--esms", "3", "--esms-og", "8", "--tva", "8.5"], "C", "5475.00", "5940.38"),
      (["mdv-lgc-va2", "--prestation", "va2", "--client", "structure", "--effectifs", "12", "--tva", "20"], nil, "4364.50", "5237.40"),
      (["MDV-LGC-Va2", "--prestation", "va1+va2", "--client", "cabinet", "--medecins", "3"], nil, "1773.75", nil),
    ] as [([String], String?, String, String?)])
  func json(arguments: [String], tranche: String?, ht: String, ttc: String?) throws {
    let run = try Sandbox().segurlint(["plafond", "--format", "json", "--dispositif"] + arguments)
    #expect(run.status == 0)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(run.output.utf8))
    #expect(answer.ht == ht && answer.ttc == ttc && answer.tranche == tranche)
    #expect(answer.vat_rate == arguments.firstIndex(of: "--tva").map { arguments[$0 + 1] })
    #expect(!answer.steps.isEmpty)
  }

  @Test func theKeysAreThoseOfTheInterface() throws {
    let run = try Sandbox().segurlint(Self.dpi + ["--activite-combinee", "15000", "--tva", "20", "--format", "json"])
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(answer.keys) == ["dispositif", "prestation", "drivers", "tranche", "ht", "vat_rate", "ttc", "steps"])
    #expect((answer["drivers"] as? [String: Any])?["activite_combinee"] as? Int == 15_000)
  }

  @Test func anUnknownBaremeIsSaidAndNotGuessed() throws {
    let run = try Sandbox().segurlint(["plafond", "--dispositif", "HOP-PFI-Va1"])
    #expect(run.status == 3)
    #expect(run.output.contains("Le barème de HOP-PFI-Va1 n'est pas connu"))
    let json = try Sandbox().segurlint(["plafond", "--dispositif", "HOP-PFI-Va1", "--format", "json"])
    #expect(json.status == 3 && json.output.contains("\"ht\": null"))
  }

  @Test func outsideThePublishedTranches() throws {
    let run = try Sandbox().segurlint(Self.dpi + ["--activite-combinee", "1600001"])
    #expect(run.status == 3)
    #expect(run.output.contains("Aucune tranche publiée"))
  }

  @Test func everythingThatIsLackingIsNamed() throws {
    let run = try Sandbox().segurlint(["plafond", "--dispositif", "HOP-DPI-Va2"])
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors.contains("--prestation") && run.errors.contains("--activite-combinee"))
    let cabinet = try Sandbox().segurlint(["plafond", "--dispositif", "MDV-LGC-Va2", "--client", "cabinet", "--prestation", "va2"])
    #expect(cabinet.status == 2 && cabinet.errors.contains("--medecins") && !cabinet.errors.contains("--effectifs"))
  }

  @Test func inEnglish() throws {
    let run = try Sandbox().segurlint(Self.dpi + ["--activite-combinee", "15000", "--langue", "en"])
    #expect(run.output.contains("Ceiling before tax: 9\u{202F}477,15") && run.output.contains("(source not final)"))
  }

  @Test func intoAFile() throws {
    let sandbox = try Sandbox()
    let run = try sandbox.segurlint(Self.dpi + ["--activite-combinee", "15000", "-o", "plafond.txt"])
    #expect(run.status == 0 && run.output == "")
    #expect(try sandbox.text("plafond.txt").contains("Plafond HT"))
  }

  /// What these tests look at in the JSON.
  private struct Answer: Decodable {
    let tranche: String?
    let ht: String?
    let vat_rate: String?
    let ttc: String?
    let steps: [String]
  }
}
