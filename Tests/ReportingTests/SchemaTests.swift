import Findings
import Foundation
import Reporting
import JSONSchema
import Testing

/// Every JSON that the program prints is valid by the schema that it ships.
@Suite struct SchemaTests {
  private static func schema() throws -> Schema {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try Schema(file: root.appendingPathComponent("Rules/schema/report.schema.json"))
  }

  @Test func reportIsValid() throws {
    let json = JSONReporter(style: ReportStyle()).render(Sample.report)
    #expect(try Self.schema().complaints(about: json) == [])
  }

  @Test func dossiersAreValid() throws {
    #expect(try Self.schema().complaints(about: JSONReporter(style: ReportStyle()).render(Sample.dossiers)) == [])
    let lines = JSONLinesReporter(style: ReportStyle()).render(Sample.dossiers).split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines.suffix(2) { #expect(try Self.schema().complaints(about: String(line), as: "dossierLine") == []) }
  }

  @Test func whatIsSetAsideIsValid() throws {
    let json = JSONReporter(style: ReportStyle()).render(Sample.whole)
    #expect(json.contains("\"suppressed\"") && json.contains("\"origin\": \"baseline\"") && json.contains("\"expires\": \"2026-12-31\""))
    #expect(try Self.schema().complaints(about: json) == [])
  }

  @Test func everyLineIsValid() throws {
    let lines = JSONLinesReporter(style: ReportStyle()).render(Sample.report).split(separator: "\n")
    #expect(lines.count == Sample.report.documents.count)
    for line in lines { #expect(try Self.schema().complaints(about: String(line), as: "document") == []) }
  }

  /// The schema is strict: what it does not name, or names otherwise, is refused.
  @Test(arguments: [
    ("\"schema\": 1", "\"schema\": 2"), ("\"ocr\": false", "\"ocr\": \"non\""), ("\"pages\": 2", "\"pages\": 2.5"),
    ("\"pages\": 2", "\"pages\": 2, \"autre\": 1"), ("\"kind\": \"BDC\"", "\"kind\": \"bdc\""),
    ("\"line\": 23,", ""), ("\"SEG201\"", "\"201\""), ("\"non-conforme\",", "\"faux\","),
  ])
  func schemaIsStrict(part: String, instead: String) throws {
    let json = JSONReporter(style: ReportStyle()).render(Sample.report)
    #expect(json.contains(part))
    #expect(try Self.schema().complaints(about: json.replacing(part, with: instead)) != [])
  }
}
