import Findings
import RuleKit
import RuleTables
import Testing

/// The ceilings of the published barèmes, against figures computed by others.
@Suite struct CeilingFiguresTests {
  private func ceiling(_ code: String, _ type: PrestationType?, _ drivers: CeilingDrivers) throws -> Ceiling {
    let bareme = try #require(RuleTables.builtIn.dispositif(code)?.bareme)
    return try Ceiling.compute(bareme, type: type, drivers: drivers)
  }

  @Test(arguments: [
    (PrestationType.va2, 1, "3333.33", "A"), (.va2, 2, "4000.00", "B"), (.va2, 10, "17200.00", "C"),
    (.va2, 11, "16270.87", "D"), (.va2, 19, "28104.23", "D"), (.va2, 20, "25450.00", "E"),
    (.va2, 100, "109417.00", "F"),
    (.va1va2, 1, "3500.00", "A"), (.va1va2, 10, "18058.30", "C"), (.va1va2, 100, "114833.00", "F"),
  ])
  func msDuiVa2(type: PrestationType, esms: Int, ht: String, tranche: String) throws {
    let ceiling = try ceiling("MS-DUI-Va2", type, CeilingDrivers(esms: esms))
    #expect(ceiling.ht.plain == ht && ceiling.tranche == tranche)
  }

  @Test(
    arguments: [
      (10, nil, "18250.00", "C"), (11, nil, "15060.87", "D"), (3, 8, "5475.00", "C"), (1, 1, "3333.33", "A"),
      (2, 100, "1888.34", "F"),
    ] as [(Int, Int?, String, String)])
  func ms3(esms: Int, og: Int?, ht: String, tranche: String) throws {
    let ceiling = try ceiling("MS3-DUI-AHI-Va1", nil, CeilingDrivers(esms: esms, esmsOG: og))
    #expect(ceiling.ht.plain == ht && ceiling.tranche == tranche)
  }

  @Test(arguments: [
    (0, "5041.67", "6416.67", "A"), (7000, "6875.00", "8750.00", "A"), (15_000, "9477.15", "12061.83", "B"),
    (22_500, "11916.67", "15166.67", "B"), (100_000, "21160.65", "26931.73", "C"),
    (230_000, "36666.67", "46666.67", "C"),
    (500_000, "44796.23", "57013.39", "D"), (1_600_000, "77916.67", "99166.67", "D"),
  ])
  func hopDpiVa2(activity: Int, va2: String, both: String, tranche: String) throws {
    let drivers = CeilingDrivers(activiteCombinee: activity)
    let first = try ceiling("HOP-DPI-Va2", .va2, drivers)
    #expect(first.ht.plain == va2 && first.tranche == tranche)
    #expect(try ceiling("HOP-DPI-Va2", .va1va2, drivers).ht.plain == both)
  }

  @Test func mdvLgcVa2() throws {
    let cabinet = CeilingDrivers(client: .cabinet, medecins: 3),
      structure = CeilingDrivers(effectifs: 12, client: .structure)
    #expect(try ceiling("MDV-LGC-Va2", .va2, cabinet).ht.plain == "1128.75")
    #expect(try ceiling("MDV-LGC-Va2", .va1va2, cabinet).ht.plain == "1773.75")
    #expect(try ceiling("MDV-LGC-Va2", .va2, structure).ht.plain == "4364.50")
    #expect(try ceiling("MDV-LGC-Va2", .va1va2, structure).ht.plain == "6858.50")
  }

  /// The TTC columns that the texts print, to the cent that their rounding allows.
  @Test(arguments: [
    ("HOP-DPI-Va2", CeilingDrivers(activiteCombinee: 7000), "8250.00", "7459.38"),
    ("HOP-DPI-Va2", CeilingDrivers(activiteCombinee: 22_500), "14300.00", "12929.58"),
    ("MS-DUI-Va2", CeilingDrivers(esms: 1), "4000.00", "3616.66"),
    ("MDV-LGC-Va2", CeilingDrivers(client: .cabinet, medecins: 1), "451.50", "408.23"),
  ])
  func withTVA(code: String, drivers: CeilingDrivers, full: String, overseas: String) throws {
    let ceiling = try ceiling(code, .va2, drivers)
    #expect(ceiling.ttc(rate: Amount(20)).isClose(to: try #require(Amount(full))))
    #expect(ceiling.ttc(rate: try #require(Amount("8.5"))).isClose(to: try #require(Amount(overseas))))
  }
}
