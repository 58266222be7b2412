import DocumentModel

/// What became of one run: the public contract that every format renders.
public struct Report: Sendable {
  public let documents: [DocumentReport]
  /// What the pieces show only together, dossier by dossier; empty where documents are checked one by one.
  public let dossiers: [DossierReport]
  /// The version of the program, and of the rules in it.
  public let toolVersion: String
  public let rulesVersion: String
  /// The rules that it speaks of, where they were asked for; empty otherwise.
  public let rules: [RuleDescription]

  public init(
    documents: [DocumentReport], dossiers: [DossierReport] = [], toolVersion: String, rulesVersion: String, rules: [RuleDescription] = []
  ) {
    self.documents = documents
    self.dossiers = dossiers
    self.toolVersion = toolVersion
    self.rulesVersion = rulesVersion
    self.rules = rules
  }
}

/// What became of one document.
public struct DocumentReport: Sendable {
  public let path: String
  /// In hexadecimal; nil where the file could not be read at all.
  public let sha256: String?
  public let format: Document.Format?
  public let pages: Int
  /// Whether the text came from optical recognition.
  public let ocr: Bool
  public let notes: [Document.Note]
  /// "BDC", "FAC", …; nil where it could not be told.
  public let kind: String?
  public let dispositifs: [String]
  /// "va2" or "va1+va2".
  public let prestation: String?
  public let outcomes: [RuleOutcome]
  /// What the user set aside: it weighs nothing.
  public let suppressed: [Suppressed]

  public init(
    path: String, sha256: String?, format: Document.Format?, pages: Int, ocr: Bool, notes: [Document.Note],
    kind: String?, dispositifs: [String], prestation: String?, outcomes: [RuleOutcome], suppressed: [Suppressed] = []
  ) {
    self.path = path
    self.sha256 = sha256
    self.format = format
    self.pages = pages
    self.ocr = ocr
    self.notes = notes
    self.kind = kind
    self.dispositifs = dispositifs
    self.prestation = prestation
    self.outcomes = outcomes
    self.suppressed = suppressed
  }

  /// Every finding with its rule, in the order of the document: page, line, rule.
  public var findings: [(rule: RuleID, finding: Finding)] { outcomes.allFindings }

  /// Every rule that could not be decided.
  public var undecided: [(rule: RuleID, undecided: Undecided)] { outcomes.allUndecided }

  public var verdict: Verdict { Verdict(outcomes, isKindKnown: kind != nil) }
}

/// How one rule ended for one document.
public struct RuleOutcome: Sendable {
  public let rule: RuleID
  public let outcome: Outcome

  public init(_ rule: RuleID, _ outcome: Outcome) {
    self.rule = rule
    self.outcome = outcome
  }

  public var findings: [Finding] {
    switch outcome {
    case .failed(let findings), .undecided(_, let findings): findings
    case .passed, .notApplicable: []
    }
  }

  public var isUndecided: Bool {
    if case .undecided = outcome { true } else { false }
  }
}

extension [RuleOutcome] {
  /// Every finding with its rule, by page, line and rule.
  var allFindings: [(rule: RuleID, finding: Finding)] {
    flatMap { outcome in outcome.findings.map { (outcome.rule, $0) } }.sorted(by: precedes)
  }

  /// Every rule that could not be decided.
  var allUndecided: [(rule: RuleID, undecided: Undecided)] {
    compactMap { outcome in
      if case .undecided(let undecided, _) = outcome.outcome { (outcome.rule, undecided) } else { nil }
    }
  }
}

/// Whether a finding stands before another one: by page, line, rule and message.
func precedes(_ a: (rule: RuleID, finding: Finding), _ b: (rule: RuleID, finding: Finding)) -> Bool {
  let first = a.finding.locations.first, second = b.finding.locations.first
  return (first?.page ?? 0, first?.line ?? 0, a.rule.id, a.finding.message.key)
    < (second?.page ?? 0, second?.line ?? 0, b.rule.id, b.finding.message.key)
}
