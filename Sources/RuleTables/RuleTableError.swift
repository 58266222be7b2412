public import Findings
import TextMatching
import Outline

/// Rule data that cannot be used: where, and why.
public struct RuleTableError: Error, Hashable, Sendable {
  /// The file's path, as the user would find it.
  public let file: String
  /// From 1; nil where the file as a whole is meant.
  public let line: Int?
  /// What is wrong, as a sentence.
  public let problem: Text

  init(_ file: String, _ line: Int?, _ problem: Text) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  init(_ error: TreeError, in file: String) {
    switch error {
    case .duplicateKey(let key, let line):
      self.init(file, line, .duplicate(key))
    case .malformed(let problem, let line):
      self.init(
        file, line,
        Text(fr: "ce n'est pas du YAML lisible (\(problem)).", en: "this is not readable YAML (\(problem))."))
    }
  }

  /// The sentence with its place: "DIR/dispositifs/X.yaml:12 : clé inconnue …".
  public var text: Text {
    let place = file + (line.map { ":\($0)" } ?? "")
    return Text(fr: "\(place) : \(problem.fr)", en: "\(place): \(problem.en)")
  }
}

extension RuleTableError: CustomStringConvertible {
  public var description: String { text.fr }
}

extension Text {
  /// - Parameter known: the keys that may stand there.
  static func unknown(_ key: String, among known: [String]) -> Text {
    guard let near = Nearest.word(to: key, among: known) else {
      let list = known.joined(separator: ", ")
      return Text(
        fr: "clé inconnue « \(key) » ; les clés possibles sont : \(list).",
        en: "unknown key “\(key)”; the possible keys are: \(list).")
    }
    return Text(
      fr: "clé inconnue « \(key) » ; vouliez-vous écrire « \(near) » ?",
      en: "unknown key “\(key)”; did you mean “\(near)”?")
  }

  /// - Parameter known: the values that may stand there.
  static func unknownValue(_ value: String, among known: [String]) -> Text {
    guard let near = Nearest.word(to: value, among: known) else {
      let list = known.joined(separator: ", ")
      return Text(
        fr: "valeur inconnue « \(value) » ; les valeurs possibles sont : \(list).",
        en: "unknown value “\(value)”; the possible values are: \(list).")
    }
    return Text(
      fr: "valeur inconnue « \(value) » ; vouliez-vous écrire « \(near) » ?",
      en: "unknown value “\(value)”; did you mean “\(near)”?")
  }

  static func duplicate(_ key: String) -> Text {
    Text(fr: "la clé « \(key) » est donnée deux fois.", en: "the key “\(key)” is given twice.")
  }

  static func missing(_ key: String) -> Text {
    Text(fr: "la clé « \(key) » manque.", en: "the key “\(key)” is missing.")
  }

  /// - Parameter what: in both languages, with its article.
  static func expected(_ fr: String, _ en: String) -> Text {
    Text(fr: "il faut ici \(fr).", en: "\(en) must stand here.")
  }
}
