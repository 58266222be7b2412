import Foundation
import PackagePlugin

/// Turns `Rules/` into Swift, so that the program looks nothing up at run time.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rule data",
        executable: try context.tool(named: "housekeeper").url,
        arguments: ["rules", rules.path, output.path],
        inputFiles: inputs(under: rules),
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
