public import Findings

/// The findings as GitHub's workflow commands: each becomes an annotation of the file.
///
/// GitHub shows few annotations a step: what could not be decided and what was set aside are one notice a document.
public struct GitHubReporter: StreamingReporter {
  private let language: Language

  public init(style: ReportStyle) { language = style.language }

  public func render(_ document: DocumentReport) -> String {
    var lines = document.reported.map { command(for: $0, in: document.path, isText: document.format == .text) }
    if document.verdict == .indecidable { lines.append(Self.command("warning", [("file", document.path)], Words(language).verdict(of: document))) }
    let rest = remarks(document.undecided.map(\.undecided), asideCount: document.suppressed.count)
    if let rest { lines.append(Self.command("notice", [("file", document.path)], rest)) }
    return lines.joined()
  }

  public func render(_ report: Report) -> String {
    report.documents.map(render).joined() + report.dossiers.map(render).joined()
  }

  private func render(_ dossier: DossierReport) -> String {
    let lines = dossier.reported.map { command(for: $0, in: $0.finding.locations.first?.path ?? "", isText: false) }
    let rest = remarks(dossier.undecided.map(\.undecided), asideCount: dossier.suppressed.count)
    return (lines + [rest.map { Self.command("notice", [("title", dossier.name[language])], $0) }].compactMap { $0 }).joined()
  }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  private func command(for reported: ReportedFinding, in path: String, isText: Bool) -> String {
    let message = reported.finding.message, advice = message.suggestion[language]
    var properties = [("file", path)], place = ""
    if let region = reported.finding.locations.first {
      if isText, region.page == 1 { properties.append(("line", String(region.line))) }
      place = say("Page \(region.page), ligne \(region.line)", "Page \(region.page), line \(region.line)")
      if !region.quote.isEmpty { place += say(" : « \(region.quote) »", ": “\(region.quote)”") }
    }
    properties.append(("title", "\(reported.rule.id) \(reported.rule.name)"))
    let parts = [message.text[language], advice.isEmpty ? "" : Words(language).toDo(advice), place]
    return Self.command(message.severity.command, properties, parts.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  /// What was left open and what was set aside; nil where there is neither.
  private func remarks(_ undecided: [Undecided], asideCount: Int) -> String? {
    var parts: [String] = []
    if !undecided.isEmpty {
      var reasons: [String] = []
      for why in undecided where !reasons.contains(why.reason[language]) { reasons.append(why.reason[language]) }
      parts.append(Words(language).notVerified + say(" :", ":"))
      parts += reasons.map { "- \($0)" }
    }
    if asideCount > 0 {
      parts.append(say("\(asideCount) constat(s) écarté(s).", "\(asideCount) finding(s) set aside."))
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let written = properties.map { "\($0)=\(escaped($1, "%\r\n:,"))" }
    return "::\(name) \(written.joined(separator: ","))::\(escaped(message, "%\r\n"))\n"
  }

  /// The text with some characters written as their codes.
  private static func escaped(_ text: String, _ special: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if special.unicodeScalars.contains(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        out += "%" + (code.count < 2 ? "0" : "") + code
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

extension Severity {
  /// The workflow command that annotates.
  fileprivate var command: String {
    switch self {
    case .erreur: "error"
    case .avertissement: "warning"
    case .information: "notice"
    }
  }
}
