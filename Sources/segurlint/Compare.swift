import ArgumentParser
import Comparing
import Linting
import Reporting

/// `segurlint compare`: two versions of a document, or two JSON reports.
struct Compare: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: Console.say(
        "Compare deux versions d'un document, ou deux rapports JSON : ce qui est corrigé, ce qui reste, ce qui est nouveau.",
        "Compares two versions of a document, or two JSON reports: corrected, remaining, new."))
  }

  @Argument(help: .init(fr: "L'ancienne version.", en: "The old version.", value: "OLD"))
  var old: String
  @Argument(help: .init(fr: "La nouvelle.", en: "The new one.", value: "NEW"))
  var new: String
  @OptionGroup(title: Console.say("Ce que le document ne dit pas ", "What the document does not tell"))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Règles et code de retour ", "Rules and exit status"))
  var selection: SelectionArguments
  @OptionGroup(title: Console.say("Rapport ", "Report"))
  var output: OutputArguments

  func execute() async throws -> ExitStatus {
    let threshold = try selection.threshold()
    let format = try output.factsFormat("compare")
    let tables = try piece.tables()
    let linter = Linter(rules: try selection.rules(), tables: tables, options: try piece.options(tables), settings: Configuration.settings)
    let inputs = try Inputs(paths: [old, new])
    let sink = try output.sink(inputs: inputs.documents)
    let comparison = Comparison(try await version(old, linter, tables), try await version(new, linter, tables))
    let print = ComparisonPrint(comparison, language: Console.language)
    try sink.write(format == .json ? print.json : print.text)
    if let threshold, let worst = comparison.worst, worst >= threshold { return .findings }
    return comparison.isUndecidable ? .undecidable : .clean
  }

  /// A report where the path is one, the documents that stand there as this run judges them otherwise.
  private func version(_ path: String, _ linter: Linter, _ tables: RuleTables) async throws -> Version {
    if path.lowercased().hasSuffix(".json") {
      guard let bytes = Known.bytes(of: path), let version = Version(parsing: bytes) else { throw Failure.noReport(path) }
      return version
    }
    let inputs = try Inputs(paths: [path])
    guard !inputs.documents.isEmpty else { throw Failure.nothingToCheck([path]) }
    let documents = await linter.lint(inputs.documents, jobs: try selection.jobCount())
    return Version(Report(documents: documents, toolVersion: ToolIdentity.version, rulesVersion: tables.version), language: Console.language)
  }
}

extension Failure {
  fileprivate static func noReport(_ path: String) -> Failure {
    Failure(
      fr: "\(path) n'est pas un rapport JSON de segurlint : faites-le avec « segurlint check --format json -o \(path) … ».",
      en: "\(path) is no JSON report of segurlint: make it with \"segurlint check --format json -o \(path) …\".")
  }
}
