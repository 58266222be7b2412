import Facts
import Findings
import RuleKit
import FoundationEssentials
import RuleTables
import Testing

/// Two hundred ceilings drawn at random, against a computation of our own: whole cents, from the figures printed in the four
/// appels à financement (section 5.3 of each), which stand here once more so that neither the tables nor the code is trusted.
@Suite struct RandomCeilingsTests {
  /// In cents: (Activité combinée, « vague 2 », « vague 1 et vague 2 »), AF-HOP-DPI-Va2.
  private static let dpi = [
    (0, 504_167, 641_667), (7000, 687_500, 875_000), (22_500, 1_191_667, 1_516_667), (230_000, 3_666_667, 4_666_667),
    (1_600_000, 7_791_667, 9_916_667),
  ]
  /// In cents for each ESMS: (from, « Vague 2 », « Vague 1 et Vague 2 »), AF-MS-DUI-Va2.
  private static let ms2 = [(1, 333_333, 350_000), (2, 200_000, 210_000), (5, 172_000, 180_583), (11, 147_917, 155_333), (20, 127_250, 133_583), (100, 109_417, 114_833)]
  /// The same, AF-MS3-DUI AHI-Va1; the tranche is that of the whole organisme gestionnaire.
  private static let ms3 = [(1, 333_333), (2, 243_333), (5, 182_500), (11, 136_917), (20, 102_667), (100, 94_417)]

  /// A generator that starts at the same place every time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64 = 2026
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  /// Halves up, of whole numbers.
  private static func divided(_ a: Int, _ b: Int) -> Int { (2 * a + b) / (2 * b) }

  private static func cents(_ amount: Amount) -> Int? { Int((amount.value * 100).description) }

  @Test func twoHundredCeilings() throws {
    var dice = Dice()
    for number in 0..<200 {
      let type = Bool.random(using: &dice) ? PrestationType.va2 : .va1va2
      let both = type == .va1va2
      let (code, drivers, expected): (String, CeilingDrivers, Int)
      switch number % 4 {
      case 0:
        let activity = Int.random(in: 0...1_600_000, using: &dice)
        let (low, high) = try #require(zip(Self.dpi, Self.dpi.dropFirst()).first { activity <= $1.0 })
        let (from, to) = both ? (low.2, high.2) : (low.1, high.1)
        code = "HOP-DPI-Va2"
        drivers = CeilingDrivers(activiteCombinee: activity)
        expected = Self.divided(from * (high.0 - low.0) + (to - from) * (activity - low.0), high.0 - low.0)
      case 1:
        let esms = Int.random(in: 1...140, using: &dice)
        let row = try #require(Self.ms2.last { $0.0 <= esms })
        (code, drivers, expected) = ("MS-DUI-Va2", CeilingDrivers(esms: esms), esms * (both ? row.2 : row.1))
      case 2:
        let total = Int.random(in: 1...140, using: &dice), esms = Int.random(in: 1...total, using: &dice)
        let row = try #require(Self.ms3.last { $0.0 <= total })
        (code, drivers, expected) = ("MS3-DUI-AHI-Va1", CeilingDrivers(esms: esms, esmsOG: total), esms * row.1)
      default:
        let count = Int.random(in: 1...60, using: &dice), isCabinet = Bool.random(using: &dice)
        code = "MDV-LGC-Va2"
        drivers = isCabinet ? CeilingDrivers(client: .cabinet, medecins: count) : CeilingDrivers(effectifs: count, client: .structure)
        expected = isCabinet ? count * (both ? 59_125 : 37_625) : both ? 118_250 + count * 47_300 : 75_250 + count * 30_100
      }
      let bareme = try #require(RuleTables.builtIn.dispositif(code)?.bareme)
      let ceiling = try Ceiling.compute(bareme, type: code.hasPrefix("MS3") ? nil : type, drivers: drivers)
      #expect(Self.cents(ceiling.ht) == expected, "\(code) \(type) \(drivers)")
      for (rate, thousandths) in [("20", 1200), ("8.5", 1085), ("0", 1000)] {
        let ttc = try #require(Amount(rate).map { ceiling.ttc(rate: $0) }.flatMap(Self.cents))
        #expect(abs(ttc - Self.divided(expected * thousandths, 1000)) <= 1, "\(code) at \(rate) %")
      }
    }
  }
}
