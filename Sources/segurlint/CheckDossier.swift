import ArgumentParser
import Linting
import Reporting
import WebReport

/// `segurlint dossier`: checks the pieces of one financing together, or those of several, told apart.
struct CheckDossier: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "dossier",
      abstract: Console.say(
        "Vérifie ensemble les pièces d'un dossier (commande, VA ou MOM, facture) ; les dossiers d'un même lot sont triés.",
        "Checks the pieces of a dossier together (order, VA or MOM, invoice); the dossiers of one lot are sorted."))
  }

  @Argument(help: .init(fr: "Pièces, dossiers ou archives ZIP.", en: "Pieces, folders or ZIP archives.", value: "PATH"))
  var paths: [String] = []
  @OptionGroup(title: Console.say("Ce que les pièces ne disent pas ", "What the pieces do not tell"))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Règles et code de retour ", "Rules and exit status"))
  var selection: SelectionArguments
  @OptionGroup(title: Console.say("Rapport ", "Report"))
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
    let inputs = try Inputs(paths: try Failure.present(paths), opensArchives: true)
    output.tell(leftOut: inputs.leftOut)
    guard !inputs.documents.isEmpty else { throw Failure.nothingToCheck(paths) }
    reports.gallery?.expect(inputs.documents.count)
    let open = try reports.opened(beside: inputs.documents.map(\.path) + paths)
    let progress = Progress(of: inputs.documents.count, isWanted: output.showsProgress)
    let (all, together) = await linter.dossiers(inputs, rules: try selection.dossierRules(), jobs: try selection.jobCount()) { _ in progress.advance() }
    progress.erase()
    let documents = all.map(known.applied), dossiers = known.applied(to: together, documents: documents)
    let report = Report(documents: documents, dossiers: dossiers, toolVersion: ToolIdentity.version, rulesVersion: tables.version)
    try open.finish(report, tables: tables)
    return ExitStatus(try known.finish(report, quiet: output.quiet), failOn: threshold, strict: selection.strict)
  }
}
