import ArgumentParser
import Linting
import Reporting
import WebReport

/// `segurlint check`: checks documents and reports what is wrong with them.
struct Check: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Console.say(
        "Vérifie des documents ; un dossier est parcouru, « - » lit l'entrée standard.",
        "Checks documents; a folder is walked, \"-\" reads standard input."))
  }

  @Argument(help: .init(fr: "Documents ou dossiers.", en: "Documents or folders.", value: "PATH"))
  var paths: [String] = []
  @OptionGroup(title: Console.say("Ce que le document ne dit pas ", "What the document does not tell"))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Règles et code de retour ", "Rules and exit status"))
  var selection: SelectionArguments
  @OptionGroup(title: Console.say("Rapport ", "Report"))
  var output: OutputArguments

  func execute() async throws -> ExitStatus {
    let threshold = try selection.threshold()
    let reports = try output.reports(failOn: threshold)
    let known = try selection.known()
    let tables = try piece.tables()
    let options = try piece.options(tables)
    let linter = Linter(
      rules: try selection.rules(), tables: tables, options: options, settings: Configuration.settings, witness: reports.gallery?.witness)
    Configuration.tellExpired(on: options.today)
    let inputs = try Inputs(paths: try Failure.present(paths))
    output.tell(leftOut: inputs.leftOut)
    guard !inputs.documents.isEmpty else { throw Failure.nothingToCheck(paths) }
    reports.gallery?.expect(inputs.documents.count)
    let open = try reports.opened(beside: inputs.documents.map(\.path))
    let progress = Progress(of: inputs.documents.count, isWanted: output.showsProgress)
    let documents = await linter.lint(inputs.documents, jobs: try selection.jobCount()) { document in
      progress.erase()
      open.write(known.applied(to: document))
      progress.advance()
    }.map(known.applied)
    progress.erase()
    let report = Report(documents: documents, toolVersion: ToolIdentity.version, rulesVersion: tables.version)
    try open.finish(report, tables: tables)
    return ExitStatus(try known.finish(report, quiet: output.quiet), failOn: threshold, strict: selection.strict)
  }
}
