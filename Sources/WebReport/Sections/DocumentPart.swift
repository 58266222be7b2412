import Findings

/// All that is said of one document: verdict, what to do, findings beside the pages, doubts, letter, details.
struct DocumentPart {
  private let piece: Piece
  private let level: Int
  private let hasLetter: Bool
  private var language: Language { piece.language }
  private var report: DocumentReport { piece.report }
  private var key: String { piece.key }

  /// - Parameters:
  ///   - level: of its heading.
  ///   - hasLetter: whether a letter of its own stands in it.
  init(_ piece: Piece, level: Int, hasLetter: Bool = true) {
    self.piece = piece
    self.level = level
    self.hasLetter = hasLetter
  }

  var node: Node {
    tag("article", "document", id: key, ["aria-labelledby": key + "-nom"], [banner, todo] + [review].compactMap { $0 } + later)
  }

  private var banner: Node {
    Banner(
      name: piece.name, verdict: report.verdict, sentence: VerdictWords(language).sentence(for: report), identity: report.identity(in: language),
      notes: report.notes.map { $0.sentence(in: language) } + scanned, level: level, id: key + "-nom", language: language
    ).node
  }

  private var scanned: [String] {
    report.ocr ? [language("Ce document est numérisé : son texte a été reconnu sur l'image, et peut être mal lu par endroits.", "This document is a scan: its text was recognised on the image, and may be misread in places.")] : []
  }

  private var letter: Node? {
    hasLetter ? LetterPart(subject: Letter.Subject(piece), key: key, language: language).node(level: level + 1) : nil
  }

  private var todo: Node {
    ToDo(
      language: language, findings: piece.own.map { ($0.severity, $0.label, $0.target) }, undecided: report.undecided, key: key, kind: report.kind,
      isUnread: report.isUnread, hasLetter: hasLetter
    ).node(level: level + 1)
  }

  private var review: Node? {
    guard !piece.own.isEmpty || !piece.pages.isEmpty else { return nil }
    let items = piece.own.map { marker in
      FindingItem(
        reported: marker.reported, label: marker.label, id: marker.target, level: level + 2, language: language,
        anchor: { piece.pages.anchor(marker, page: $0.page) }, name: { _ in nil }
      ).node
    }
    let none = language("Aucun constat.", "No finding.")
    let list = items.isEmpty ? tag("p", "none", [:], none) : tag("ol", "findings", [:], items)
    return section("\(key)-constats", "review", level: level + 1, language("Ce qui a été relevé", "What was found"), [
      tag("div", "columns", [:], [tag("div", "list", [:], [list])] + (piece.pages.isEmpty ? [] : [piece.pages.node(id: "\(key)-pages")]))
    ])
  }

  /// Doubts, letter, details.
  private var later: [Node] {
    guard !report.isUnread else { return [record] }
    let parts = [
      Doubts(undecided: report.undecided, key: key, language: language, page: { piece.pages.place(ofPage: $0.page) }).node(level: level + 1), letter,
      Aside(suppressed: report.suppressed, key: key, language: language).node(level: level + 1),
      piece.exhibit?.ceiling.map { CeilingPart(account: $0, key: key, language: language).node(level: level + 1) },
      piece.exhibit.map { FactsPart($0.facts, key: key, language).node(level: level + 1) },
    ]
    return parts.compactMap { $0 } + [record]
  }

  private var record: Node { Record(report, key: key, language).node(level: level + 1) }
}
