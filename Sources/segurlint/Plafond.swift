import ArgumentParser
import Linting
import Reporting

/// `segurlint plafond`: the ceiling of a Prestation Ségur, with its computation.
struct Plafond: Command {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plafond",
      abstract: Console.say(
        "Calcule le plafond d'une Prestation Ségur, étape par étape.",
        "Computes the ceiling of a Prestation Ségur, step by step."))
  }

  @OptionGroup(title: Console.say("La Prestation ", "The Prestation"))
  var bareme: BaremeArguments
  @OptionGroup(title: Console.say("Sortie ", "Output"))
  var output: OutputArguments

  func execute() async throws -> ExitStatus {
    let format = try output.plainFormat(of: "plafond")
    let tables = try bareme.tables()
    let options = try bareme.options(tables)
    guard let dispositif = options.dispositif.flatMap(tables.dispositif) else { throw Failure.noDispositif(tables.codes) }
    let answer = CeilingAnswer(dispositif, options)
    if let failure = answer.failure { throw failure }
    let sink = try output.sink(inputs: [])
    try sink.write(format == .json ? answer.json : answer.text(Console.language))
    return answer.ceiling == nil ? .undecidable : .clean
  }
}
