import Findings
import RuleKit

/// Reads `general.yaml`.
struct GeneralDecoder: Sendable {
  private enum Key: String, CaseIterable {
    case version, sources, mentions, clause, clients, severites, citations, tva, sansTexte = "sans-texte", mentionsLegales = "mentions-legales"
  }
  private enum StandInKey: String, CaseIterable { case sansObjet = "sans-objet", lignes, composantes, exigences, exclusions }

  /// What is known of a scheme whose own text was not read.
  struct StandIn: Sendable {
    /// The rules that rest on that text.
    let excluded: Set<String>
    let lineNames: [Dispositif.LineName]
    let components: [Component]
    let requirements: [Requirement]
    let exclusions: [Excluded]
  }

  /// The version of the whole of the rule data.
  let version: String
  /// What pieces are held to where no scheme is known.
  let terms: GeneralTerms
  /// The texts that every file may cite.
  let sources: SourceTable
  /// Wordings of the State's mention that every scheme accepts.
  let mentions: [Citation]
  /// The clause where the scheme's text prints none.
  let clause: Citation
  /// Severities where the scheme gives no other.
  let severities: [String: Severity]
  let standIn: StandIn
  /// What an order tells of its parties where the scheme says nothing else.
  let clients: ClientTerms

  init(_ datum: Datum) throws(RuleTableError) {
    let fields = try Fields(datum, Key.self)
    let sources = try SourceTable(fields.required(.sources))
    self.sources = sources
    version = try fields.text(.version)
    terms = GeneralTerms(
      citations: try sources.citations(fields[.citations]), vat: try VATDecoder.rates(fields.required(.tva)),
      legalMentions: try fields.items(.mentionsLegales).map(sources.legalMention))
    mentions = try fields.items(.mentions).map(sources.wording)
    clause = try sources.wording(fields.required(.clause))
    clients = try ClientsDecoder.terms(fields[.clients], sources, beside: nil)
    severities = try RuleKeys.severities(fields[.severites])
    let other = try Fields(fields.required(.sansTexte), StandInKey.self)
    standIn = StandIn(
      excluded: try RuleKeys.set(other[.sansObjet]), lineNames: try other.items(.lignes).map(sources.lineName),
      components: try other.items(.composantes).map(sources.component),
      requirements: try sources.requirements(other[.exigences]),
      exclusions: try DispositifDecoder.exclusions(other[.exclusions]) ?? [])
  }
}
