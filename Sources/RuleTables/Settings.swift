public import Facts
public import Findings
import FoundationEssentials
import Outline

/// `.segurlint.yml`: options, severities, and findings that are set aside with a reason.
public struct Settings: Sendable {
  /// An option as it is called on the command line, without its dashes; several values where it may stand several times.
  public struct Option: Sendable {
    public let name: String
    public let values: [String]
  }

  /// Findings of a rule that are set aside.
  public struct Suppression: Sendable {
    /// An identifier, a name or the beginning of an identifier.
    public let rule: String
    /// A pattern of paths (`modeles/*.docx`); nil for every document.
    public let document: String?
    public let reason: String
    public let author: String?
    /// The last day on which it holds.
    public let expiry: Day?
  }

  public let options: [Option]
  /// By rule, or by rule and message ("SEG203/total").
  public let severities: [String: Severity]
  public let suppressions: [Suppression]

  private enum Key: String, CaseIterable {
    case type, dispositif, prestation, reference, esms, effectifs, client, medecins, tva, base, modele, regles, format, output, select, ignore
    case strict, jobs, langue, quiet, verbose, severites, suppressions
    case dateDossier = "date-dossier", dateOuverture = "date-ouverture", aujourdHui = "aujourd-hui", esmsOg = "esms-og"
    case activiteCombinee = "activite-combinee", failOn = "fail-on", noProgress = "no-progress", baseline, writeBaseline = "write-baseline"
  }
  private enum SuppressionKey: String, CaseIterable { case regle, document, raison, auteur, expire }

  private static let flags: Set<Key> = [.modele, .strict, .quiet, .verbose, .noProgress]
  private static let paths: Set<Key> = [.base, .regles, .baseline, .writeBaseline]

  /// Reads the file; paths in it count from its own folder.
  public init(file: String) throws(RuleTableError) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw RuleTableError(
        file, nil, .init(fr: "ce fichier ne peut pas être lu comme du texte UTF-8.", en: "this file cannot be read as UTF-8 text."))
    }
    let tree: Tree
    do { tree = try Tree(yaml: text) } catch { throw RuleTableError(error, in: file) }
    let fields = try Fields(Datum(tree, in: file), Key.self)
    var options: [Option] = []
    for key in Key.allCases where ![.severites, .suppressions].contains(key) {
      guard let datum = fields[key] else { continue }
      if let option = try Self.option(key, datum, beside: file) { options.append(option) }
    }
    self.options = options
    severities = try RuleKeys.severities(fields[.severites])
    var suppressions: [Suppression] = []
    for item in try fields.items(.suppressions) { suppressions.append(try Self.suppression(item)) }
    self.suppressions = suppressions
  }

  /// Nil for a flag that is off.
  private static func option(_ key: Key, _ datum: Datum, beside file: String) throws(RuleTableError) -> Option? {
    if flags.contains(key) { return try datum.flag() ? Option(name: key.rawValue, values: []) : nil }
    if [.select, .ignore].contains(key), let items = try? datum.items() {
      var values: [String] = []
      for item in items { values.append(try item.text()) }
      return Option(name: key.rawValue, values: values)
    }
    let text = try datum.text()
    let folder = file.contains("/") ? String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]) : "."
    return Option(name: key.rawValue, values: [paths.contains(key) && !text.hasPrefix("/") ? "\(folder)/\(text)" : text])
  }

  private static func suppression(_ datum: Datum) throws(RuleTableError) -> Suppression {
    let fields = try Fields(datum, SuppressionKey.self)
    return Suppression(
      rule: try fields.text(.regle), document: try fields.optionalText(.document), reason: try fields.text(.raison),
      author: try fields.optionalText(.auteur), expiry: try fields[.expire]?.day())
  }
}
