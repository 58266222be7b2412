import Foundation
import PackagePlugin

/// Lists the rules from the names of their files, so that adding a rule is adding a file.
@main
struct RegisterRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "RegisteredRules.swift")
    return [
      .buildCommand(
        displayName: "Registering the rules",
        executable: try context.tool(named: "housekeeper").url,
        arguments: ["registry", folder.path, output.path],
        inputFiles: inputs(under: folder),
        outputFiles: [output])
    ]
  }

  /// Every rule's file, and every folder, so that a file added or removed counts as a change.
  private func inputs(under folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    let found = paths?.compactMap { $0 as? URL } ?? []
    return [folder]
      + found.filter { $0.hasDirectoryPath || $0.path.hasSuffix("Rule.swift") }.sorted { $0.path < $1.path }
  }
}
