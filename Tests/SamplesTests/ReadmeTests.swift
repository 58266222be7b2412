import Foundation
import Linting
import Reporting
import Testing

/// What the README shows of the program is what the program does; `SEGURLINT_RECORD=1` writes it anew.
@Suite(.serialized) struct ReadmeTests {
  @Test func runIsShownAsItPrints() async throws {
    let path = "Samples/guide-mauvais-devis.pdf", file = Samples.root.appending(path: path)
    let source = Source(path: path, file: file.path, bytes: [UInt8](try Data(contentsOf: file)))
    let document = await Linter().report(on: source)
    let report = Report(documents: [document], toolVersion: "", rulesVersion: "")
    let text = TextReporter(style: ReportStyle()).render(report)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    try Readme.expect(lines, after: "$ segurlint check \(path)", skipping: 0) { $0 != "```" }
  }

  @Test func filesNamedThereExist() throws {
    let names = try Readme.lines().joined(separator: "\n").matches(
      of: /(?:Samples|Rules|Tests|docs)\/[A-Za-z0-9\/.-]*[a-zA-Z]/)
    #expect(!names.isEmpty)
    for name in names.map({ String($0.output) }) {
      #expect(FileManager.default.fileExists(atPath: Samples.root.appending(path: name).path), "\(name) is not there")
    }
  }
}

/// The README, by its lines.
enum Readme {
  private static let file = Samples.root.appending(path: "README.md")

  static func lines() throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
  }

  /// The lines after a given one, as far as they belong, are these.
  static func expect(
    _ expected: [String], after heading: String, skipping count: Int, sourceLocation: SourceLocation = #_sourceLocation,
    while belongs: (String) -> Bool
  ) throws {
    var lines = try lines()
    let start = try #require(lines.firstIndex(of: heading), sourceLocation: sourceLocation) + 1 + count
    let end = lines[start...].firstIndex { !belongs($0) } ?? lines.endIndex
    if ProcessInfo.processInfo.environment["SEGURLINT_RECORD"] == "1" {
      lines.replaceSubrange(start..<end, with: expected)
      try Data(lines.joined(separator: "\n").utf8).write(to: file)
    } else {
      #expect(Array(lines[start..<end]) == expected, "README.md, after “\(heading)”", sourceLocation: sourceLocation)
    }
  }
}
