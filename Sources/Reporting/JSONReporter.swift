public import Findings

/// The report as one JSON object, by `Rules/schema/report.schema.json`.
public struct JSONReporter: Reporter {
  private let language: Language

  public init(style: ReportStyle) { language = style.language }

  public func render(_ report: Report) -> String {
    let members: [(key: String, value: JSON)] = [
      ("schema", 1), ("tool", ["name": "segurlint", "version": .string(report.toolVersion), "rules": .string(report.rulesVersion)]),
      ("summary", report.summary.json), ("documents", .array(report.documents.map { $0.json(in: language) })),
    ]
    return JSON.object(members + joint(report.dossiers)).pretty
  }

  /// « dossier » where a run is of one, « dossiers » where it is of several.
  private func joint(_ dossiers: [DossierReport]) -> [(key: String, value: JSON)] {
    let rendered = dossiers.map { $0.json(in: language) }
    guard let first = rendered.first else { return [] }
    return rendered.count == 1 ? [("dossier", first)] : [("dossiers", .array(rendered))]
  }
}

/// Each document as one JSON object on a line of its own, as soon as it is done.
public struct JSONLinesReporter: StreamingReporter {
  private let language: Language

  public init(style: ReportStyle) { language = style.language }

  public func render(_ document: DocumentReport) -> String { document.json(in: language).compact + "\n" }

  public func render(_ report: Report) -> String {
    let dossiers = report.dossiers.map { JSON.object([(key: "dossier", value: $0.json(in: language))]).compact + "\n" }
    return (report.documents.map(render) + dossiers).joined()
  }
}

extension ReportSummary {
  /// The counts as the interface shows them.
  fileprivate var json: JSON {
    [
      "documents": .int(documents), "erreur": .int(count(of: .erreur)),
      "avertissement": .int(count(of: .avertissement)), "information": .int(count(of: .information)),
      "verdicts": .object(Verdict.allCases.map { (key: $0.rawValue, value: .int(count(of: $0))) }),
    ]
  }
}
