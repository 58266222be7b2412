import Findings
import FoundationEssentials
import RuleKit
import Testing

/// What a ceiling says besides its amount, and when there is none.
@Suite struct CeilingTests {
  static let affine = Bareme.affine([
    .va2: [.init(tranche: "A", driver: 0, ht: 100), .init(tranche: "A", driver: 3, ht: 200)]
  ])
  static let perOrder = Bareme.perUnit(.order, [.va2: [.init(name: "A", from: 1, to: 4, ht: 1000)]])
  static let perOrganisation = Bareme.perUnit(
    .organisation, [nil: [.init(name: "A", from: 1, to: 4, ht: 1000), .init(name: "B", from: 5, to: 9, ht: 500)]])
  static let lump = Bareme.lumpOrHeads([.va2: .init(perDoctor: 10, fixed: 20, perHead: 5)])

  @Test(
    arguments: [
      (affine, .va2, CeilingDrivers(), .missing(.activiteCombinee), "--activite-combinee"),
      (affine, nil, CeilingDrivers(activiteCombinee: 1), .missing(.prestation), "--prestation"),
      (
        affine, .va2, CeilingDrivers(activiteCombinee: 4), .outsideTranches(.activiteCombinee, 4), "--activite-combinee"
      ),
      (
        affine, .va2, CeilingDrivers(activiteCombinee: -1), .outsideTranches(.activiteCombinee, -1),
        "--activite-combinee"
      ),
      (perOrder, .va2, CeilingDrivers(esmsOG: 3), .missing(.esms), "--esms"),
      (perOrder, .va2, CeilingDrivers(esms: 0), .outsideTranches(.esms, 0), "--esms"),
      (perOrder, .va2, CeilingDrivers(esms: 5), .outsideTranches(.esms, 5), "--esms"),
      (perOrder, .va1va2, CeilingDrivers(esms: 1), .missing(.prestation), "--prestation"),
      (perOrganisation, nil, CeilingDrivers(esms: 1, esmsOG: 10), .outsideTranches(.esmsOG, 10), "--esms-og"),
      (
        perOrganisation, nil, CeilingDrivers(esms: 3, esmsOG: 2), .contradictory(ordered: 3, total: 2),
        "--esms,--esms-og"
      ),
      (lump, .va2, CeilingDrivers(effectifs: 3, medecins: 2), .missing(.client), "--client"),
      (lump, .va2, CeilingDrivers(effectifs: 3, client: .cabinet), .missing(.medecins), "--medecins"),
      (lump, .va2, CeilingDrivers(client: .structure, medecins: 3), .missing(.effectifs), "--effectifs"),
      (lump, .va2, CeilingDrivers(client: .cabinet, medecins: 0), .outsideTranches(.medecins, 0), "--medecins"),
    ] as [(Bareme, PrestationType?, CeilingDrivers, CeilingGap, String)])
  func aGapNamesWhatFillsIt(
    bareme: Bareme, type: PrestationType?, drivers: CeilingDrivers, gap: CeilingGap, needs: String
  ) {
    #expect(throws: gap) { try Ceiling.compute(bareme, type: type, drivers: drivers) }
    #expect(gap.needs.joined(separator: ",") == needs)
  }

  @Test func divisionComesLast() throws {
    let ceiling = try Ceiling.compute(Self.affine, type: .va2, drivers: CeilingDrivers(activiteCombinee: 2))
    #expect(ceiling.ht.plain == "166.67")
    #expect(ceiling.unrounded.plain.hasPrefix("166.66666666666666"))
    #expect(
      try Ceiling.compute(Self.affine, type: .va2, drivers: CeilingDrivers(activiteCombinee: 3)).ht.plain == "200.00")
  }

  @Test func theTypeMayBeLeftOutWhereThereIsNone() throws {
    let drivers = CeilingDrivers(esms: 2, esmsOG: 6)
    for type in [nil, PrestationType.va2] {
      #expect(try Ceiling.compute(Self.perOrganisation, type: type, drivers: drivers).ht.plain == "1000.00")
    }
  }

  @Test func theStepsAreWrittenAsTheFrenchPrint() throws {
    let order = try Ceiling.compute(Self.perOrder, type: .va2, drivers: CeilingDrivers(esms: 4))
    #expect(
      order.steps.map(\.fr) == [
        "4 ESMS dans la commande : tranche A, 1\u{202F}000,00\u{A0}€ par ESMS.",
        "4 × 1\u{202F}000,00\u{A0}€ = 4\u{202F}000,00\u{A0}€",
      ])
    let affine = try Ceiling.compute(Self.affine, type: .va2, drivers: CeilingDrivers(activiteCombinee: 2))
    #expect(
      affine.steps.map(\.en) == [
        "Activité combinée of 2: tranche A, from 0 to 3.",
        "100,00\u{A0}€ + (200,00\u{A0}€ − 100,00\u{A0}€) × (2 − 0) ÷ (3 − 0) = 166,67\u{A0}€",
      ])
  }
}
