public import Findings

/// The report as a SARIF 2.1.0 log, for the tools that gather those of every linter.
///
/// A finding is a result of kind « fail »; what could not be decided is « open » where an option would settle it and
/// « review » where a person has to look. A document that could not be read is no result but a notification of the run.
public struct SARIFReporter: Reporter {
  private let language: Language

  public init(style: ReportStyle) { language = style.language }

  public func render(_ report: Report) -> String {
    let log: JSON = [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0",
      "runs": .array([SARIFRun(report, language: language).json]),
    ]
    return log.pretty
  }
}

/// The one run of a log.
struct SARIFRun {
  let report: Report
  let language: Language
  private let rules: [RuleID]

  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
    rules = report.citedRules
  }

  var json: JSON {
    [
      "tool": ["driver": driver], "language": .string(language.rawValue), "columnKind": "unicodeCodePoints",
      "invocations": .array([invocation]), "artifacts": .array(report.documents.map(artifact)),
      "results": .array(report.documents.flatMap(results) + report.dossiers.flatMap(results)),
    ]
  }

  /// Where a rule stands in the list of the tool.
  func reference(to rule: RuleID) -> [(key: String, value: JSON)] {
    [("ruleId", .string(rule.id)), ("ruleIndex", .int(rules.firstIndex { $0.id == rule.id } ?? -1))]
  }

  private var driver: JSON {
    [
      "name": "SegurLint", "version": .string(report.toolVersion), "semanticVersion": .string(report.toolVersion),
      "language": .string(language.rawValue), "rules": .array(rules.map(descriptor)), "properties": ["rulesVersion": .string(report.rulesVersion)],
    ]
  }

  private func descriptor(of rule: RuleID) -> JSON {
    var members: [(key: String, value: JSON)] = [("id", .string(rule.id)), ("name", .string(rule.name))]
    if let described = report.rules.first(where: { $0.id.id == rule.id }) {
      members.append(("shortDescription", ["text": SARIFText.message(described.summary[language])]))
      members.append(("fullDescription", ["text": SARIFText.message(described.summary[language])]))
      members.append(("help", ["text": SARIFText.message(described.help[language])]))
    }
    members.append(("defaultConfiguration", ["level": .string(rule.severity.level)]))
    return .object(members)
  }

  /// The run went well only where every document could be read.
  private var invocation: JSON {
    let notifications = report.documents.flatMap(notifications)
    var members: [(key: String, value: JSON)] = [("executionSuccessful", .bool(!report.documents.contains(where: \.isUnread)))]
    if !notifications.isEmpty { members.append(("toolExecutionNotifications", .array(notifications))) }
    return .object(members)
  }

  private func notifications(about document: DocumentReport) -> [JSON] {
    let words = Words(language)
    let unread = document.undecided.filter { $0.rule.id == "SEG001" }.map { rule, why in
      JSON.object([
        ("level", "error"), ("message", ["text": SARIFText.message(why.reason[language])]), ("locations", .array([place(document.path)])),
        ("associatedRule", ["id": .string(rule.id), "index": .int(rules.firstIndex { $0.id == rule.id } ?? -1)]),
      ])
    }
    let notes = document.notes.map { note -> JSON in
      [
        "level": note.isLoss ? "warning" : "note", "message": ["text": SARIFText.message(words.note(note))],
        "locations": .array([place(document.path)]),
      ]
    }
    return unread + notes
  }

  private func artifact(_ document: DocumentReport) -> JSON {
    var members: [(key: String, value: JSON)] = [("location", ["uri": .string(SARIFText.uri(document.path))]), ("roles", ["analysisTarget"])]
    if let sha256 = document.sha256 { members.append(("hashes", ["sha-256": .string(sha256)])) }
    members.append((
      "properties",
      [
        "verdict": .string(document.verdict.rawValue), "kind": JSON(document.kind), "dispositifs": .array(document.dispositifs.map(JSON.string)),
        "prestation": JSON(document.prestation), "format": JSON(document.format?.rawValue), "pages": .int(document.pages), "ocr": .bool(document.ocr),
      ]
    ))
    return .object(members)
  }
}

extension Severity {
  /// As SARIF calls it.
  var level: String {
    switch self {
    case .erreur: "error"
    case .avertissement: "warning"
    case .information: "note"
    }
  }
}

extension Document.Note {
  /// Whether a part of the document went unread.
  fileprivate var isLoss: Bool { [.truncated, .damaged, .scannedPages].contains(self) }
}
