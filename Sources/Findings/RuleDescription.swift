/// What is to be known of a rule that a report speaks of, for the formats that carry it with them.
public struct RuleDescription: Sendable {
  public let id: RuleID
  /// What it requires, in a sentence.
  public let summary: Text
  /// What `explain` says: how to correct, the texts, examples, the weight in each scheme.
  public let help: Text

  public init(_ id: RuleID, summary: Text, help: Text) {
    self.id = id
    self.summary = summary
    self.help = help
  }
}

extension Report {
  /// The rules that it speaks of: those with findings, with doubts, or with something set aside; by identifier.
  public var citedRules: [RuleID] {
    let ofDocuments = documents.flatMap { $0.findings.map(\.rule) + $0.undecided.map(\.rule) + $0.suppressed.map(\.rule) }
    let ofDossiers = dossiers.flatMap { $0.findings.map(\.rule) + $0.undecided.map(\.rule) + $0.suppressed.map(\.rule) }
    var seen: Set<String> = []
    return (ofDocuments + ofDossiers).filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
  }

  /// The same report with its rules described.
  public func describing(_ rules: [RuleDescription]) -> Report {
    Report(documents: documents, dossiers: dossiers, toolVersion: toolVersion, rulesVersion: rulesVersion, rules: rules)
  }
}
