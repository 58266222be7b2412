import Findings

/// Numbers of things, in words.
struct Counted {
  private let summary: ReportSummary
  private let language: Language

  init(_ summary: ReportSummary, language: Language) {
    self.summary = summary
    self.language = language
  }

  /// "2 erreurs, 1 avertissement": what there is none of is left out.
  var findings: String { Severity.allCases.reversed().compactMap(findings).joined(separator: ", ") }

  /// "2 erreurs"; nil where there is none.
  func findings(_ severity: Severity) -> String? {
    let count = summary.count(of: severity)
    return count == 0 ? nil : "\(count) \(name(severity))\(count > 1 ? "s" : "")"
  }

  /// "3 documents"
  static func documents(_ count: Int) -> String { "\(count) document\(count > 1 ? "s" : "")" }

  private func name(_ severity: Severity) -> String {
    switch (severity, language) {
    case (.erreur, .fr): "erreur"
    case (.erreur, .en): "error"
    case (.avertissement, .fr): "avertissement"
    case (.avertissement, .en): "warning"
    case (.information, _): "information"
    }
  }
}
