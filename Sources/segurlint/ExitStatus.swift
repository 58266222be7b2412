import Findings

/// The exit status, a stable interface: 2 before 1 before 3 before 0.
enum ExitStatus: Int32 {
  /// Every document was decided and nothing is as grave as `--fail-on`.
  case clean = 0
  /// Something is as grave as `--fail-on`.
  case findings = 1
  /// The run itself failed.
  case failed = 2
  /// Some document is undecidable; with `--strict`, or compliant with reservations.
  case undecidable = 3

  /// - Parameter failOn: the least severity that counts; nil for none.
  init(_ report: Report, failOn: Severity?, strict: Bool) {
    let findings = report.documents.flatMap(\.findings) + report.dossiers.flatMap(\.findings)
    let severities = findings.map(\.finding.message.severity)
    let verdicts = Set(report.documents.map(\.verdict) + report.dossiers.map(\.verdict))
    if let failOn, severities.contains(where: { $0 >= failOn }) {
      self = .findings
    } else if verdicts.contains(.indecidable) || strict && verdicts.contains(.conformeSousReserve) {
      self = .undecidable
    } else {
      self = .clean
    }
  }
}
