import Foundation
import RuleKit
import Testing
import TextMatching

@testable import RuleTables

/// The data that the program carries.
@Suite struct ShippedTablesTests {
  static let tables = RuleTables.builtIn
  static let rules = URL(filePath: #filePath).appending(path: "../../../Rules").standardized

  /// The list of facts.md.
  static let known = """
    HOP-DPI-Va1 HOP-PFI-Va1 HOP-RI-Va1 BIO-SGL-Va1 BIO-LOINC-Va1 IMG-RIS-Va1 MDV-LGC-Va1 PHA-LGO-Va1 MS1-DUI-Va1 \
    MS2-DUI-Va1-PDS MS2-DUI-Va1-PDE MS3-DUI-AHI-Va1 HOP-DPI-Va2 HOP-PFI-Va2 HOP-RI-Va2 MDV-LGC-Va2 MS-DUI-Va2 IMG-RIS-Va2 \
    IMG-DB-Va2 BIO-SGL-Va2 PHA-LGO-Va2
    """

  @Test func everySchemeOfTheListIsThere() {
    #expect(Self.tables.codes == Self.known.split(separator: " ").map(String.init).sorted())
  }

  @Test(arguments: tables.codes) func aSchemeDecodes(code: String) throws {
    let dispositif = try DispositifDecoder.dispositif(
      RuleFiles.builtIn.datum("dispositifs/\(code).yaml"),
      general: GeneralDecoder(RuleFiles.builtIn.datum("general.yaml")))
    #expect(dispositif.code == code)
    #expect(Self.tables.dispositif(code)?.name == dispositif.name)
    #expect(code.hasSuffix("Va\(dispositif.wave)") || code.contains("Va\(dispositif.wave)-"))
    #expect(!dispositif.lineNames.isEmpty && dispositif.mentions.count >= 3 && dispositif.clause != nil)
    #expect(!dispositif.components.isEmpty && !dispositif.maintenanceYears.isEmpty)
  }

  @Test func nothingElseIsCarried() {
    #expect(Self.tables.version.isEmpty == false)
    #expect(Self.tables.lexicon.files["familles"]?.contains { $0.name == "DPI" } == true)
    #expect(Self.tables.dispositif("HOP-DPJ-Va2") == nil)
  }

  @Test func theDirectoryReadsAsTheBuiltInTables() throws {
    let read = try RuleTables(directory: Self.rules.path)
    #expect(read.codes == Self.tables.codes && read.version == Self.tables.version)
    #expect(read.general.citations == Self.tables.general.citations)
    #expect(read.lexicon == Self.tables.lexicon)
    for code in read.codes {
      #expect(ShippedTablesTests.print(read.dispositif(code)) == ShippedTablesTests.print(Self.tables.dispositif(code)))
    }
  }

  @Test func draftsAreToldFromFinalTexts() {
    for code in ["HOP-DPI-Va2", "MDV-LGC-Va2", "MS-DUI-Va2", "MS3-DUI-AHI-Va1"] {
      #expect(Self.tables.dispositif(code)?.sources.first?.isFinal == false)
      #expect(Self.tables.dispositif(code)?.citations[.bareme]?.isFinal == false)
    }
    #expect(Self.tables.dispositif("HOP-PFI-Va1")?.sources.first?.isFinal == true)
    #expect(Self.tables.general.citations.values.allSatisfy { $0.isFinal })
  }

  @Test func severitiesFollowTheCatalogue() throws {
    let ms2 = try #require(Self.tables.dispositif("MS-DUI-Va2")),
      dpi = try #require(Self.tables.dispositif("HOP-DPI-Va2"))
    let ms3 = try #require(Self.tables.dispositif("MS3-DUI-AHI-Va1"))
    let pfi = try #require(Self.tables.dispositif("HOP-PFI-Va1"))
    #expect(ms2.severity(of: "SEG102", piece: .order) == .erreur)
    #expect(ms2.severity(of: "SEG102", piece: .invoice) == .information)
    #expect(dpi.severity(of: "SEG102", piece: .order) == .avertissement)
    #expect(ms2.severity(of: "SEG203", message: "total") == .erreur)
    #expect(dpi.severity(of: "SEG203", message: "total") == .avertissement)
    #expect(dpi.severity(of: "SEG108") == .erreur && ms3.severity(of: "SEG108") == .avertissement)
    #expect(!ms2.has("SEG108") && !pfi.has("SEG108") && ms3.has("SEG108"))
    #expect(ms2.has("SEG109") && !dpi.has("SEG109") && !ms3.has("SEG109") && !pfi.has("SEG109"))
    #expect(
      dpi.has("SEG103", piece: .invoice) && !ms2.has("SEG103", piece: .invoice) && ms2.has("SEG103", piece: .order))
    #expect(pfi.has("SEG808") && !dpi.has("SEG808"))
  }

  /// Annex X: each category has its profile, two of them either of two.
  @Test func categoriesAndProfiles() throws {
    let terms = try #require(Self.tables.dispositif("MS-DUI-Va2")?.clients)
    let single = terms.categories.filter { $0.code.utf8.count == 3 }
    #expect(single.count == 68)
    for category in single {
      let profiles = terms.profiles.filter { $0.categories.contains(category.code) }.map(\.name)
      let either = ["608": ["DOM sans soins", "PDS"], "462": ["DOM sans soins", "PDE"]][category.code]
      #expect(either.map { $0 == profiles } ?? (profiles.count == 1), "\(category.code)")
    }
    #expect(terms.category("EHPAD")?.code == "500" && terms.category("354")?.acronym == "SSIAD" && terms.category("355") == nil)
    #expect(Self.tables.dispositif("HOP-DPI-Va2")?.clients.categories.count == 37)
    #expect(Self.tables.dispositif("MS3-DUI-AHI-Va1")?.clients.needsCategories == true)
    #expect(Self.tables.dispositif("HOP-PFI-Va1")?.clients.supplier == [.name, .siret, .contact])
  }

  @Test func sharesYearsAndDates() throws {
    let dpi = try #require(Self.tables.dispositif("HOP-DPI-Va2")),
      ms2 = try #require(Self.tables.dispositif("MS-DUI-Va2"))
    let ms3 = try #require(Self.tables.dispositif("MS3-DUI-AHI-Va1"))
    #expect(
      dpi.shares?.value == Shares(advance: 40, balance: 60) && ms3.shares?.value == Shares(advance: 30, balance: 70))
    #expect(dpi.maintenanceYears.map(\.value) == [6, 5] && ms2.maintenanceYears.map(\.value) == [5])
    #expect(dpi.calendar.orders.map(\.limit).first == Day(iso: "2025-12-17").map { .day($0, hour: "12:00") })
    #expect(ms2.calendar.balance.map(\.limit) == [.monthsAfterOpening(38)])
    #expect(ms3.calendar.orders.allSatisfy { $0.isProvisional })
  }

  /// A print that does not depend on the order of a dictionary or set.
  private static func print(_ dispositif: Dispositif?) -> [String] {
    guard let dispositif else { return [] }
    return [
      "\(dispositif.sources) \(dispositif.lineNames) \(dispositif.mentionTexts) \(dispositif.components)",
      "\(dispositif.maintenanceYears) \(dispositif.calendar) \(dispositif.requiredAmounts) \(dispositif.excluded.sorted())",
      "\(dispositif.clients)",
      "\(dispositif.severities.sorted { $0.key < $1.key }) \(dispositif.types.sorted { $0.value < $1.value })",
      "\(dispositif.citations.sorted { $0.key.rawValue < $1.key.rawValue })",
    ]
  }
}
