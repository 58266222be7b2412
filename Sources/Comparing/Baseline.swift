import DocumentModel
public import Findings

/// The findings that are known already: they are shown, and weigh nothing.
///
/// As a file it is JSON: `{"schema": 1, "findings": [{"path", "rule", "fingerprint", "message"}]}`, sorted, one entry a line. A finding
/// of a dossier has a `dossier` (its French name) in place of the path. The message is there for people, and not compared.
public struct Baseline: Sendable, Equatable {
  /// One known finding.
  public struct Entry: Sendable, Hashable {
    /// The document's path as the run named it, or the dossier's French name.
    public let place: String
    public let isDossier: Bool
    /// "SEG201"
    public let rule: String
    public let fingerprint: String
    /// In French.
    public let message: String
  }

  public let entries: [Entry]

  private init(_ entries: some Sequence<Entry>) {
    self.entries = Array(Set(entries)).sorted { ($0.isDossier ? 1 : 0, $0.place, $0.rule, $0.fingerprint) < ($1.isDossier ? 1 : 0, $1.place, $1.rule, $1.fingerprint) }
  }

  // MARK: From and to bytes

  /// Reads a file's bytes; throws where they are no baseline.
  public init(parsing bytes: [UInt8]) throws(BaselineError) {
    guard let json = JSON(parsing: bytes) else { throw .notJSON }
    guard case .int(let schema)? = json["schema"], case .array(let items)? = json["findings"] else { throw .notABaseline }
    guard schema == 1 else { throw .schema(schema) }
    var entries: [Entry] = []
    for (index, item) in items.enumerated() {
      guard case .string(let rule)? = item["rule"], case .string(let fingerprint)? = item["fingerprint"] else { throw .entry(index + 1) }
      let message = if case .string(let text)? = item["message"] { text } else { "" }
      if case .string(let dossier)? = item["dossier"] {
        entries.append(Entry(place: dossier, isDossier: true, rule: rule, fingerprint: fingerprint, message: message))
      } else if case .string(let path)? = item["path"] {
        entries.append(Entry(place: Self.normal(path), isDossier: false, rule: rule, fingerprint: fingerprint, message: message))
      } else {
        throw .entry(index + 1)
      }
    }
    self.init(entries)
  }

  /// The file.
  public var bytes: [UInt8] {
    let lines = entries.map { entry -> String in
      let members: [(key: String, value: JSON)] = [
        (entry.isDossier ? "dossier" : "path", .string(entry.place)), ("rule", .string(entry.rule)), ("fingerprint", .string(entry.fingerprint)),
        ("message", .string(entry.message)),
      ]
      return "    " + JSON.object(members).compact
    }
    return Array("{\n  \"schema\": 1,\n  \"findings\": [\(lines.isEmpty ? "" : "\n")\(lines.joined(separator: ",\n"))\(lines.isEmpty ? "" : "\n  ")]\n}\n".utf8)
  }

  // MARK: Made of a run

  /// Everything that a run found, and what another baseline knows of documents that were not in it or could not be read.
  ///
  /// What `.segurlint.yml` sets aside has its reason there already.
  public init(of report: Report, keeping old: Baseline? = nil) {
    let found = report.documents.flatMap { document in document.allReported.compactMap { Entry($0, Self.normal(document.path), isDossier: false) } }
    let together = report.dossiers.flatMap { dossier in dossier.allReported.compactMap { Entry($0, dossier.name.fr, isDossier: true) } }
    let judged = Self.judged(report)
    self.init(found + together + (old?.entries.filter { !judged.contains(Place($0)) } ?? []))
  }

  /// The entries of documents of the run that were not found any more.
  public func stale(in report: Report) -> [Entry] {
    let judged = Self.judged(report), found = Set(Baseline(of: report).entries.map(Key.init))
    return entries.filter { judged.contains(Place($0)) && !found.contains(Key($0)) }
  }

  /// The documents and dossiers of a run that could be judged.
  private static func judged(_ report: Report) -> Set<Place> {
    let read = report.documents.filter { !$0.isUnread }
    return Set(read.map { Place(name: normal($0.path), isDossier: false) } + report.dossiers.map { Place(name: $0.name.fr, isDossier: true) })
  }

  // MARK: Held against a run

