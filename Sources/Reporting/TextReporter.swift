public import Findings

/// The report for people: document by document, page by page, and a last line that says what to do.
public struct TextReporter: Reporter {
  private let style: ReportStyle

  public init(style: ReportStyle) { self.style = style }

  public func render(_ report: Report) -> String {
    let joint = report.dossiers.map { dossier -> String in
      let paths = Set(dossier.pieces.map(\.path))
      return TextSection(dossier, style: style).text + "\n" + sections(of: report.documents.filter { paths.contains($0.path) })
    }
    let sorted = Set(report.dossiers.flatMap { $0.pieces.map(\.path) })
    return joint.joined() + sections(of: report.documents.filter { !sorted.contains($0.path) }) + Closing(report, language: style.language).sentence + "\n"
  }

  private func sections(of documents: [DocumentReport]) -> String { documents.map { TextSection($0, style: style).text + "\n" }.joined() }
}

/// One document or dossier of the text report, as it grows.
private struct TextSection {
  private let style: ReportStyle
  private let ink: Ink
  /// What was written so far.
  private(set) var text = ""
  private var words: Words { Words(style.language) }

  init(_ document: DocumentReport, style: ReportStyle) {
    self.style = style
    ink = Ink(isOn: style.colours)
    text += ink.bold(document.path.filter { !$0.isControl }) + "\n"
    add(document.identity(in: style.language), indent: 2)
    for note in document.notes { add(words.note(note), indent: 2) }
    addFindings(of: document)
    add(document.undecided)
    if !document.suppressed.isEmpty {
      text += "\n"
      for aside in document.suppressed { add(words.setAside(aside), indent: 2) }
    }
    if style.verbose { addQuietOutcomes(of: document) }
    text += "\n"
    add(ink.bold(words.verdict(of: document)), indent: 2)
  }

  init(_ dossier: DossierReport, style: ReportStyle) {
    self.style = style
    ink = Ink(isOn: style.colours)
    text += ink.bold("═══ \(dossier.name[style.language].filter { !$0.isControl })") + "\n"
    for piece in dossier.pieces { add(words.piece(piece), indent: 2) }
    for reported in dossier.reported {
      text += "\n"
      add(reported)
    }
    add(dossier.undecided)
    for aside in dossier.suppressed { add(words.setAside(aside), indent: 2) }
    text += "\n"
    add(ink.bold(words.verdict(of: dossier)), indent: 2)
  }

  private mutating func addFindings(of document: DocumentReport) {
    var page = 0
    for reported in document.reported {
      let first = reported.finding.locations.first
      if let first, first.page != page {
        page = first.page
        text += "\n"
        add(ink.bold("Page \(page)"), indent: 2)
      }
      text += "\n"
      add(reported)
    }
  }

  private mutating func add(_ reported: ReportedFinding) {
    let message = reported.finding.message
    let name = ink.severity(words.severity(message.severity), message.severity)
    let line = reported.finding.locations.first.flatMap { $0.path == nil ? words.line($0.line) : nil } ?? ""
    add("\(name) \(reported.rule.id) \(reported.rule.name)\(line)", indent: 4)
    addExcerpts(reported.finding.locations)
    add(message.text[style.language], indent: 6)
    if let requirement = reported.finding.requirement { add(words.why(requirement), indent: 6) }
    let advice = message.suggestion[style.language]
    if !advice.isEmpty { add(words.toDo(advice), indent: 6) }
  }

  /// The words in question, underlined; a further place says where it is.
  private mutating func addExcerpts(_ locations: [Region]) {
    for (index, region) in locations.enumerated() {
      if index > 0 || region.path != nil { add(words.furtherPlace(region, isFirst: index == 0), indent: 6) }
      guard let excerpt = Excerpt(of: region, width: style.width - 8) else { continue }
      text += "      │ \(excerpt.line)\n"
      text += "      │ \(ink.mark(excerpt.underline))\n"
    }
  }

  private mutating func add(_ undecided: [(rule: RuleID, undecided: Undecided)]) {
    let groups = UndecidedGroup.groups(of: undecided, in: style.language)
    guard !groups.isEmpty else { return }
    text += "\n"
    add(ink.bold(words.notVerified), indent: 2)
    for group in groups {
      text += "\n"
      add(group.reason, indent: 4)
      addExcerpts(group.locations)
      if !group.needs.isEmpty { add(words.settles(group.needs), indent: 6) }
      add(words.rules(group.rules), indent: 6)
    }
  }

  private mutating func addQuietOutcomes(of document: DocumentReport) {
    text += "\n"
    add(words.passed(document.outcomes.filter(\.isPassed).map(\.rule.id)), indent: 2)
    add(words.notApplicable(document.outcomes.filter(\.isNotApplicable).map(\.rule.id)), indent: 2)
  }

  private mutating func add(_ paragraph: String, indent: Int = 0) {
    text += wrapped(paragraph, width: style.width, indent: indent)
  }
}

extension RuleOutcome {
  fileprivate var isPassed: Bool {
    if case .passed = outcome { true } else { false }
  }

  fileprivate var isNotApplicable: Bool {
    if case .notApplicable = outcome { true } else { false }
  }
}
