import ArgumentParser
import Glibc

/// The entry: parses, runs, words what went wrong, and exits.
@main
enum Main {
  static func main() async {
    signal(SIGINT) { _ in _exit(130) }
    let status = await run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitStatus {
    do {
      try Console.checkLanguage()
      guard let command = try parse(Configuration.completed(arguments)) else { return .clean }
      return try await command.execute()
    } catch {
      Console.complain(Failure(error).text)
      return .failed
    }
  }

  /// Nil where the arguments asked for help or the version, which is then printed.
  private static func parse(_ arguments: [String]) throws -> (any Command)? {
    do {
      var parsed = try SegurLint.parseAsRoot(arguments)
      if let command = parsed as? any Command { return command }
      if parsed is SegurLint { throw Failure.noCommand }
      try parsed.run()
      return nil
    } catch let error as Failure {
      throw error
    } catch {
      guard SegurLint.exitCode(for: error) == .success else {
        throw ParserMessage(SegurLint.message(for: error), arguments: arguments).failure
      }
      try Output.standard.write(HelpPage(SegurLint.fullMessage(for: error)).text)
      return nil
    }
  }
}

/// A command that ends in an exit status.
protocol Command: ParsableCommand {
  func execute() async throws -> ExitStatus
}

/// The program's name and its commands.
struct SegurLint: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "segurlint",
      abstract: Console.say(
        "Vérifie les devis, bons de commande et factures du financement Ségur du numérique (SONS).",
        "Checks the quotes, orders and invoices of the French Ségur du numérique funding (SONS)."),
      version: "segurlint \(ToolIdentity.version)", subcommands: [Check.self, CheckDossier.self, ShowFacts.self, Annotate.self, Compare.self, ShowCeiling.self, ListRules.self, Explain.self])
  }
}
