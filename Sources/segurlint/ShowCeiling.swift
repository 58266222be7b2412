import ArgumentParser
import Linting
import Reporting

/// `segurlint plafond`: the ceiling of a Prestation Ségur, with its computation.
struct ShowCeiling: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plafond",
      abstract: Console.say(
        "Calcule le plafond d'une Prestation Ségur, étape par étape.", "Computes the ceiling of a Prestation Ségur, step by step."))
  }

  @OptionGroup(title: Console.say("De quoi le plafond dépend ", "What the ceiling depends on "))
  var piece: PieceArguments
  @OptionGroup(title: Console.say("Sortie ", "Output"))
  var output: OutputArguments

  func execute() async throws -> ExitStatus {
    let format = try output.factsFormat("plafond")
    let tables = try piece.tables()
    let options = try piece.options(tables)
    guard let code = options.dispositif, let dispositif = tables.dispositif(code) else { throw Failure.noDispositif(tables.codes) }
    do throws(CeilingUnknown) {
      let statement = try CeilingStatement(dispositif, options)
      try? output.sink(inputs: []).write(format == .json ? statement.json : statement.text(Console.language))
      return .clean
    } catch {
      Console.complain(error.text)
      return .undecidable
    }
  }
}
