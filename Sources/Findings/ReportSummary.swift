/// How many documents, findings and verdicts of each kind a report holds.
public struct ReportSummary: Sendable {
  public let documents: Int
  private let severities: [Severity: Int]
  private let verdicts: [Verdict: Int]

  /// - Parameter dossiers: their findings count beside those of the documents.
  public init(_ reports: [DocumentReport], dossiers: [DossierReport] = []) {
    documents = reports.count
    let findings = reports.flatMap(\.findings) + dossiers.flatMap(\.findings)
    severities = findings.reduce(into: [:]) { $0[$1.finding.message.severity, default: 0] += 1 }
    verdicts = reports.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
  }

  public func count(of severity: Severity) -> Int { severities[severity, default: 0] }

  public func count(of verdict: Verdict) -> Int { verdicts[verdict, default: 0] }
}

extension Report {
  public var summary: ReportSummary { ReportSummary(documents, dossiers: dossiers) }
}
