import Findings
import RuleKit

/// Reads one file of `dispositifs/`, and completes it with what `general.yaml` says for all.
struct DispositifDecoder {
  private enum Key: String, CaseIterable {
    case code, nom, famille, vague, sources, types, lignes, mentions, clause, bareme, composantes, versements,
      maintenance
    case calendrier, clients, attestations, citations, severites, exigences, portabilite, exclusions
    case texteLu = "texte-lu", montantsExiges = "montants-exiges", sansObjet = "sans-objet"
  }
  private enum CalendarKey: String, CaseIterable { case commandes, realisation, solde }

  private let fields: Fields<Key>
  private let sources: SourceTable
  private let general: GeneralDecoder
  /// What stands in for the scheme's own text, where that was not read.
  private let standIn: GeneralDecoder.StandIn?

  /// Reads a scheme.
  static func dispositif(_ datum: Datum, general: GeneralDecoder) throws(RuleTableError) -> Dispositif {
    let result = try DispositifDecoder(datum, general).dispositif()
    if result.bareme != nil, result.citations[.bareme] == nil { throw datum.error(.missing("citations: bareme")) }
    return result
  }

  private init(_ datum: Datum, _ general: GeneralDecoder) throws(RuleTableError) {
    fields = try Fields(datum)
    sources = try SourceTable(fields[.sources], beside: general.sources)
    self.general = general
    standIn = try fields.required(.texteLu).flag() ? nil : general.standIn
  }

  private func dispositif() throws(RuleTableError) -> Dispositif {
    let mentions = try fields.items(.mentions).map(sources.wording)
    return Dispositif(
      code: try fields.text(.code), name: try fields.text(.nom), family: try fields.text(.famille),
      wave: try fields.integer(.vague), sources: sources.all(ownFirst: standIn == nil),
      lineNames: try fields.items(.lignes).map(sources.lineName) + (standIn?.lineNames ?? []),
      mentionTexts: mentions + general.mentions.filter { other in !mentions.contains { $0.quote == other.quote } },
      clauseText: try fields[.clause].map(sources.wording) ?? general.clause, types: try types(),
      bareme: try fields[.bareme].map(BaremeDecoder.bareme), requirements: try sources.requirements(fields[.exigences]) + (standIn?.requirements ?? []),
      requiredAmounts: try requiredAmounts(),
      components: try fields.items(.composantes).map(sources.component) + (standIn?.components ?? []),
      exclusions: try Self.exclusions(fields[.exclusions]) ?? standIn?.exclusions ?? [],
      shares: try fields[.versements].map(sources.shares),
      maintenanceYears: try fields.items(.maintenance).map(sources.years),
      portabilityDays: try fields[.portabilite].map(sources.days), calendar: try calendar(),
      clients: try ClientsDecoder.terms(fields[.clients], sources, beside: general.clients),
      attestation: try sources.attestation(fields[.attestations]), citations: try sources.citations(fields[.citations]),
      severities: try general.severities.merging(RuleKeys.severities(fields[.severites])) { $1 },
      excluded: try RuleKeys.set(fields[.sansObjet]).union(standIn?.excluded ?? []))
  }

  private func types() throws(RuleTableError) -> [PrestationType: String] {
    var result: [PrestationType: String] = [:]
    for (type, name) in try fields[.types]?.table(by: PrestationType.self) ?? [] { result[type] = try name.text() }
    return result
  }

  /// What the Prestation cannot fund; nil where no list stands there.
  static func exclusions(_ datum: Datum?) throws(RuleTableError) -> [Excluded]? {
    guard let datum else { return nil }
    var result: [Excluded] = []
    for item in try datum.items() { result.append(try item.choice(of: Excluded.self)) }
    return result
  }

  private func requiredAmounts() throws(RuleTableError) -> [PriceField] {
    var result: [PriceField] = []
    for item in try fields.items(.montantsExiges) { result.append(try item.choice(of: PriceField.self)) }
    return result
  }

  private func calendar() throws(RuleTableError) -> Deadlines {
    guard let datum = fields[.calendrier] else { return Deadlines(orders: [], delivery: [], balance: []) }
    let calendar = try Fields(datum, CalendarKey.self)
    return Deadlines(
      orders: try calendar.items(.commandes).map(sources.deadline),
      delivery: try calendar.items(.realisation).map(sources.deadline),
      balance: try calendar.items(.solde).map(sources.deadline))
  }
}
