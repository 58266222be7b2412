import Findings

/// The whole page: a head, a banner, the dossiers and documents, a foot.
struct Sheet {
  private let report: Report
  private let language: Language
  private let pieces: [Piece]
  private let dossiers: [DossierPart]
  /// The documents that are in no dossier.
  private let loose: [Piece]

  init(_ report: Report, _ exhibits: [String: Exhibit], _ language: Language) {
    self.report = report
    self.language = language
    let crossings = report.dossiers.enumerated().map { Crossing.all(of: $1, number: $0 + 1) }
    let pieces = report.documents.enumerated().map { index, document in
      let dossier = report.dossiers.firstIndex { $0.pieces.contains { $0.path == document.path } }
      return Piece(document, exhibits[document.path], number: index + 1, language, crossings: dossier.map { crossings[$0].map { ($0.finding, $0.label, $0.id) } } ?? [])
    }
    self.pieces = pieces
    let isAlone = report.dossiers.count == 1
    dossiers = report.dossiers.enumerated().map { index, dossier in
      let own = dossier.pieces.compactMap { piece in pieces.first { $0.report.path == piece.path } }
      return DossierPart(dossier, crossings[index], own, number: index + 1, level: isAlone ? 1 : 2, language)
    }
    let sorted = Set(report.dossiers.flatMap { $0.pieces.map(\.path) })
    loose = pieces.filter { !sorted.contains($0.report.path) }
  }

  /// What the page is called.
  private var title: String {
    if report.dossiers.count == 1 { return language("Vérification du dossier", "Check of the dossier") }
    if report.dossiers.count > 1 { return language("Vérification de \(report.dossiers.count) dossiers", "Check of \(report.dossiers.count) dossiers") }
    guard pieces.count != 1 else { return pieces[0].name }
    return language("Vérification de \(pieces.count) documents", "Check of \(pieces.count) documents")
  }

  var node: Node {
    tag("html", nil, ["lang": language.rawValue], [head, tag("body", nil, [:], body)])
  }

  private var head: Node {
    tag("head", nil, [:], [
      tag("meta", nil, ["charset": "utf-8"]),
      tag("meta", nil, ["http-equiv": "Content-Security-Policy", "content": "default-src 'none'; img-src data:; style-src 'unsafe-inline'"]),
      tag("meta", nil, ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      tag("meta", nil, ["name": "referrer", "content": "no-referrer"]),
      tag("title", nil, [:], title + " · SegurLint"),
      .style(Stylesheet.text),
    ])
  }

  private var body: [Node] {
    [
      tag("a", "skip", ["href": "#contenu"], language("Aller au contenu", "Skip to content")),
      tag("header", "brand", [:], [
        tag("p", nil, [:], [tag("strong", nil, [:], "SegurLint"), " ", tag("span", nil, [:], language("relecture des pièces du Ségur du numérique", "review of Ségur du numérique documents"))])
      ]),
      tag("main", nil, id: "contenu", [:], content),
      tag("footer", nil, [:], [tag("p", nil, [:], language.set(foot))]),
    ]
  }

  private var content: [Node] {
    if report.dossiers.isEmpty, pieces.count == 1 { return [DocumentPart(pieces[0], level: 1).node] }
    if report.dossiers.count == 1, loose.isEmpty { return dossiers.map(\.node) }
    let overview = Overview(report, pieces, language).node(title)
    return [overview] + dossiers.map(\.node) + loose.map { DocumentPart($0, level: 2).node }
  }

  private var foot: String {
    language(
      "Rapport de SegurLint \(report.toolVersion), règles \(report.rulesVersion). Il aide à relire ; les textes officiels et l'instruction du dossier font foi.",
      "Report by SegurLint \(report.toolVersion), rules \(report.rulesVersion). It helps to review; the official texts and the authority's examination prevail.")
  }
}
