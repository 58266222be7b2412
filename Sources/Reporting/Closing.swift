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
    let found = Counted(summary, language: language)
    let rest = [unjudged, unverified].compactMap { $0 }
    var parts: [String] = []
    if summary.count(of: .erreur) > 0 {
      parts.append(say("À corriger\(deadline) : \(found.findings)\(among)", "To correct\(deadline): \(found.findings)\(among)"))
    } else if summary.count(of: .avertissement) > 0 {
      parts.append(
        say("Aucune erreur ; à examiner\(deadline) : \(found.findings)\(among)", "No error; to look at\(deadline): \(found.findings)\(among)"))
    } else if rest.isEmpty {
      parts.append(say("Rien à corriger\(among)", "Nothing to correct\(among)"))
    } else {
      parts.append(say("Aucune erreur relevée", "No error found"))
    }
    return (parts + rest).joined(separator: say(" ; ", "; ")) + "."
  }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  /// By when, where all documents with findings are of one kind.
  private var deadline: String {
    switch Set(report.documents.filter { !$0.findings.isEmpty }.map(\.kind)) {
    case ["BDC"]: say(" avant signature", " before signing")
    case ["FAC"]: say(" avant transmission", " before sending")
    default: ""
    }
  }

  /// In how many of the documents.
  private var among: String {
    let total = report.documents.count
    let concerned = report.documents.count { !$0.findings.isEmpty }
    guard total > 1 else { return "" }
    guard concerned > 0 else { return say(" dans les \(total) documents", " in the \(total) documents") }
    return say(" dans \(concerned) document\(concerned > 1 ? "s" : "") sur \(total)", " in \(concerned) of \(total) documents")
  }

  private var unjudged: String? {
    let documents = report.documents.filter { $0.verdict == .indecidable }
    guard !documents.isEmpty else { return nil }
    let unread = documents.filter(\.isUnread)
    let subject = Counted.documents(documents.count, language)
    return unread.count == documents.count
      ? say("à fournir autrement, car illisible : \(subject)", "to supply in another form, being unreadable: \(subject)")
      : say("pas encore jugé : \(subject), \(advice(documents))", "not judged yet: \(subject), \(advice(documents))")
  }

  private var unverified: String? {
    let documents = report.documents.filter { $0.verdict == .conformeSousReserve }
    guard !documents.isEmpty else { return nil }
    return say("tout n'a pas pu être vérifié, \(advice(documents))", "not everything could be checked, \(advice(documents))")
  }

  /// What would settle these documents.
  private func advice(_ documents: [DocumentReport]) -> String {
    let kind = documents.contains { $0.kind == nil && !$0.isUnread } ? ["--type"] : []
    let needs = documents.flatMap(\.undecided).flatMap(\.undecided.needs).reduce(into: kind) { known, option in
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
