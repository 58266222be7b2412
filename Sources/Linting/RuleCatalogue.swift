import BuiltInRules
import DocumentModel
public import RuleKit

/// Every rule as people look them up: for `rules`, and for the page that the README links.
public struct RuleCatalogue: Sendable {
  /// A rule, and whether it judges single pieces, dossiers, or both.
  private struct Entry {
    let info: RuleInfo
    let judgesPieces: Bool
    let judgesDossiers: Bool

    var id: RuleID { info.id }
    var summary: Text { info.summary }
    /// The kinds of piece, and DOS for a dossier.
    var codes: [String] { (judgesPieces ? info.pieces.map(\.rawValue) : []) + (judgesDossiers ? ["DOS"] : []) }
    var kinds: String { judgesPieces && info.pieces.isEmpty ? "BDC FAC VA MOM PV" : codes.joined(separator: " ") }
  }
  private let entries: [Entry]

  public init(_ rules: [any Rule] = BuiltInRules.all, dossiers: [any DossierRule] = BuiltInRules.dossier) {
    let single = [UnreadableDocument.info] + rules.map { type(of: $0).info }
    let joint = dossiers.map { type(of: $0).info }
    let ofPieces = single.map { info in Entry(info: info, judgesPieces: true, judgesDossiers: joint.contains { $0.id.id == info.id.id }) }
    let ofDossiers = joint.filter { info in !single.contains { $0.id.id == info.id.id } }.map { Entry(info: $0, judgesPieces: false, judgesDossiers: true) }
    entries = (ofPieces + ofDossiers).sorted { $0.id.id < $1.id.id }
  }

  /// One rule a line.
  public func text(_ language: Language) -> String {
    entries.map { "\($0.id.id)  \($0.id.name)  [\($0.id.severity.rawValue)]  \($0.kinds)\n        \($0.summary[language])\n" }.joined()
  }

  public var json: String {
    let list = entries.map { info -> JSON in
      [
        "id": .string(info.id.id), "name": .string(info.id.name), "severity": .string(info.id.severity.rawValue),
        "pieces": .array(info.codes.map(JSON.string)), "fr": .string(info.summary.fr), "en": .string(info.summary.en),
      ]
    }
    return JSON.object([(key: "rules", value: .array(list))]).pretty
  }

  /// A table for each group.
  public func markdown(_ language: Language) -> String {
    let title = Text(fr: "# Règles de SegurLint", en: "# SegurLint's rules")[language]
    let head = Text(fr: "| Règle | Nom | Gravité | Pièces | Exigence |", en: "| Rule | Name | Severity | Pieces | Requirement |")[language]
    let groups = Dictionary(grouping: entries) { String($0.id.id.dropFirst(3).prefix(1)) }.sorted { $0.key < $1.key }
    let tables = groups.map { digit, rules in
      let rows = rules.map { "| \($0.id.id) | `\($0.id.name)` | \($0.id.severity.rawValue) | \($0.kinds) | \($0.summary[language]) |" }
      return "## \(digit)xx \(Self.groups[digit]?[language] ?? "")\n\n\(head)\n|---|---|---|---|---|\n" + rows.joined(separator: "\n")
    }
    return ([title] + tables).joined(separator: "\n\n") + "\n"
  }

  private static let groups = [
    "0": Text(fr: "Lecture du document", en: "Reading the document"), "1": Text(fr: "La ligne et les mentions", en: "The line and the mentions"),
    "2": Text(fr: "Montants", en: "Amounts"), "3": Text(fr: "Périmètre et pratiques", en: "Scope and practices"),
    "4": Text(fr: "Dates", en: "Dates"), "5": Text(fr: "Parties, identifiants, champs exigés", en: "Parties, identifiers, required fields"),
    "6": Text(fr: "Accord", en: "Agreement"), "7": Text(fr: "Facture", en: "Invoice"), "8": Text(fr: "Attestations", en: "Attestations"),
    "9": Text(fr: "Dossier", en: "Dossier"),
  ]
}
