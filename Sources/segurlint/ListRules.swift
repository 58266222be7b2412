import ArgumentParser
import Linting

/// `segurlint rules`: every rule.
struct ListRules: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rules", abstract: Console.say("Liste toutes les règles.", "Lists every rule."))
  }

  /// How the list is written.
  private enum Form: String, CaseIterable { case texte, json, markdown }

  @Option(help: .init(fr: "Format : texte, json ou markdown.", en: "Format: texte, json or markdown.", value: "FORMAT"))
  var format: String?
  @Option(help: .init(fr: "Langue : fr (sans précision) ou en.", en: "Language: fr (the default) or en.", value: "fr|en"))
  var langue: String?

  func execute() async throws -> ExitStatus {
    let catalogue = RuleCatalogue()
    switch try Value("--format", format)?.choice(Form.self) ?? .texte {
    case .texte: try Output.standard.write(catalogue.text(Console.language))
    case .json: try Output.standard.write(catalogue.json)
    case .markdown: try Output.standard.write(catalogue.markdown(Console.language))
    }
    return .clean
  }
}
