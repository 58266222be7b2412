import Facts
import Findings
import RuleKit

/// Reads `clients:`: what an order tells of its parties, the eligible categories, the profiles that they need.
enum ClientsDecoder {
  private enum Key: String, CaseIterable {
    case fournisseur, client, identifiants, categories, profils, categorieExigee = "categorie-exigee"
  }
  private enum NumberKey: String, CaseIterable { case numero, client }
  private enum ListKey: String, CaseIterable { case source, section, phrase, liste }
  private enum CategoryKey: String, CaseIterable { case code, libelle, sigle }
  private enum ProfileKey: String, CaseIterable { case profil, categories, si, client, phrase }

  /// - Parameter common: what holds where the scheme says nothing else.
  static func terms(_ datum: Datum?, _ sources: SourceTable, beside common: ClientTerms?) throws(RuleTableError) -> ClientTerms {
    guard let datum else {
      return common ?? ClientTerms(supplier: [], client: [], numbers: [], needsCategories: false, categories: [], profiles: [])
    }
    let fields = try Fields(datum, Key.self)
    let categories = try fields[.categories].map { (list) throws(RuleTableError) in try self.categories(list, sources) } ?? []
    return ClientTerms(
      supplier: try fields[.fournisseur].map(parts) ?? common?.supplier ?? [], client: try fields[.client].map(parts) ?? common?.client ?? [],
      numbers: try numbers(fields.items(.identifiants)), needsCategories: try fields.flag(.categorieExigee), categories: categories,
      profiles: try fields[.profils].map { (list) throws(RuleTableError) in try profiles(list, sources, known: categories.map(\.code)) } ?? [])
  }

  private static func parts(_ datum: Datum) throws(RuleTableError) -> [PartyField] {
    var result: [PartyField] = []
    for item in try datum.items() { result.append(try item.choice(of: PartyField.self)) }
    return result
  }

  private static func numbers(_ items: [Datum]) throws(RuleTableError) -> [RequiredNumber] {
    var result: [RequiredNumber] = []
    for item in items {
      let fields = try Fields(item, NumberKey.self)
      result.append(
        RequiredNumber(try fields.required(.numero).choice(of: RequiredNumber.Kind.self), client: try fields[.client]?.choice(of: ClientType.self)))
    }
    return result
  }

  private static func categories(_ datum: Datum, _ sources: SourceTable) throws(RuleTableError) -> [FinessCategory] {
    let list = try Fields(datum, ListKey.self)
    let citation = try sources.citation(list[.source], list[.section], quote: list.optionalText(.phrase), near: datum)
    var result: [FinessCategory] = []
    for item in try list.items(.liste) {
      let fields = try Fields(item, CategoryKey.self)
      let code = try fields.text(.code)
      guard (3...4).contains(code.utf8.count), code.allSatisfy(\.isNumber) else {
        throw item.error(.expected("un code de catégorie à trois ou quatre chiffres", "a category code of three or four digits"))
      }
      guard !result.contains(where: { $0.code == code }) else { throw item.error(.duplicate(code)) }
      result.append(FinessCategory(code: code, label: try fields.text(.libelle), acronym: try fields.optionalText(.sigle), citation: citation))
    }
    return result
  }

  private static func profiles(_ datum: Datum, _ sources: SourceTable, known: [String]) throws(RuleTableError) -> [RequiredProfile] {
    let list = try Fields(datum, ListKey.self)
    var result: [RequiredProfile] = []
    for item in try list.items(.liste) {
      let fields = try Fields(item, ProfileKey.self)
      var categories: [String] = [], traits: [ClientTrait] = []
      for code in try fields.items(.categories) {
        let text = try code.text()
        guard known.contains(text) else { throw code.error(.unknownValue(text, among: known)) }
        categories.append(text)
      }
      for trait in try fields.items(.si) { traits.append(try trait.choice(of: ClientTrait.self)) }
      let citation = try sources.citation(list[.source], list[.section], quote: fields.text(.phrase), near: item)
      result.append(
        RequiredProfile(
          name: try fields.text(.profil), categories: categories, traits: traits, client: try fields[.client]?.choice(of: ClientType.self), citation: citation))
    }
    return result
  }
}
