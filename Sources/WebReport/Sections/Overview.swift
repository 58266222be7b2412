import Findings

/// The first thing on a page of several documents or dossiers: each with its verdict, and a link to what is said of it.
struct Overview {
  private let report: Report
  private let pieces: [Piece]
  private let language: Language

  init(_ report: Report, _ pieces: [Piece], _ language: Language) {
    self.report = report
    self.pieces = pieces
    self.language = language
  }

  func node(_ title: String) -> Node {
    let heads = [language("Pièce", "Document"), "Verdict", language("Erreurs", "Errors"), language("Avertissements", "Warnings")]
    return tag("section", "overview", ["aria-labelledby": "titre"], [
      tag("h1", nil, id: "titre", [:], title), tag("p", "sentence", [:], language.set(sentence)),
      tag("div", "scroll", ["tabindex": "0", "role": "group", "aria-label": language("Tableau des verdicts", "Table of verdicts")], [
        tag("table", nil, [:], [tag("thead", nil, [:], [tag("tr", nil, [:], heads.map { tag("th", nil, ["scope": "col"], $0) })]), tag("tbody", nil, [:], rows)])
      ]),
    ])
  }

  private var sentence: String {
    let words = VerdictWords(language), summary = report.summary
    let found = [Severity.erreur, .avertissement].filter { summary.count(of: $0) > 0 }.map { words.counted(summary, $0) }
    let verdicts = Verdict.allCases.filter { summary.count(of: $0) > 0 }.map { "\(words.name($0).lowercased()) : \(summary.count(of: $0))" }
    let counts = found.isEmpty ? language("Aucune erreur", "No error") : found.joined(separator: language(" et ", " and "))
    return counts + language(" dans \(report.documents.count) documents (\(verdicts.joined(separator: " ; "))).", " in \(report.documents.count) documents (\(verdicts.joined(separator: "; "))).")
  }

  private var rows: [Node] {
    let sorted = Set(report.dossiers.flatMap { $0.pieces.map(\.path) })
    let dossiers = report.dossiers.enumerated().flatMap { index, dossier in
      let own = dossier.pieces.compactMap { piece in pieces.first { $0.report.path == piece.path } }
      return [row("x\(index + 1)", dossier.name[language], dossier.verdict, ReportSummary([], dossiers: [dossier]), isHead: true)] + own.map(row)
    }
    return dossiers + pieces.filter { !sorted.contains($0.report.path) }.map(row)
  }

  private func row(_ piece: Piece) -> Node { row(piece.key, piece.name, piece.report.verdict, ReportSummary([piece.report]), isHead: false) }

  private func row(_ target: String, _ name: String, _ verdict: Verdict, _ summary: ReportSummary, isHead: Bool) -> Node {
    tag("tr", isHead ? "head" : nil, [:], [
      tag("th", nil, ["scope": "row"], [link(target, nil, .text(name))]), tag("td", nil, [:], [VerdictMark(verdict: verdict, language: language).node]),
      tag("td", "count", [:], String(summary.count(of: .erreur))), tag("td", "count", [:], String(summary.count(of: .avertissement))),
    ])
  }
}

/// A verdict in a word, with its colour and its sign.
struct VerdictMark {
  let verdict: Verdict
  let language: Language

  var node: Node {
    tag("span", "mark-\(verdict.rawValue)", [:], [tag("span", nil, ["aria-hidden": "true"], VerdictWords(language).sign(verdict) + " "), .text(VerdictWords(language).name(verdict))])
  }
}
