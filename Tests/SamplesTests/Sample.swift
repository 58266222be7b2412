import Foundation
import Linting
import Testing

/// A document of `Samples/`, with what is expected of it.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String
  let expectation: Expectation

  var testDescription: String { name }

  /// Reads what is expected beside the document.
  init(_ document: URL) throws {
    name = document.lastPathComponent
    path = document.path
    let file = document.deletingPathExtension().appendingPathExtension(Expectation.suffix)
    expectation = try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
  }

  /// What the library makes of it.
  func report() async throws -> DocumentReport {
    let linter = Self.linter.with(rules: RuleSelection.every, options: try expectation.pieceOptions())
    return await linter.report(on: .file(path))
  }

  /// The lexicon is compiled once for all samples.
  private static let linter = Linter()
}

/// The folder `Samples/` of the repository.
enum Samples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = root.appending(path: "Samples")

  /// Its files, whatever they are; the folder of the scripts is no sample.
  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
  }

  static func documents() throws -> [URL] {
    try files().filter { !$0.path.hasSuffix(Expectation.suffix) }
  }

  static func all() throws -> [Sample] { try documents().map(Sample.init) }
}

extension RuleSelection {
  /// Every rule that the program carries.
  static var every: [any Rule] { (try? rules(selecting: [], ignoring: [])) ?? [] }
}
