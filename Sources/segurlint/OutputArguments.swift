import ArgumentParser
import Linting
import Reporting

/// The options that say in what form, in which language and where the result goes.
struct OutputArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Format : texte (sans précision), json ou jsonl.", en: "Format: texte (the default), json or jsonl.",
      value: "FORMAT"))
  var format: String?
  @Option(
    name: [.short, .long],
    help: .init(
      fr: "Fichier où écrire ; la sortie standard sinon.", en: "File to write; standard output otherwise.",
      value: "FILE"))
  var output: String?
  @Option(
    help: .init(fr: "Langue : fr (sans précision) ou en.", en: "Language: fr (the default) or en.", value: "fr|en"))
  var langue: String?
  @Flag(
    help: .init(
      fr: "Ne rien dire d'autre que le résultat et les échecs.", en: "Say nothing but the result and failures."))
  var quiet = false
  @Flag(
    help: .init(
      fr: "Nommer aussi les règles respectées et sans objet.", en: "Name the rules that passed or do not apply, too."))
  var verbose = false
  @Flag(help: .init(fr: "Ne pas montrer l'avancement.", en: "Show no progress."))
  var noProgress = false

  /// What writes the report.
  func reporter() throws -> any Reporter {
    let format = try chosenFormat()
    let style = ReportStyle(
      language: Console.language, colours: output == nil && Console.showsColours, verbose: verbose)
    guard let reporter = format.reporter(style) else { throw Failure.notBuilt(format) }
    return reporter
  }

  /// The format of a command that prints no report: text or JSON.
  func plainFormat(of command: String) throws -> ReportFormat {
    let format = try chosenFormat()
    guard [.texte, .json].contains(format) else { throw Failure.notPlain(format, command) }
    return format
  }

  /// Where the result goes: never onto one of the documents.
  func sink(inputs: [Input]) throws -> Output {
    guard let output, output != "-" else { return .standard }
    guard !Output.isSameFile(output, as: inputs.map(\.path)) else { throw Failure.overwrites(output) }
    return .file(output)
  }

  /// Says which files of a folder were left out.
  func tell(leftOut: [String]) {
    guard !quiet, !leftOut.isEmpty else { return }
    let shown = verbose ? leftOut : Array(leftOut.prefix(3))
    let list = shown.joined(separator: ", ") + (shown.count < leftOut.count ? ", …" : "")
    Console.note(
      Text(
        fr: "\(leftOut.count) fichier(s) d'un autre format laissé(s) de côté : \(list)",
        en: "\(leftOut.count) file(s) of another format left out: \(list)"))
  }

  private func chosenFormat() throws -> ReportFormat {
    try Value("--format", format)?.choice(ReportFormat.self) ?? .texte
  }
}
