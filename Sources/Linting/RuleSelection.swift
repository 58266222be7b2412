import BuiltInRules
import TextMatching
public import RuleKit

/// Which rules run, by the names that users give them.
public enum RuleSelection {
  /// The rules chosen by identifier ("SEG201"), name ("plafond-depasse") or prefix ("SEG2"), less the ignored ones.
  ///
  /// SEG001 is the pipeline's own and always runs: it may be named, to no effect.
  public static func rules(
    selecting selected: [String], ignoring ignored: [String], from all: [any Rule] = BuiltInRules.all
  ) throws(UnknownRule) -> [any Rule] {
    for name in selected + ignored { try check(name, known: all.map { type(of: $0).info.id } + BuiltInRules.dossier.map { type(of: $0).info.id }) }
    return all.filter { isChosen(type(of: $0).info.id, selected, ignored) }
  }

  /// Those that look at the pieces of a dossier together, chosen likewise.
  public static func dossierRules(selecting selected: [String], ignoring ignored: [String]) throws(UnknownRule) -> [any DossierRule] {
    _ = try rules(selecting: selected, ignoring: ignored)
    return BuiltInRules.dossier.filter { isChosen(type(of: $0).info.id, selected, ignored) }
  }

  private static func isChosen(_ id: RuleID, _ selected: [String], _ ignored: [String]) -> Bool {
    (selected.isEmpty || selected.contains { id.answers(to: $0) }) && !ignored.contains { id.answers(to: $0) }
  }

  private static func check(_ name: String, known: [RuleID]) throws(UnknownRule) {
    let ids = [UnreadableDocument.info.id] + known
    guard !ids.contains(where: { $0.answers(to: name) }) else { return }
    throw UnknownRule(name: name, nearest: Nearest.word(to: name, among: ids.map(\.id) + ids.map(\.name)))
  }
}

/// No rule answers to this name.
public struct UnknownRule: Error, Sendable {
  public let name: String
  public let nearest: String?
}

extension RuleID {
  /// Whether the word is its name or its identifier, case aside.
  func matches(_ word: String) -> Bool { [id.lowercased(), name].contains(word.lowercased()) }

  /// Whether the word is its name, its identifier or the beginning of it; case does not matter.
  func answers(to word: String) -> Bool {
    let word = word.lowercased()
    return !word.isEmpty && (name == word || id.lowercased().hasPrefix(word))
  }
}
