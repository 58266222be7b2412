/// What ArgumentParser says of wrong arguments, in both languages.
///
/// Its errors are internal to it: they are told by the English sentence, of which the words between quotes are the facts.
struct ParserMessage {
  private let message: String
  private let arguments: [String]
  /// What stands between quotes in the sentence.
  private let quoted: [String]

  init(_ message: String, arguments: [String]) {
    self.message = message
    self.arguments = arguments
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    quoted = parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  var failure: Failure {
    if let command = arguments.first, Self.plannedCommands.contains(command) { return Self.planned(command) }
    guard let subject = quoted.first else { return other }
    if message.hasPrefix("Unknown option") { return unknownOption(subject) }
    if message.hasPrefix("Missing value for") { return missingValue(subject) }
    if message.hasPrefix("The option") { return needlessValue(subject) }
    if message.contains("nexpected argument") { return unexpected(subject) }
    return other
  }

  private func unknownOption(_ option: String) -> Failure {
    guard quoted.count > 1, message.contains("Did you mean") else {
      return Failure(
        fr: "l'option \(option) n'existe pas : « \(help) » montre celles qui existent.",
        en: "there is no option \(option): \"\(help)\" shows those that exist.")
    }
    return Failure(
      fr: "l'option \(option) n'existe pas : peut-être \(quoted[1]) ?",
      en: "there is no option \(option): perhaps \(quoted[1])?")
  }

  private func missingValue(_ option: String) -> Failure {
    let name = option.split(separator: " ").first.map(String.init) ?? option
    return Failure(
      fr: "l'option \(name) attend une valeur (\(option)) : ajoutez-la après l'option.",
      en: "the option \(name) expects a value (\(option)): add it after the option.")
  }

  private func needlessValue(_ option: String) -> Failure {
    Failure(
      fr: "l'option \(option) ne prend pas de valeur : écrivez \(option) seule.",
      en: "the option \(option) takes no value: write \(option) alone.")
  }

  private func unexpected(_ word: String) -> Failure {
    guard word == arguments.first else {
      return Failure(
        fr: "l'argument « \(word) » est de trop : « \(help) » montre ce qui est attendu.",
        en: "the argument \"\(word)\" is one too many: \"\(help)\" shows what is expected.")
    }
    return Failure(
      fr: "la commande « \(word) » n'existe pas : pour vérifier un document, écrivez « segurlint check \(word) ».",
      en: "there is no command \"\(word)\": to check a document, write \"segurlint check \(word)\".")
  }

  private static func planned(_ command: String) -> Failure {
    Failure(
      fr: "la commande « \(command) » n'est pas encore disponible dans cette version.",
      en: "the command \"\(command)\" is not available yet in this version.")
  }

  private var other: Failure {
    Failure(
      fr: "les arguments n'ont pas été compris (\(message)) : « \(help) » montre ce qui est attendu.",
      en: "the arguments were not understood (\(message)): \"\(help)\" shows what is expected.")
  }

  private var help: String {
    guard let command = arguments.first, ["check", "facts", "annotate", "dossier", "compare", "plafond", "rules", "explain"].contains(command) else { return "segurlint --help" }
    return "segurlint \(command) --help"
  }

  private static let plannedCommands: Set = ["serve", "doctor"]
}
