import Findings

/// What the comments say.
struct CommentWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  /// What is said of a finding in one of its places.
  func paragraphs(_ reported: ReportedFinding, isFirst: Bool, isCorrected: Bool, elsewhere: Anchor.Elsewhere?, quote: String) -> [String] {
    let note = FindingNote(reported, in: language)
    let place = elsewhere.map { self.place($0, quote) }
    guard isFirst else { return [note.title, note.what] + [place].compactMap { $0 } }
    let why = note.why.map { say("Pourquoi : ", "Why: ") + $0 }
    let toDo = note.toDo.map { say("À faire : ", "What to do: ") + $0 }
    let tracked = isCorrected
      ? say(
        "La correction est proposée dans le texte, en suivi des modifications : acceptez-la ou refusez-la.",
        "The correction is proposed in the text as a tracked change: accept it or refuse it.") : nil
    return [note.title, note.what] + [place, why, toDo, tracked].compactMap { $0 }
  }

  private func place(_ elsewhere: Anchor.Elsewhere, _ quote: String) -> String {
    switch elsewhere {
    case .header: say("Dans l'en-tête de page : « \(quote) »", "In the page header: “\(quote)”")
    case .footer: say("Dans le pied de page : « \(quote) »", "In the page footer: “\(quote)”")
    case .note: say("Dans la note : « \(quote) »", "In the note: “\(quote)”")
    case .textBox: say("Dans la zone de texte : « \(quote) »", "In the text box: “\(quote)”")
    }
  }

  /// The verdict, what was found, and what could not be told.
  func summary(of report: DocumentReport, _ style: CopyStyle) -> [String] {
    let words = SummaryWords(language)
    let undecided = UndecidedGroup.groups(of: report.undecided, in: language).map { group in
      ([group.reason] + (group.needs.isEmpty ? [] : [words.settles(group.needs)]) + [words.rules(group.rules)]).joined(separator: " ")
    }
    let aside = report.suppressed.map { words.setAside($0) }
    return [say("SegurLint : ", "SegurLint: ") + words.verdict(report.verdict), words.sentence(for: report)]
      + (undecided.isEmpty ? [] : [words.notVerified + say(" :", ":")] + undecided)
      + (aside.isEmpty ? [] : [words.aside + say(" :", ":")] + aside) + [words.foot(style)]
  }
}
