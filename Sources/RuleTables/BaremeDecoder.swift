import FoundationEssentials
import RuleKit

/// Reads `bareme:`, in one of its three forms.
enum BaremeDecoder {
  /// The forms of a barème.
  private enum Form: String, CaseIterable { case affine, parESMS = "par-esms", forfait }
  private enum Key: String, CaseIterable { case forme, trancheSelon = "tranche-selon", montants }
  private enum PointKey: String, CaseIterable { case tranche, activite, ht }
  private enum TrancheKey: String, CaseIterable { case tranche, de, a, ht }
  private enum LumpKey: String, CaseIterable {
    case parMedecin = "par-medecin", partFixe = "part-fixe", parEffectif = "par-effectif"
  }
  /// A type of Prestation, or all of them.
  private enum TypeKey: String, CaseIterable {
    case va2, va1va2 = "va1+va2", toutes

    var type: PrestationType? { PrestationType(rawValue: rawValue) }
  }

  static func bareme(_ datum: Datum) throws(RuleTableError) -> Bareme {
    let fields = try Fields(datum, Key.self)
    let amounts = try fields.required(.montants)
    switch try fields.required(.forme).choice(of: Form.self) {
    case .affine:
      var result: [PrestationType: [Bareme.Point]] = [:]
      for (type, value) in try amounts.table(by: PrestationType.self) { result[type] = try points(value) }
      return .affine(result)
    case .parESMS:
      var result: [PrestationType?: [Bareme.Tranche]] = [:]
      for (key, value) in try amounts.table(by: TypeKey.self) { result[key.type] = try tranches(value) }
      return .perUnit(try fields.required(.trancheSelon).choice(of: Bareme.TrancheDriver.self), result)
    case .forfait:
      var result: [PrestationType: Bareme.LumpOrHeads] = [:]
      for (type, value) in try amounts.table(by: PrestationType.self) { result[type] = try lump(value) }
      return .lumpOrHeads(result)
    }
  }

  /// Points, the activity rising.
  private static func points(_ datum: Datum) throws(RuleTableError) -> [Bareme.Point] {
    var result: [Bareme.Point] = []
    for item in try datum.items() {
      let fields = try Fields(item, PointKey.self)
      let point = Bareme.Point(
        tranche: try fields.text(.tranche), driver: try fields.integer(.activite), ht: try fields.decimal(.ht))
      if let last = result.last, point.driver <= last.driver {
        throw item.error(.expected("une activité supérieure à la précédente", "a higher activity than the one before"))
      }
      result.append(point)
    }
    return result
  }

  /// Tranches, each beginning where the one before ends.
  private static func tranches(_ datum: Datum) throws(RuleTableError) -> [Bareme.Tranche] {
    var result: [Bareme.Tranche] = []
    for item in try datum.items() {
      let fields = try Fields(item, TrancheKey.self)
      let tranche = Bareme.Tranche(
        name: try fields.text(.tranche), from: try fields.integer(.de), to: try fields[.a]?.integer(),
        ht: try fields.decimal(.ht))
      if let last = result.last, last.to != tranche.from - 1 {
        throw item.error(.expected("une tranche qui suit la précédente", "a tranche that follows the one before"))
      }
      result.append(tranche)
    }
    return result
  }

  private static func lump(_ datum: Datum) throws(RuleTableError) -> Bareme.LumpOrHeads {
    let fields = try Fields(datum, LumpKey.self)
    return Bareme.LumpOrHeads(
      perDoctor: try fields.decimal(.parMedecin), fixed: try fields.decimal(.partFixe),
      perHead: try fields.decimal(.parEffectif))
  }
}
