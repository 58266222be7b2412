import ArgumentParser

@main
struct SegurLint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "segurlint")
}
