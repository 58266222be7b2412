import ArgumentParser
import Linting

/// `segurlint explain`: one rule, why, on what it rests, what passes and fails, how to correct.
struct Explain: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Console.say(
        "Explique une règle : pourquoi, d'après quel texte, exemples, correction.", "Explains a rule: why, by which text, examples, correction."))
  }

  @Argument(help: .init(fr: "Identifiant ou nom de la règle.", en: "The rule's identifier or name.", value: "SEG201"))
  var rule: String
  @Option(help: .init(fr: "Langue : fr (sans précision) ou en.", en: "Language: fr (the default) or en.", value: "fr|en"))
  var langue: String?
  @Option(
    help: .init(
      fr: "Données de règles qui s'ajoutent à celles du programme ou les remplacent.", en: "Rule data beside the program's own, or in their place.",
      value: "DIR"))
  var regles: String?

  func execute() async throws -> ExitStatus {
    let tables = try regles.map { try RuleTables(directory: $0) } ?? .builtIn
    try Output.standard.write(await Explanation(rule, tables: tables).text(Console.language))
    return .clean
  }
}
