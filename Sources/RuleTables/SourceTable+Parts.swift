import Findings
import RuleKit

/// The parts of a scheme that stand with their source.
extension SourceTable {
  private enum CitationKey: String, CaseIterable { case source, section, phrase }
  private enum WordingKey: String, CaseIterable { case texte, source, section }
  private enum LineKey: String, CaseIterable { case nom, type, toleree, source, section }
  private enum ComponentKey: String, CaseIterable { case composante, client, source, section, phrase }
  private enum RequirementKey: String, CaseIterable { case element, regle, source, section, phrase }
  private enum LegalMentionKey: String, CaseIterable { case mention, sauf, source, section }
  private enum SharesKey: String, CaseIterable { case avance, solde, source, section, phrase }
  private enum YearsKey: String, CaseIterable { case annees, source, section, phrase }
  private enum DaysKey: String, CaseIterable { case jours, source, section, phrase }
  private enum DeadlineKey: String, CaseIterable { case jour, heure, mois, provisoire, source, section, phrase }

  /// Citations by topic.
  func citations(_ datum: Datum?) throws(RuleTableError) -> [Topic: Citation] {
    var result: [Topic: Citation] = [:]
    for (topic, value) in try datum?.table(by: Topic.self) ?? [] {
      let fields = try Fields(value, CitationKey.self)
      result[topic] = try citation(fields[.source], fields[.section], quote: fields.text(.phrase), near: value)
    }
    return result
  }

  /// A wording that a text prints.
  func wording(_ datum: Datum) throws(RuleTableError) -> Citation {
    let fields = try Fields(datum, WordingKey.self)
    return try citation(fields[.source], fields[.section], quote: fields.text(.texte), near: datum)
  }

  /// A name of the Prestation's line.
  func lineName(_ datum: Datum) throws(RuleTableError) -> Dispositif.LineName {
    let fields = try Fields(datum, LineKey.self)
    let name = try fields.text(.nom)
    return Dispositif.LineName(
      prestation: try fields[.type]?.choice(of: PrestationType.self), name: name,
      isRequired: !(try fields.flag(.toleree)),
      citation: try citation(fields[.source], fields[.section], quote: name, near: datum))
  }

  /// Something that the Prestation includes.
  func component(_ datum: Datum) throws(RuleTableError) -> Component {
    let fields = try Fields(datum, ComponentKey.self)
    return Component(
      try fields.required(.composante).choice(of: Component.Kind.self),
      client: try fields[.client]?.choice(of: ClientType.self),
      citation: try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }

  /// The elements that each kind of piece must bear.
  func requirements(_ datum: Datum?) throws(RuleTableError) -> [Requirement] {
    var result: [Requirement] = []
    for (piece, value) in try datum?.table(by: PieceKind.self) ?? [] {
      for item in try value.items() { result.append(try requirement(item, on: piece)) }
    }
    return result
  }

  private func requirement(_ datum: Datum, on piece: PieceKind) throws(RuleTableError) -> Requirement {
    let fields = try Fields(datum, RequirementKey.self)
    return Requirement(
      try fields.required(.element).choice(of: Element.self), on: piece, rule: try RuleKeys.key(fields.required(.regle)),
      citation: try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }

  /// A mention that the law wants on an invoice.
  func legalMention(_ datum: Datum) throws(RuleTableError) -> RequiredMention {
    let fields = try Fields(datum, LegalMentionKey.self)
    return RequiredMention(
      try fields.required(.mention).choice(of: LegalMention.self), unless: try fields[.sauf].map(RuleKeys.key),
      citation: try citation(fields[.source], fields[.section], quote: nil, near: datum))
  }

  /// How the payment is split.
  func shares(_ datum: Datum) throws(RuleTableError) -> Sourced<Shares> {
    let fields = try Fields(datum, SharesKey.self)
    let shares = Shares(advance: try fields.integer(.avance), balance: try fields.integer(.solde))
    guard shares.advance + shares.balance == 100 else {
      throw datum.error(.expected("une avance et un solde qui font 100", "an advance and a balance that make 100"))
    }
    return Sourced(
      shares, try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }

  /// Years of maintenance.
  func years(_ datum: Datum) throws(RuleTableError) -> Sourced<Int> {
    let fields = try Fields(datum, YearsKey.self)
    return Sourced(
      try fields.integer(.annees),
      try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }

  /// A delay in calendar days.
  func days(_ datum: Datum) throws(RuleTableError) -> Sourced<Int> {
    let fields = try Fields(datum, DaysKey.self)
    return Sourced(
      try fields.integer(.jours),
      try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }

  /// A last day: a date, or a number of months after the opening.
  func deadline(_ datum: Datum) throws(RuleTableError) -> Deadline {
    let fields = try Fields(datum, DeadlineKey.self)
    let limit: Deadline.Limit
    if let months = fields[.mois] {
      limit = .monthsAfterOpening(try months.integer())
    } else {
      limit = .day(try fields.required(.jour).day(), hour: try fields.optionalText(.heure))
    }
    return Deadline(
      limit, isProvisional: try fields.flag(.provisoire),
      citation: try citation(fields[.source], fields[.section], quote: fields.optionalText(.phrase), near: datum))
  }
}
