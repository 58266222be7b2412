import DocumentModel
import Findings

/// One version of some documents as it was judged: by this run, or by a report of another.
public struct Version: Sendable {
  /// A finding, in the words of its report.
  public struct Point: Sendable, Hashable {
    public let rule: String
    public let name: String
    public let severity: Severity
    public let message: String
    public let fingerprint: String
    /// Page and line of its first place; nil where it has none.
    public let place: Place?

    public struct Place: Sendable, Hashable {
      public let page: Int
      public let line: Int
    }
  }

  /// A document, or a dossier.
  public struct Item: Sendable {
    public let path: String
    public let verdict: Verdict
    public let points: [Point]
    /// The rules that could not be decided.
    public let undecided: Set<String>
    /// Whether no text could be had of it: then nothing in it can be called corrected.
    public let isUnread: Bool
  }

  public let items: [Item]

  /// Of this run.
  public init(_ report: Report, language: Language) {
    items =
      report.documents.map { document in
        Item(
          path: document.path, verdict: document.verdict, points: document.reported.map { Point($0, language) }, undecided: Set(document.undecided.map(\.rule.id)),
          isUnread: document.isUnread)
      }
      + report.dossiers.map { dossier in
        Item(path: dossier.name[language], verdict: dossier.verdict, points: dossier.reported.map { Point($0, language) }, undecided: Set(dossier.undecided.map(\.rule.id)), isUnread: false)
      }
  }

  /// Of a JSON report of `check` or `dossier`; nil where the bytes are none.
  public init?(parsing bytes: [UInt8]) {
    guard let json = JSON(parsing: bytes), case .array(let documents)? = json["documents"] else { return nil }
    var dossiers: [JSON] = []
    if case .array(let several)? = json["dossiers"] { dossiers = several } else if let one = json["dossier"], case .object = one { dossiers = [one] }
    let items = documents.map { Item($0, key: "path") } + dossiers.map { Item($0, key: "name") }
    guard items.allSatisfy({ $0 != nil }) else { return nil }
    self.items = items.compactMap { $0 }
  }
}

extension Version.Point {
  fileprivate init(_ reported: ReportedFinding, _ language: Language) {
    let message = reported.finding.message
    self.init(
      rule: reported.rule.id, name: reported.rule.name, severity: message.severity, message: message.text[language], fingerprint: reported.fingerprint,
      place: reported.finding.locations.first.map { Place(page: $0.page, line: $0.line) })
  }

  fileprivate init?(_ json: JSON) {
    guard case .string(let rule)? = json["rule"], case .string(let severity)? = json["severity"], let weight = Severity(rawValue: severity),
      case .string(let fingerprint)? = json["fingerprint"], case .string(let message)? = json["message"]
    else { return nil }
    var place: Place?
    if case .array(let places)? = json["locations"], let first = places.first, case .int(let page)? = first["page"], case .int(let line)? = first["line"] {
      place = Place(page: page, line: line)
    }
    let name = if case .string(let name)? = json["name"] { name } else { "" }
    self.init(rule: rule, name: name, severity: weight, message: message, fingerprint: fingerprint, place: place)
  }
}

extension Version.Item {
  /// - Parameter key: the member that names it.
  fileprivate init?(_ json: JSON, key: String) {
    guard case .string(let verdict)? = json["verdict"], let worth = Verdict(rawValue: verdict), case .array(let findings)? = json["findings"] else { return nil }
    var rules: Set<String> = []
    if case .array(let undecided)? = json["undecided"] {
      for one in undecided { if case .string(let rule)? = one["rule"] { rules.insert(rule) } }
    }
    let points = findings.map { Version.Point($0) }
    guard points.allSatisfy({ $0 != nil }) else { return nil }
    let path = if case .string(let path)? = json[key] { path } else { "" }
    self.init(path: path, verdict: worth, points: points.compactMap { $0 }, undecided: rules, isUnread: rules.contains("SEG001"))
  }
}
