import Findings
import RuleKit

/// What a scheme wants of its attestations.
extension SourceTable {
  private enum Key: String, CaseIterable { case criteres, seuils, justificatif }
  private enum CriterionKey: String, CaseIterable { case critere, fr, en, type, profils, source, section, phrase, parESMS = "par-esms" }
  private enum CountKey: String, CaseIterable { case compte, fr, en, minimum, type, source, section, phrase }
  private enum ProofKey: String, CaseIterable { case direct, tiers, source, section, phrase }

  func attestation(_ datum: Datum?) throws(RuleTableError) -> AttestationTerms {
    guard let datum else { return .nothing }
    let fields = try Fields(datum, Key.self)
    return AttestationTerms(
      criteria: try fields.items(.criteres).map(criterion), thresholds: try fields.items(.seuils).map(count), proof: try fields[.justificatif].map(proof))
  }

  private func criterion(_ datum: Datum) throws(RuleTableError) -> RequiredCriterion {
    let fields = try Fields(datum, CriterionKey.self)
    var profiles: [String] = []
    for item in try fields.items(.profils) { profiles.append(try item.text()) }
    return RequiredCriterion(
      name: try fields.text(.critere), text: Text(fr: try fields.text(.fr), en: try fields.text(.en)),
      prestation: try fields[.type]?.choice(of: PrestationType.self), profiles: profiles, isByEstablishment: try fields.flag(.parESMS),
      citation: try citation(fields[.source], fields[.section], quote: fields.text(.phrase), near: datum))
  }

  private func count(_ datum: Datum) throws(RuleTableError) -> RequiredCount {
    let fields = try Fields(datum, CountKey.self)
    return RequiredCount(
      name: try fields.text(.compte), text: Text(fr: try fields.text(.fr), en: try fields.text(.en)), minimum: try fields.integer(.minimum),
      prestation: try fields[.type]?.choice(of: PrestationType.self),
      citation: try citation(fields[.source], fields[.section], quote: fields.text(.phrase), near: datum))
  }

  private func proof(_ datum: Datum) throws(RuleTableError) -> Proof {
    let fields = try Fields(datum, ProofKey.self)
    let direct = try fields.required(.direct).choice(of: PieceKind.self)
    return Proof(
      direct: direct, other: try fields[.tiers]?.choice(of: PieceKind.self) ?? direct,
      citation: try citation(fields[.source], fields[.section], quote: fields.text(.phrase), near: datum))
  }
}
