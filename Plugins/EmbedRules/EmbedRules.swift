import Foundation
import PackagePlugin

/// Turns the data files of a target's folder into Swift, so that the program looks nothing up at run time.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rule data",
        executable: try context.tool(named: "housekeeper").url,
        arguments: ["rules", target.directoryURL.path, output.path],
        inputFiles: inputs(under: target.directoryURL),
        outputFiles: [output])
    ]
  }

  /// Every data file, and every folder, so that a file added or removed counts as a change.
  private func inputs(under folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    let found = paths?.compactMap { $0 as? URL } ?? []
    return [folder] + found.filter { $0.hasDirectoryPath || $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }
  }
}
