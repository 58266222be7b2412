import Foundation

/// The build's own tool: writes the Swift that the program cannot be without and nobody should write by hand.
///
///     housekeeper rules DIRECTORY OUTPUT           the rule data, for RuleTables
///     housekeeper registry DIRECTORY OUTPUT        the list of rules, for BuiltInRules
@main
enum Housekeeper {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let task = arguments.first, let output = arguments.last else {
      return stop("usage: housekeeper rules|registry DIRECTORY OUTPUT")
    }
    let directory = arguments[arguments.startIndex + 1]
    do {
      let source =
        switch task {
        case "rules": try EmbeddedRules(in: directory).source
        default: try Registry(in: directory).source
        }
      try source.write(toFile: output, atomically: true, encoding: .utf8)
    } catch {
      stop("\(error)")
    }
  }

  /// Tells the build why, and ends it.
  private static func stop(_ problem: String) {
    FileHandle.standardError.write(Data("error: \(problem)\n".utf8))
    exit(1)
  }

  /// The files under a directory, by their paths in it, sorted.
  static func files(in directory: String, where isWanted: (String) -> Bool) -> [String] {
    let paths = FileManager.default.enumerator(atPath: directory)?.compactMap { $0 as? String } ?? []
    return paths.filter(isWanted).sorted()
  }
}
