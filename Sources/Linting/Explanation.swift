import BuiltInRules
import DocumentModel
public import Findings
import Ingestion
import RuleKit
public import RuleTables

/// All there is to say of one rule: why, on what it rests for each scheme, what passes, what fails and how to correct.
///
/// What a failing example is told is what a document is told: the examples are run, once for each scheme.
public struct Explanation: Sendable {
  private let info: RuleInfo
  private let examples: [Shown]
  private let rule: (any Rule)?
  private let dossierRule: (any DossierRule)?
  private let tables: RuleTables

  /// - Parameter name: an identifier or a name.
  public init(_ name: String, tables: RuleTables) throws(UnknownRule) {
    self.tables = tables
    let joint = try RuleSelection.dossierRules(selecting: [name], ignoring: [])
    dossierRule = joint.first { type(of: $0).info.id.matches(name) } ?? (joint.count == 1 ? joint.first : nil)
    let rules = try RuleSelection.rules(selecting: [name], ignoring: [])
    guard let rule = rules.first(where: { type(of: $0).info.id.matches(name) }) ?? (rules.count == 1 ? rules.first : nil) else {
      self.rule = nil
      if let dossierRule {
        (info, examples) = (type(of: dossierRule).info, type(of: dossierRule).examples.map(Shown.init))
        return
      }
      guard UnreadableDocument.info.id.matches(name) else { throw UnknownRule(name: name, nearest: rules.first.map { type(of: $0).info.id.id }) }
      (info, examples) = (UnreadableDocument.info, [])
      return
    }
    (info, self.rule) = (type(of: rule).info, rule)
    examples = type(of: rule).examples.map(Shown.init) + (dossierRule.map { type(of: $0).examples.map(Shown.init) } ?? [])
  }

  public func text(_ language: Language) async -> String { text(language, failures: await failures()) }

  /// The rules that a report speaks of, each with what there is to say of it: what fails there is told by the report itself.
  public static func descriptions(for report: Report, tables: RuleTables) -> [RuleDescription] {
    let found = report.documents.flatMap(\.allReported) + report.dossiers.flatMap(\.allReported)
    return report.citedRules.compactMap { id in
      guard let explanation = try? Explanation(id.id, tables: tables) else { return nil }
      let failures = found.filter { $0.rule.id == id.id }.map(\.finding)
      let help = Text(fr: explanation.text(.fr, failures: failures), en: explanation.text(.en, failures: failures))
      return RuleDescription(id, summary: explanation.info.summary, help: help)
    }
  }

  private func text(_ language: Language, failures: [Finding]) -> String {
    var out = "\(info.id.id) \(info.id.name) [\(info.id.severity.rawValue)]\n\n\(info.summary[language])\n"
    out += section(Text(fr: "Comment corriger", en: "How to correct"), Self.unique(failures.map { "- " + $0.message.suggestion[language] }), language)
    out += section(Text(fr: "Ce qu'en disent les textes", en: "What the texts say"), Self.unique(failures.compactMap { $0.requirement?.quoted(language) }), language)
    if let passing = examples.first(where: { $0.expectation == .passes }) {
      out += section(Text(fr: "Exemple conforme", en: "A piece that passes"), [Self.indented(passing.text)], language)
    }
    if let failing = examples.first(where: { if case .fails = $0.expectation { true } else { false } }) {
      out += section(Text(fr: "Exemple fautif (« ↓ » montre l'endroit)", en: "A piece that fails (“↓” marks the place)"), [Self.indented(failing.text)], language)
    }
    out += section(Text(fr: "Par dispositif", en: "By scheme"), tables.codes.compactMap { line(for: $0, language) }, language)
    let without = tables.codes.filter { !(tables.dispositif($0)?.has(info.id.id) ?? true) }
    return out + section(Text(fr: "Sans objet pour", en: "Not applicable to"), without.isEmpty ? [] : [without.joined(separator: ", ")], language)
  }

  /// An example as it is printed: the pieces of a dossier stand one after the other.
  private struct Shown {
    let expectation: Example.Expectation
    let text: String

    init(_ example: Example) { (expectation, text) = (example.expectation, example.text) }
    init(_ example: DossierExample) { (expectation, text) = (example.expectation, example.texts.joined(separator: "\n--------\n")) }
  }

  /// What the failing examples are told, under every scheme.
  private func failures() async -> [Finding] { await failuresOfPieces() + failuresOfDossiers() }

  private func failuresOfDossiers() async -> [Finding] {
    guard let dossierRule else { return [] }
    var found: [Finding] = []
    for example in type(of: dossierRule).examples {
      guard case .fails = example.expectation else { continue }
      let linter = Linter(rules: [], tables: tables, options: example.options)
      found += await linter.dossiers(example.sources, rules: [dossierRule]).dossiers.flatMap { $0.findings.map(\.finding) }
    }
    return found
  }

  private func failuresOfPieces() async -> [Finding] {
    guard let rule else { return [] }
    var found: [Finding] = []
    for example in type(of: rule).examples {
      guard case .fails = example.expectation else { continue }
      for code in [nil] + tables.codes.map(Optional.some) {
        var options = example.options
        options.dispositif = code ?? options.dispositif
        let linter = Linter(rules: [rule], tables: tables, options: options)
        let source = Source(path: "exemple.txt", file: nil, bytes: Array(example.text.filter { $0 != "↓" }.utf8))
        found += await linter.report(on: source).findings.map(\.finding)
      }
    }
    return found
  }

  /// A scheme with the rule's weight in it and the values that it reads.
  private func line(for code: String, _ language: Language) -> String? {
    guard let dispositif = tables.dispositif(code), dispositif.has(info.id.id) else { return nil }
    let weight = dispositif.severity(of: info.id.id) ?? info.id.severity
    let values = dispositif.values(of: info.id.id, language)
    return "- \(code) : \(weight.rawValue)" + (values.isEmpty ? "" : " ; " + values.joined(separator: " ; "))
  }

  private func section(_ title: Text, _ lines: [String], _ language: Language) -> String {
    lines.isEmpty ? "" : "\n\(title[language])\n" + lines.map { $0 + "\n" }.joined()
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)" }.joined(separator: "\n")
  }

  private static func unique(_ lines: [String]) -> [String] {
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }
}

extension DossierExample {
  /// Its pieces as documents, without the marks.
  var sources: [Source] {
    (texts + others.flatMap { $0 }).enumerated().map { Source(path: "piece-\($0 + 1).txt", file: nil, bytes: Array($1.filter { $0 != "↓" }.utf8)) }
  }
}

extension Citation {
  /// The sentence with its document and section, and whether that is a draft.
  fileprivate func quoted(_ language: Language) -> String {
    let place = section.isEmpty ? document : "\(document), section \(section)"
    let draft = isFinal ? "" : Text(fr: " (source non définitive)", en: " (draft source)")[language]
    return quote.isEmpty ? "- \(place)\(draft)" : "- \(place)\(draft) : « \(quote) »"
  }
}
