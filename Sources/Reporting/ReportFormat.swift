public import Findings

/// The formats of a report, by the names of `--format`.
public enum ReportFormat: String, Sendable, CaseIterable {
  case texte, json, jsonl, sarif, html, junit, csv, github

  /// What writes it; nil for the one that shows more than a report holds: the documents themselves.
  public func reporter(_ style: ReportStyle) -> (any Reporter)? {
    switch self {
    case .texte: TextReporter(style: style)
    case .json: JSONReporter(style: style)
    case .jsonl: JSONLinesReporter(style: style)
    case .sarif: SARIFReporter(style: style)
    case .junit: JUnitReporter(style: style)
    case .csv: CSVReporter(style: style)
    case .github: GitHubReporter(style: style)
    case .html: nil
    }
  }

  /// Whether it carries what is to be known of the rules: the report must describe them.
  public var describesRules: Bool { self == .sarif }
}

/// Writes a report in one format: a function of one value that translates and never judges.
public protocol Reporter: Sendable {
  func render(_ report: Report) -> String
}

/// A format of which each document can be written as soon as it is done; the whole is the documents one after the other.
public protocol StreamingReporter: Reporter {
  func render(_ document: DocumentReport) -> String
}

extension StreamingReporter {
  public func render(_ report: Report) -> String { report.documents.map(render).joined() }
}

/// For whom and for what a report is written.
public struct ReportStyle: Sendable {
  public var language: Language
  /// Whether a terminal shows it in colours.
  public var colours: Bool
  /// The columns of the text.
  public var width: Int
  /// Whether to name the rules that passed and those that do not apply.
  public var verbose: Bool
  /// The least severity that makes a run fail; nil for none.
  public var failOn: Severity?

  public init(
    language: Language = .fr, colours: Bool = false, width: Int = 100, verbose: Bool = false, failOn: Severity? = .erreur
  ) {
    self.language = language
    self.colours = colours
    self.width = width
    self.verbose = verbose
    self.failOn = failOn
  }
}
