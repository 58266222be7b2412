import Annotating
import ArgumentParser
import Linting

/// `segurlint annotate`: a copy of a document with the findings in it.
struct Annotate: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "annotate",
      abstract: Console.say(
        "Écrit une copie du document où chaque constat est marqué à sa place (.pdf, .docx, .html).",
        "Writes a copy of the document with each finding marked in its place (.pdf, .docx, .html)."))
  }

  @Argument(help: .init(fr: "Le document.", en: "The document.", value: "PATH"))
  var paths: [String] = []
  @OptionGroup(title: Console.say("Ce que le document ne dit pas ", "What the document does not tell"))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Règles et code de retour ", "Rules and exit status"))
  var selection: SelectionArguments
  @OptionGroup(title: Console.say("Copie ", "Copy"))
  var copy: CopyArguments

  func execute() async throws -> ExitStatus {
    let threshold = try selection.threshold()
    let tables = try piece.tables()
    let options = try piece.options(tables)
    let linter = Linter(rules: try selection.rules(), tables: tables, options: options, settings: Configuration.settings)
    Configuration.tellExpired(on: options.today)
    let inputs = try Inputs(paths: try Failure.present(paths)).documents
    guard let input = inputs.first, inputs.count == 1 else { throw Failure.oneDocument("annotate") }
    let (format, sink) = try copy.sink(for: input)
    let examined: Examination
    do throws(Unreadable) { examined = try await linter.examination(of: input) } catch {
      Console.complain(UnreadableDocument.sentence(for: error), about: input.path)
      return .undecidable
    }
    let original = Original(
      file: examined.source.file, bytes: examined.source.bytes, document: examined.document, report: examined.report)
    let report = Report(documents: [examined.report], toolVersion: ToolIdentity.version, rulesVersion: tables.version)
    let style = copy.style(day: options.today, rulesVersion: tables.version)
    let made = format == .html ? AnnotatedCopy(page: report, of: examined) : try format.annotator(for: examined.document.format).annotated(original, style: style)
    try sink.write(made.bytes)
    copy.tell(of: made, examined.report)
    return ExitStatus(report, failOn: threshold, strict: selection.strict)
  }
}
