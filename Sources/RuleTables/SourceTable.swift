import Findings
import RuleKit

/// The texts that one file of data cites, by the short names that the file gives them.
struct SourceTable {
  /// The file's own; the first one is meant where a citation names none.
  private let own: [RegulatoryText]
  /// Those of `general.yaml`.
  private let inherited: [RegulatoryText]
  private let named: [String: RegulatoryText]

  /// The keys of a source.
  private enum Key: String, CaseIterable { case document, version, date, definitif, note }

  /// Reads `sources:`, if it is there; a file may also cite the texts of another.
  init(_ datum: Datum?, beside other: SourceTable? = nil) throws(RuleTableError) {
    var own: [RegulatoryText] = []
    var named = other?.named ?? [:]
    for (name, _, value) in try datum?.pairs() ?? [] {
      let fields = try Fields(value, Key.self)
      let source = RegulatoryText(
        document: try fields.text(.document), version: try fields.optionalText(.version) ?? "",
        date: try fields[.date]?.day(), isFinal: try fields.required(.definitif).flag(),
        note: try fields.optionalText(.note))
      own.append(source)
      named[name] = source
    }
    self.own = own
    self.named = named
    inherited = other?.own ?? []
  }

  /// All of them, the main one first: the scheme's own text where it was read, the guide otherwise.
  func all(ownFirst: Bool) -> [RegulatoryText] {
    let others = inherited.filter { source in !own.contains { $0.document == source.document } }
    return ownFirst ? own + others : others + own
  }

  /// A citation from what names its source, section and words.
  func citation(_ source: Datum?, _ section: Datum?, quote: String?, near place: Datum) throws(RuleTableError)
    -> Citation
  {
    let text: RegulatoryText
    if let source {
      text = try named(source)
    } else if let first = own.first ?? inherited.first {
      text = first
    } else {
      throw place.error(.missing("source"))
    }
    return Citation(
      document: text.document, section: try section?.text() ?? "", quote: quote ?? "", isFinal: text.isFinal)
  }

  private func named(_ datum: Datum) throws(RuleTableError) -> RegulatoryText {
    let name = try datum.text()
    guard let source = named[name] else { throw datum.error(.unknownValue(name, among: named.keys.sorted())) }
    return source
  }
}
