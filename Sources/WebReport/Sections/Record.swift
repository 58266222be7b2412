import Findings

/// What was checked, and of which file.
struct Record {
  private let report: DocumentReport
  private let key: String
  private let language: Language

  init(_ report: DocumentReport, key: String, _ language: Language) {
    self.report = report
    self.key = key
    self.language = language
  }

  func node(level: Int) -> Node {
    let rows = [
      (language("Fichier", "File"), report.path), (language("Empreinte SHA-256", "SHA-256 digest"), report.sha256 ?? "—"),
      (language("Règles respectées", "Rules that passed"), names { if case .passed = $0 { true } else { false } }),
      (language("Règles sans objet", "Rules that do not apply"), names { if case .notApplicable = $0 { true } else { false } }),
    ]
    return section("\(key)-fiche", "record", level: level, language("Fiche de la vérification", "Record of the check"), [
      tag("dl", nil, [:], rows.flatMap { [tag("dt", nil, [:], $0.0), tag("dd", nil, [:], $0.1)] })
    ])
  }

  private func names(_ isWanted: (Outcome) -> Bool) -> String {
    let ids = report.outcomes.filter { isWanted($0.outcome) }.map(\.rule.id)
    return ids.isEmpty ? "—" : ids.joined(separator: ", ")
  }
}
