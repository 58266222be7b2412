import ArgumentParser
import Linting
import Reporting

/// `segurlint facts`: what was read in one document.
struct ShowFacts: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "facts",
      abstract: Console.say(
        "Montre ce qui a été lu dans un document : type, dispositif, lignes, montants, dates, identifiants.",
        "Shows what was read in a document: kind, scheme, lines, amounts, dates, identifiers."))
  }

  @Argument(help: .init(fr: "Le document.", en: "The document.", value: "PATH"))
  var paths: [String] = []
  @OptionGroup(title: Console.say("Ce que le document ne dit pas ", "What the document does not tell"))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Sortie ", "Output"))
  var output: OutputArguments

  func execute() async throws -> ExitStatus {
    let format = try output.factsFormat()
    let tables = try piece.tables()
    let linter = Linter(tables: tables, options: try piece.options(tables))
    let inputs = try Inputs(paths: try Failure.present(paths)).documents
    guard let input = inputs.first, inputs.count == 1 else { throw Failure.oneDocument("facts") }
    let sink = try output.sink(inputs: inputs)
    let facts: Facts, document: Document
    do throws(Unreadable) {
      (document, facts) = try await linter.facts(in: input)
    } catch {
      Console.complain(UnreadableDocument.sentence(for: error), about: input.path)
      return .undecidable
    }
    if output.verbose { try? Output.error.write(document.dump) }
    try sink.write(format == .json ? facts.json : facts.dump(inEnglish: Console.language == .en))
    return .clean
  }
}
