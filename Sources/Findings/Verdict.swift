/// What a document, or a dossier of several, is worth, in one word.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  case conforme
  case conformeSousReserve = "conforme-sous-reserve"
  case nonConforme = "non-conforme"
  case indecidable

  /// The one verdict, computed here and nowhere else.
  ///
  /// - Parameter isKindKnown: whether it could be told of every piece what it is.
  public init(_ outcomes: [RuleOutcome], isKindKnown: Bool) {
    if outcomes.contains(where: { $0.findings.contains { $0.message.severity == .erreur } }) {
      self = .nonConforme
    } else if !isKindKnown || outcomes.contains(where: { $0.rule.id == "SEG001" && $0.isUndecided }) {
      self = .indecidable
    } else if outcomes.contains(where: { $0.isUndecided && $0.rule.severity == .erreur }) {
      self = .conformeSousReserve
    } else {
      self = .conforme
    }
  }
}
