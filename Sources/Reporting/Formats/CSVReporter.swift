public import Findings

/// The findings as a table, one a row, for a French spreadsheet: it opens at a double click, with accents and decimals.
///
/// What was set aside is a row that says so; a document that could not be judged is one too, lest it pass for a clean one.
public struct CSVReporter: Reporter {
  private let language: Language

  public init(style: ReportStyle) { language = style.language }

  public func render(_ report: Report) -> String {
    let rows = report.documents.flatMap(rows) + report.dossiers.flatMap(rows)
    return "\u{FEFF}" + ([head] + rows).map { $0.map(\.written).joined(separator: ";") + "\r\n" }.joined()
  }

  private func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  private var head: [CSVCell] {
    let french = [
      "Document", "Verdict", "Statut", "Gravité", "Règle", "Nom", "Page", "Ligne", "Gauche", "Haut", "Droite", "Bas", "Extrait", "Constat",
      "À faire", "Source", "Section", "Exigence", "Raison", "Auteur", "Expiration", "Empreinte", "Dossier",
    ]
    let english = [
      "Document", "Verdict", "Status", "Severity", "Rule", "Name", "Page", "Line", "Left", "Top", "Right", "Bottom", "Excerpt", "Finding",
      "What to do", "Source", "Section", "Requirement", "Reason", "Author", "Expiry", "Fingerprint", "Dossier",
    ]
    return (language == .fr ? french : english).map(CSVCell.text)
  }

  private func rows(of document: DocumentReport) -> [[CSVCell]] {
    let found = document.allReported.map { row(of: $0, in: document.path, document.verdict, dossier: "") }
    guard document.verdict == .indecidable else { return found }
    let why = document.undecided.first { $0.rule.id == "SEG001" }?.undecided.reason[language] ?? Words(language).verdict(of: document)
    return found + [unjudged(document, why)]
  }

  private func rows(of dossier: DossierReport) -> [[CSVCell]] {
    dossier.allReported.map { reported in
      row(of: reported, in: reported.finding.locations.first?.path ?? "", dossier.verdict, dossier: dossier.name[language])
    }
  }

  private func row(of reported: ReportedFinding, in path: String, _ verdict: Verdict, dossier: String) -> [CSVCell] {
    let message = reported.finding.message, place = reported.finding.locations.first, requirement = reported.finding.requirement
    let quotes = reported.finding.locations.map(\.quote).filter { !$0.isEmpty }
    return [
      .text(path), .text(verdict.named[language]), .text(status(of: reported)), .text(message.severity.named[language]),
      .text(reported.rule.id), .text(reported.rule.name), .number(place?.page), .number(place?.line), .decimal(place?.box?.left),
      .decimal(place?.box?.top), .decimal(place?.box?.right), .decimal(place?.box?.bottom), .text(quotes.joined(separator: " | ")),
      .text(message.text[language]), .text(message.suggestion[language]), .text(requirement?.document ?? ""), .text(requirement?.section ?? ""),
      .text(requirement?.quote ?? ""), .text(reported.aside?.reason ?? ""), .text(reported.aside?.author ?? ""),
      .text(reported.aside?.expiry ?? ""), .text("\(reported.rule.id):\(reported.fingerprint)"), .text(dossier),
    ]
  }

  private func unjudged(_ document: DocumentReport, _ why: String) -> [CSVCell] {
    let before = [document.path, document.verdict.named[language], say("non jugé", "not judged")].map(CSVCell.text)
    let blank = CSVCell.text("")
    return before + [CSVCell](repeating: blank, count: 10) + [.text(why)] + [CSVCell](repeating: blank, count: 9)
  }

  private func status(of reported: ReportedFinding) -> String {
    switch reported.aside?.origin {
    case nil: say("constat", "finding")
    case .baseline: say("connu", "known")
    case .configuration: say("écarté", "set aside")
    }
  }
}

/// One cell of the table.
enum CSVCell {
  case text(String)
  case number(Int?)
  /// To a tenth, with a decimal comma.
  case decimal(Double?)

  /// As it stands in the file.
  var written: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): number.map(String.init) ?? ""
    case .decimal(let value):
      if let value, case .number(let text) = JSON.rounded(value, places: 1) { text.replacing(".", with: ",") } else { "" }
    }
  }

  /// Between quotes where need be, on one line; what a spreadsheet would take for a formula begins with an apostrophe.
  private static func quoted(_ text: String) -> String {
    var flat = text.split(whereSeparator: \.isNewline).joined(separator: " ").filter { !$0.isControl }
    if let first = flat.first(where: { !$0.isWhitespace }), "=+-@＝＋－＠".contains(first) { flat = "'" + flat }
    guard flat.contains(where: { ";,\"".contains($0) }) || flat.hasPrefix(" ") || flat.hasSuffix(" ") else { return flat }
    return "\"" + flat.replacing("\"", with: "\"\"") + "\""
  }
}
