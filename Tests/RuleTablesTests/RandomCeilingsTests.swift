import Findings
import RuleKit
import RuleTables
import Testing

/// Two hundred ceilings drawn at random, against a computation of their own: whole cents and fractions, from the tables as the
/// four texts print them (section 5.3), nothing of the program's own.
@Suite struct RandomCeilingsTests {
  /// What was asked, and the exact answer in cents.
  private struct Draw {
    let code: String
    let type: PrestationType?
    let drivers: CeilingDrivers
    /// In cents, as a fraction.
    let expected: (numerator: Int, denominator: Int)
    let rate: String
  }

  /// A generator that gives the same numbers on every machine (SplitMix64).
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  @Test func twoHundredCeilingsAreRightToTheCent() throws {
    var generator = Seeded(state: 20_261_121)
    for _ in 0..<200 {
      let draw = Self.draw(using: &generator)
      let bareme = try #require(RuleTables.builtIn.dispositif(draw.code)?.bareme)
      let ceiling = try Ceiling.compute(bareme, type: draw.type, drivers: draw.drivers)
      let rate = try #require(Amount(draw.rate))
      let ht = try Self.cents(ceiling.ht), ttc = try Self.cents(ceiling.ttc(rate: rate))
      let told = "\(draw.code) \(draw.type?.rawValue ?? "") \(draw.drivers) \(draw.rate) %: \(ht), \(ttc)"
      let (above, below) = draw.expected
      #expect(abs(ht * below - above) <= below, "\(told)")
      #expect(ht == (2 * above + below) / (2 * below), "\(told)")
      let tenths = try Self.cents(rate) / 10
      #expect(abs(ttc * below * 1000 - above * (1000 + tenths)) <= 2 * below * 1000, "\(told)")
    }
  }

  private static func cents(_ amount: Amount) throws -> Int { try #require(Int(amount.plain.filter { $0 != "." })) }

  /// One of the four barèmes, with a type, counts and a rate.
  private static func draw(using generator: inout Seeded) -> Draw {
    let both = Bool.random(using: &generator)
    let rate = ["20", "8.5", "0"].randomElement(using: &generator) ?? "20"
    return switch Int.random(in: 0..<4, using: &generator) {
    case 0: hospital(both, rate, &generator)
    case 1: order(both, rate, &generator)
    case 2: organisation(rate, &generator)
    default: doctors(both, rate, &generator)
    }
  }

  /// AF-HOP-DPI-Va2: affine between the ends of the tranche that holds the Activité combinée.
  private static func hospital(_ both: Bool, _ rate: String, _ generator: inout Seeded) -> Draw {
    let ends = [0, 7000, 22_500, 230_000, 1_600_000]
    let sums = both ? [641_667, 875_000, 1_516_667, 4_666_667, 9_916_667] : [504_167, 687_500, 1_191_667, 3_666_667, 7_791_667]
    let tranche = Int.random(in: 0..<4, using: &generator)
    let activity = Int.random(in: ends[tranche]...ends[tranche + 1], using: &generator)
    let span = ends[tranche + 1] - ends[tranche], rise = sums[tranche + 1] - sums[tranche]
    return Draw(
      code: "HOP-DPI-Va2", type: both ? .va1va2 : .va2, drivers: CeilingDrivers(activiteCombinee: activity),
      expected: (sums[tranche] * span + rise * (activity - ends[tranche]), span), rate: rate)
  }

  /// AF-MS-DUI-Va2: the ESMS of the order choose the price, and are multiplied by it.
  private static func order(_ both: Bool, _ rate: String, _ generator: inout Seeded) -> Draw {
    let esms = count(&generator)
    let prices = both ? [350_000, 210_000, 180_583, 155_333, 133_583, 114_833] : [333_333, 200_000, 172_000, 147_917, 127_250, 109_417]
    return Draw(
      code: "MS-DUI-Va2", type: both ? .va1va2 : .va2, drivers: CeilingDrivers(esms: esms),
      expected: (prices[row(of: esms)] * esms, 1), rate: rate)
  }

  /// AF-MS3-DUI-AHI-Va1: the ESMS of the whole organisme gestionnaire choose the price of those ordered.
  private static func organisation(_ rate: String, _ generator: inout Seeded) -> Draw {
    let total = count(&generator)
    let ordered = Int.random(in: 1...total, using: &generator)
    let prices = [333_333, 243_333, 182_500, 136_917, 102_667, 94_417]
    return Draw(
      code: "MS3-DUI-AHI-Va1", type: nil, drivers: CeilingDrivers(esms: ordered, esmsOG: total),
      expected: (prices[row(of: total)] * ordered, 1), rate: rate)
  }

  /// AF-MDV-LGC-Va2: a lump for each doctor of a cabinet; a fixed part and one for each professional of a structure.
  private static func doctors(_ both: Bool, _ rate: String, _ generator: inout Seeded) -> Draw {
    let heads = Int.random(in: 1...150, using: &generator)
    let isCabinet = Bool.random(using: &generator)
    let (lump, fixed, each) = both ? (59_125, 118_250, 47_300) : (37_625, 75_250, 30_100)
    return Draw(
      code: "MDV-LGC-Va2", type: both ? .va1va2 : .va2,
      drivers: isCabinet ? CeilingDrivers(client: .cabinet, medecins: heads) : CeilingDrivers(effectifs: heads, client: .structure),
      expected: (isCabinet ? lump * heads : fixed + each * heads, 1), rate: rate)
  }

  /// A number of ESMS: each tranche as often as another, its bounds among them.
  private static func count(_ generator: inout Seeded) -> Int {
    let (from, to) = [(1, 1), (2, 4), (5, 10), (11, 19), (20, 99), (100, 400)].randomElement(using: &generator) ?? (1, 1)
    return [from, to, Int.random(in: from...to, using: &generator)].randomElement(using: &generator) ?? from
  }

  /// The row of the table: 1, 2 to 4, 5 to 10, 11 to 19, 20 to 99, 100 and more.
  private static func row(of count: Int) -> Int { [1, 4, 10, 19, 99].filter { count > $0 }.count }
}
