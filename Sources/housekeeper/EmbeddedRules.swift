import Foundation
import Outline

/// The rule data as Swift: every YAML file of a directory, already parsed, in a string literal of its own.
struct EmbeddedRules {
  /// The Swift source.
  let source: String

  /// Reads the directory; a file that is not YAML ends the build with its name and line.
  init(in directory: String) throws {
    var entries = ""
    for path in Housekeeper.files(in: directory, where: { $0.hasSuffix(".yaml") }) {
      let yaml = try String(contentsOfFile: directory + "/" + path, encoding: .utf8)
      do {
        entries += "    (\(EmbeddedRules.literal(path)), \(EmbeddedRules.literal(try Tree(yaml: yaml).compact))),\n"
      } catch {
        throw BrokenFile(path: directory + "/" + path, error: error)
      }
    }
    source = """
      // Written by housekeeper from Rules/. Do not edit.

      /// The rule data that the program carries, in the compact notation of `Tree`.
      enum EmbeddedRules {
        /// Each file's path under Rules/, and its text.
        static let files: [(path: String, text: String)] = [
      \(entries)  ]
      }

      """
  }

  /// A raw string literal with enough number signs to hold the text.
  private static func literal(_ text: String) -> String {
    var signs = "#"
    while text.contains("\"" + signs) || text.contains("\\" + signs) { signs += "#" }
    guard text.contains("\n") else { return "\(signs)\"\(text)\"\(signs)" }
    return "\(signs)\"\"\"\n\(text)\n\"\"\"\(signs)"
  }
}

/// A data file that could not be read.
struct BrokenFile: Error, CustomStringConvertible {
  let path: String
  let error: TreeError

  /// In the form that editors turn into a link.
  var description: String {
    switch error {
    case .duplicateKey(let key, let line): "\(path):\(line): duplicate key \(key)"
    case .malformed(let problem, let line): "\(path):\(line): \(problem)"
    }
  }
}
