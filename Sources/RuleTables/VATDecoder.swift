import Facts
import RuleKit

/// Reads `tva:` of `general.yaml`.
enum VATDecoder {
  private enum Key: String, CaseIterable { case normal, territoires, autres }
  private enum TerritoryKey: String, CaseIterable { case codes, taux }

  static func rates(_ datum: Datum) throws(RuleTableError) -> VATRates {
    let fields = try Fields(datum, Key.self)
    var territories: [VATRates.Territory] = []
    for item in try fields.items(.territoires) {
      let entry = try Fields(item, TerritoryKey.self)
      let rate = Amount(try entry.decimal(.taux))
      for code in try entry.items(.codes) { territories.append(.init(prefix: try code.text(), rate: rate)) }
    }
    var others: [Amount] = []
    for item in try fields.items(.autres) { others.append(Amount(try item.decimal())) }
    return VATRates(normal: Amount(try fields.decimal(.normal)), territories: territories, others: others)
  }
}
