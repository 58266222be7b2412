import ArgumentParser
import Glibc
import Linting

/// The options that choose the rules, and what makes the run fail.
struct SelectionArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Ces règles seulement : identifiants, noms ou débuts (SEG2), séparés par des virgules.",
      en: "These rules only: identifiers, names or prefixes (SEG2), with commas between.", value: "IDS"))
  var select: [String] = []
  @Option(help: .init(fr: "Sans ces règles.", en: "Without these rules.", value: "IDS"))
  var ignore: [String] = []
  @Option(
    help: .init(
      fr: "Gravité qui rend le code de retour 1 : erreur (sans précision), avertissement, information ou jamais.",
      en: "Severity that makes the exit status 1: erreur (the default), avertissement, information or jamais (never).",
      value: "SEVERITY"))
  var failOn: String?
  @Flag(
    help: .init(
      fr: "« Conforme sous réserve » rend le code de retour 3.",
      en: "\"Conforme sous réserve\" makes the exit status 3."))
  var strict = false
  @Option(
    name: [.short, .long], help: .init(fr: "Documents lus à la fois.", en: "Documents read at once.", value: "N"))
  var jobs: String?

  @Option(
    help: .init(
      fr: "Fichier de configuration ; .segurlint.yml, cherché vers le haut, sinon.",
      en: "Configuration file; .segurlint.yml, looked for upwards, otherwise.", value: "FILE"))
  var config: String?
  @Option(
    help: .init(
      fr: "Constats déjà connus : montrés, mais sans effet sur le code de retour.", en: "Findings known already: shown, but of no effect on the exit status.",
      value: "FILE"))
  var baseline: String?
  @Option(help: .init(fr: "Écrire les constats de cette exécution comme connus.", en: "Write the findings of this run as known.", value: "FILE"))
  var writeBaseline: String?

  /// What is known already.
  func known() throws -> Known { try Known(baseline, writing: writeBaseline) }

  /// The rules that are to run.
  func rules() throws -> [any Rule] {
    try RuleSelection.rules(selecting: words(select), ignoring: words(ignore))
  }

  /// Those of them that look at several pieces together.
  func dossierRules() throws -> [any DossierRule] {
    try RuleSelection.dossierRules(selecting: words(select), ignoring: words(ignore))
  }

  /// Nil for never.
  func threshold() throws -> Severity? {
    failOn?.lowercased() == "jamais" ? nil : try Value("--fail-on", failOn)?.choice(Threshold.self).severity ?? .erreur
  }

  /// As many as asked for, or as there are cores.
  func jobCount() throws -> Int {
    try Value("--jobs", jobs)?.count() ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  private func words(_ lists: [String]) -> [String] {
    lists.flatMap { $0.split { $0 == "," || $0 == " " }.map(String.init) }
  }

  /// The words of `--fail-on`.
  private enum Threshold: String, CaseIterable {
    case erreur, avertissement, information, jamais

    /// Nil for never.
    var severity: Severity? { Severity(rawValue: rawValue) }
  }
}
