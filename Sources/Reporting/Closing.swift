import Findings

/// The last line of the text report: what a person is to do now.
struct Closing {
  private let report: Report
  private let summary: ReportSummary
  private let language: Language

  init(_ report: Report, language: Language) {
    self.report = report
    self.language = language
    summary = report.summary
  }

  var sentence: String {
    let rest = [unread, unjudged, unverified].compactMap { $0 }
    let errors = count(.erreur), warnings = count(.avertissement)
    var parts: [String] = []
    if let errors {
      parts.append(say("À corriger\(deadline) : \(errors)", "To correct\(deadline): \(errors)"))
      if let warnings { parts.append(say("à examiner : \(warnings)", "to look at: \(warnings)")) }
    } else if let warnings {
      parts.append(
        say("Aucune erreur ; à examiner\(deadline) : \(warnings)", "No error; to look at\(deadline): \(warnings)"))
    } else {
      parts.append(
        rest.isEmpty
          ? say("Rien à corriger\(everywhere)", "Nothing to correct\(everywhere)")
          : say("Aucune erreur relevée", "No error found"))
    }
    return (parts + rest).joined(separator: say(" ; ", "; ")) + "."
  }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  /// By when, where all documents with findings are of one kind.
  private var deadline: String {
    guard report.dossiers.isEmpty else { return "" }
    return switch Set(report.documents.filter { !$0.findings.isEmpty }.map(\.kind)) {
    case ["BDC"]: say(" avant signature", " before signing")
    case ["FAC"]: say(" avant transmission", " before sending")
    default: ""
    }
  }

  /// "2 erreurs dans 1 document sur 3"; nil where there is none.
  private func count(_ severity: Severity) -> String? {
    guard let counted = Counted(summary, language: language).findings(severity) else { return nil }
    if report.dossiers.count > 1 {
      let concerned = report.dossiers.count { has(severity, $0) }
      return counted + say(" dans \(concerned) dossier\(concerned > 1 ? "s" : "") sur \(report.dossiers.count)", " in \(concerned) of \(report.dossiers.count) dossiers")
    }
    let total = report.documents.count
    guard total > 1, report.dossiers.isEmpty else { return counted }
    let concerned = report.documents.count { $0.findings.contains { $0.finding.message.severity == severity } }
    return counted
      + say(" dans \(Counted.documents(concerned)) sur \(total)", " in \(concerned) of \(total) documents")
  }

  /// Whether a dossier or one of its pieces has a finding of a severity.
  private func has(_ severity: Severity, _ dossier: DossierReport) -> Bool {
    let paths = Set(dossier.pieces.map(\.path))
    let findings = dossier.findings + report.documents.filter { paths.contains($0.path) }.flatMap(\.findings)
    return findings.contains { $0.finding.message.severity == severity }
  }

  /// Said of several documents.
  private var everywhere: String {
    let total = report.documents.count
    return total > 1 ? say(" dans les \(total) documents", " in the \(total) documents") : ""
  }

  private var unread: String? {
    let documents = report.documents.filter { $0.verdict == .indecidable && $0.isUnread }
    guard !documents.isEmpty else { return nil }
    let subject = Counted.documents(documents.count)
    return say(
      "à fournir autrement, car illisible : \(subject)", "to supply in another form, being unreadable: \(subject)")
  }

  private var unjudged: String? {
    let documents = report.documents.filter { $0.verdict == .indecidable && !$0.isUnread }
    guard !documents.isEmpty else { return nil }
    let subject = Counted.documents(documents.count)
    return say(
      "pas encore jugé : \(subject), relancez avec --type", "not judged yet: \(subject), run again with --type")
  }

  private var unverified: String? {
    let documents = report.documents.filter { $0.verdict == .conformeSousReserve }
    guard !documents.isEmpty else { return nil }
    return say(
      "tout n'a pas pu être vérifié, \(advice(documents))", "not everything could be checked, \(advice(documents))")
  }

  /// What would settle these documents.
  private func advice(_ documents: [DocumentReport]) -> String {
    let needs = documents.flatMap(\.undecided).flatMap(\.undecided.needs).reduce(into: [String]()) { known, option in
      if !known.contains(option) { known.append(option) }
    }
    guard !needs.isEmpty else { return say("voir les raisons ci-dessus", "see the reasons above") }
    return say("relancez avec \(needs.joined(separator: ", "))", "run again with \(needs.joined(separator: ", "))")
  }
}

extension DocumentReport {
  /// Whether no text could be had from it.
  var isUnread: Bool { outcomes.contains { $0.rule.id == "SEG001" && $0.isUndecided } }
}
