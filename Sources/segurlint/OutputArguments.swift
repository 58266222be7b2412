import ArgumentParser
import Linting
import Reporting

/// The options that say in what form, in which language and where the result goes.
struct OutputArguments: ParsableArguments {
  @Option(
    help: .init(
      fr: "Format : texte (sans précision), json, jsonl, sarif, html, junit, csv ou github ; plusieurs, chacun avec son -o.",
      en: "Format: texte (the default), json, jsonl, sarif, html, junit, csv or github; several, each with its -o.",
      value: "FORMAT"))
  var format: [String] = []
  @Option(
    name: [.short, .long],
    help: .init(
      fr: "Fichier où écrire ; la sortie standard sinon.", en: "File to write; standard output otherwise.",
      value: "FILE"))
  var output: [String] = []
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

  var showsProgress: Bool { !quiet && !noProgress }

  /// The reports to write, where each goes.
  func reports(failOn: Severity?) throws -> Reports {
    let style = ReportStyle(language: Console.language, verbose: verbose, failOn: failOn)
    return try Reports(try Delivery.all(in: Configuration.words), style: style)
  }

  /// The format of `facts` and `plafond`: text or JSON.
  func factsFormat(_ command: String = "facts") throws -> ReportFormat {
    guard format.count <= 1, output.count <= 1 else { throw Failure.oneReport(command) }
    let format = try Value("--format", format.first)?.choice(ReportFormat.self) ?? .texte
    guard [.texte, .json].contains(format) else { throw Failure.notFor(command, format) }
    return format
  }

  /// Where the one result of such a command goes: never onto the document.
  func sink(inputs: [Input]) throws -> Output { try Output(output.first, beside: inputs.map(\.path)) }

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
}