  /// The document with what is known set aside.
  ///
  /// - Parameter reason: why, in words.
  public func applied(to document: DocumentReport, reason: String) -> DocumentReport {
    let known = keys(of: Place(name: Self.normal(document.path), isDossier: false))
    guard !known.isEmpty else { return document }
    let (outcomes, aside) = setAside(document.outcomes, document.reported, known, reason)
    return document.with(outcomes: outcomes, suppressed: document.suppressed + aside)
  }

  /// The dossier likewise.
  public func applied(to dossier: DossierReport, documents: [DocumentReport], reason: String) -> DossierReport {
    let known = keys(of: Place(name: dossier.name.fr, isDossier: true))
    let (outcomes, aside) = setAside(dossier.outcomes, dossier.reported, known, reason)
    let own = Set(dossier.pieces.map(\.path))
    return DossierReport(
      name: dossier.name, pieces: dossier.pieces, outcomes: outcomes, suppressed: dossier.suppressed + aside, documents: documents.filter { own.contains($0.path) })
  }

  private func setAside(
    _ outcomes: [RuleOutcome], _ reported: [ReportedFinding], _ known: Set<Key>, _ reason: String
  ) -> (outcomes: [RuleOutcome], aside: [Suppressed]) {
    let aside = reported.filter { known.contains(Key(rule: $0.rule.id, fingerprint: $0.fingerprint)) }
    guard !aside.isEmpty else { return (outcomes, []) }
    let kept = outcomes.map { outcome -> RuleOutcome in
      let gone = aside.filter { $0.rule == outcome.rule }.map(\.finding)
      guard !gone.isEmpty else { return outcome }
      let findings = outcome.findings.filter { !gone.contains($0) }
      if case .undecided(let why, _) = outcome.outcome { return RuleOutcome(outcome.rule, .undecided(why, findings: findings)) }
      return RuleOutcome(outcome.rule, findings.isEmpty ? .passed : .failed(findings))
    }
    return (kept, aside.map { Suppressed(rule: $0.rule, finding: $0.finding, reason: reason, author: nil, origin: .baseline) })
  }

  private func keys(of place: Place) -> Set<Key> { Set(entries.filter { Place($0) == place }.map(Key.init)) }

  /// A path without what does not change it.
  private static func normal(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") { path.removeFirst(2) }
    return path
  }

  /// A document or a dossier.
  private struct Place: Hashable {
    let name: String
    let isDossier: Bool

    init(name: String, isDossier: Bool) { (self.name, self.isDossier) = (name, isDossier) }
    init(_ entry: Entry) { (name, isDossier) = (entry.place, entry.isDossier) }
  }

  private struct Key: Hashable {
    let rule: String
    let fingerprint: String

    init(rule: String, fingerprint: String) { (self.rule, self.fingerprint) = (rule, fingerprint) }
    init(_ entry: Entry) { (rule, fingerprint) = (entry.rule, entry.fingerprint) }
  }
}

extension Baseline.Entry {
  /// Nil for what the user's configuration sets aside.
  fileprivate init?(_ reported: ReportedFinding, _ place: String, isDossier: Bool) {
    guard reported.aside?.origin != .configuration else { return nil }
    self.init(place: place, isDossier: isDossier, rule: reported.rule.id, fingerprint: reported.fingerprint, message: reported.finding.message.text.fr)
  }
}

/// Why bytes are no baseline.
public enum BaselineError: Error, Equatable {
  case notJSON
  case notABaseline
  case schema(Int)
  /// Counted from 1.
  case entry(Int)

  public var text: Text {
    switch self {
    case .notJSON: Text(fr: "ce n'est pas du JSON ; refaites-la avec --write-baseline.", en: "it is no JSON; make it anew with --write-baseline.")
    case .notABaseline:
      Text(
        fr: "ce JSON n'est pas une liste de constats connus (il y manque « schema » ou « findings ») ; refaites-la avec --write-baseline.",
        en: "this JSON is no list of known findings (it lacks \"schema\" or \"findings\"); make it anew with --write-baseline.")
    case .schema(let number):
      Text(
        fr: "sa version (schema \(number)) n'est pas celle que ce programme lit (1) ; refaites-la avec --write-baseline.",
        en: "its version (schema \(number)) is not the one that this program reads (1); make it anew with --write-baseline.")
    case .entry(let index):
      Text(
        fr: "à son constat n° \(index), il manque « rule », « fingerprint », ou « path » ou « dossier ».",
        en: "at its finding no. \(index), \"rule\", \"fingerprint\", or \"path\" or \"dossier\" is missing.")
    }
  }
}
