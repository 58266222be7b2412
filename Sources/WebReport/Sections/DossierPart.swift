import Findings

/// All that is said of one dossier: its verdict, its pieces and their parts, what they show only together, then each piece.
struct DossierPart {
  private let dossier: DossierReport
  private let crossings: [Crossing]
  private let pieces: [Piece]
  private let level: Int
  private let key: String
  private let language: Language

  init(_ dossier: DossierReport, _ crossings: [Crossing], _ pieces: [Piece], number: Int, level: Int, _ language: Language) {
    self.dossier = dossier
    self.crossings = crossings
    self.pieces = pieces
    self.level = level
    self.language = language
    key = "x\(number)"
  }

  var node: Node {
    tag("article", "dossier", id: key, ["aria-labelledby": key + "-nom"], head + pieces.map { DocumentPart($0, level: level + 1, hasLetter: false).node })
  }

  private var head: [Node] {
    let reports = pieces.map(\.report)
    let count = dossier.pieces.count
    let banner = Banner(
      name: dossier.name[language], verdict: dossier.verdict, sentence: VerdictWords(language).sentence(for: dossier, reports),
      identity: language("Dossier de \(count) pièce\(count > 1 ? "s" : "")", "Dossier of \(count) document\(count > 1 ? "s" : "")"), notes: [], level: level, id: key + "-nom", language: language)
    let letter = LetterPart(subject: Letter.Subject(dossier, pieces, language), key: key, language: language).node(level: level + 1)
    let all = crossings.map { (severity: $0.finding.finding.message.severity, label: $0.label, target: $0.id) }
    let todo = ToDo(
      language: language, findings: all, undecided: dossier.undecided, key: key, kind: nil, isUnread: false, hasLetter: letter != nil)
    let parts: [Node?] = [
      banner.node, list, crossings.isEmpty && dossier.undecided.isEmpty ? nil : todo.node(level: level + 1), together,
      Doubts(undecided: dossier.undecided, key: key, language: language, page: page).node(level: level + 1), letter,
      Aside(suppressed: dossier.suppressed, key: key, language: language).node(level: level + 1),
    ]
    return parts.compactMap { $0 }
  }

  /// The pieces, each with its part and why, and its own verdict.
  private var list: Node {
    let heads = [language("Pièce", "Document"), language("Rôle", "Part"), language("Pourquoi", "Why"), "Verdict"]
    let rows = dossier.pieces.map { piece -> Node in
      let found = pieces.first { $0.report.path == piece.path }
      let name: Node = found.map { link($0.key, nil, .text($0.name)) } ?? .text(piece.path)
      return tag("tr", nil, [:], [
        tag("th", nil, ["scope": "row"], [name]), tag("td", nil, [:], piece.part.named[language]), tag("td", nil, [:], language.set(piece.reason[language])),
        tag("td", nil, [:], found.map { [VerdictMark(verdict: $0.report.verdict, language: language).node] } ?? []),
      ])
    }
    return section("\(key)-pieces", "pieces", level: level + 1, language("Les pièces", "The documents"), [
      tag("div", "scroll", ["tabindex": "0", "role": "group", "aria-label": language("Tableau des pièces", "Table of documents")], [
        tag("table", nil, [:], [tag("thead", nil, [:], [tag("tr", nil, [:], heads.map { tag("th", nil, ["scope": "col"], $0) })]), tag("tbody", nil, [:], rows)])
      ])
    ])
  }

  /// What several pieces show only together.
  private var together: Node? {
    guard !crossings.isEmpty else { return nil }
    let items = crossings.map { crossing in
      FindingItem(
        reported: crossing.finding, label: crossing.label, id: crossing.id, level: level + 2, language: language,
        anchor: { anchor(crossing, $0) }, name: { $0.path.map { path in pieces.first { $0.report.path == path }?.name ?? path } }
      ).node
    }
    return section("\(key)-constats", "review", level: level + 1, language("Ce que les pièces montrent ensemble", "What the documents show together"), [tag("ol", "findings", [:], items)])
  }

  private func page(_ region: Region) -> String? { pieces.first { $0.report.path == region.path }?.pages.place(ofPage: region.page) }

  /// Where a finding's mark stands in one of the pieces.
  private func anchor(_ crossing: Crossing, _ region: Region) -> String? {
    guard let piece = pieces.first(where: { $0.report.path == region.path }), let marker = piece.markers.first(where: { $0.target == crossing.id }) else { return nil }
    return piece.pages.anchor(marker, page: region.page)
  }
}

extension DossierPiece.Part {
  /// As people call it.
  var named: Text {
    switch self {
    case .quote: Text(fr: "devis", en: "quote")
    case .order: Text(fr: "commande", en: "order")
    case .replacedOrder: Text(fr: "commande remplacée", en: "replaced order")
    case .invoice: Text(fr: "facture", en: "invoice")
    case .attestation: Text(fr: "vérification d'aptitude (VA)", en: "attestation of suitability (VA)")
    case .commissioning: Text(fr: "mise en ordre de marche (MOM)", en: "commissioning (MOM)")
    case .pilotReport: Text(fr: "PV d'installation pilote", en: "pilot installation report")
    case .unknown: Text(fr: "pièce non reconnue", en: "not recognised")
    }
  }
}
