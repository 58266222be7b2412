/// What became of one dossier: the pieces of one financing, and what they show only together.
public struct DossierReport: Sendable {
  /// What tells it from the others: its order, its ASP file, its client, as far as they are known.
  public let name: Text
  /// Its pieces, the order first.
  public let pieces: [DossierPiece]
  /// How each rule ended that looks at the pieces together; a place in a finding names its document.
  public let outcomes: [RuleOutcome]
  /// What the user set aside: it weighs nothing.
  public let suppressed: [Suppressed]
  /// Of the dossier whole: what its pieces show alone counts as much as what they show together.
  public let verdict: Verdict

  /// - Parameter documents: the reports of the pieces.
  public init(
    name: Text, pieces: [DossierPiece], outcomes: [RuleOutcome], suppressed: [Suppressed] = [], documents: [DocumentReport]
  ) {
    self.name = name
    self.pieces = pieces
    self.outcomes = outcomes
    self.suppressed = suppressed
    verdict = Verdict(outcomes + documents.flatMap(\.outcomes), isKindKnown: documents.allSatisfy { $0.kind != nil })
  }

  /// What the pieces show only together, in the order of the rules.
  public var findings: [(rule: RuleID, finding: Finding)] {
    outcomes.flatMap { outcome in outcome.findings.map { (outcome.rule, $0) } }
  }

  /// Every rule of several pieces that could not be decided.
  public var undecided: [(rule: RuleID, undecided: Undecided)] { outcomes.allUndecided }
}

/// One piece of a dossier, the part that it plays, and why.
public struct DossierPiece: Sendable, Hashable {
  /// What a piece is to its dossier.
  public enum Part: String, Sendable, CaseIterable {
    /// A quote that nobody signed, beside or before the order.
    case quote = "devis"
    case order = "commande"
    /// An order that another one replaces.
    case replacedOrder = "commande-remplacee"
    case invoice = "facture"
    case attestation = "va"
    case commissioning = "mom"
    case pilotReport = "pv"
    /// It could not be read, or not be told.
    case unknown = "inconnue"
  }

  public let path: String
  public let part: Part
  /// Why it plays that part, and why it belongs here.
  public let reason: Text

  public init(path: String, part: Part, reason: Text) {
    self.path = path
    self.part = part
    self.reason = reason
  }
}
