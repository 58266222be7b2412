import Foundation
import JSONSchema
import Testing
import Yams

/// The files of `Rules/` are what their JSON Schemas say: an editor that knows the schema and the program agree.
@Suite struct DataSchemasTests {
  @Test(arguments: ["dispositifs", "lexique"]) func everyFileOfAFolder(_ folder: String) throws {
    let schema = try schema(folder == "lexique" ? "lexique" : "dispositif")
    let files = try FileManager.default.contentsOfDirectory(at: ShippedTablesTests.rules.appending(path: folder), includingPropertiesForKeys: nil)
    #expect(files.count > 20)
    for file in files { try expect(file, schema) }
  }

  @Test func general() throws { try expect(ShippedTablesTests.rules.appending(path: "general.yaml"), schema("general")) }

  /// A schema that lets a mistake through proves nothing.
  @Test(arguments: [
    ("code: HOP-DPI-Va2\nnom: x\nfamille: DPI\nvague: 2\ntexte-lu: true\nfamile: y\n", "famile"),
    ("code: HOP-DPI-Va2\nnom: x\nfamille: DPI\nvague: 3\ntexte-lu: true\n", "vague"),
    ("code: HOP-DPI-Va2\nnom: x\nfamille: DPI\nvague: 2\n", "required"),
    ("code: HOP-DPI-Va2\nnom: x\nfamille: DPI\nvague: 2\ntexte-lu: true\nseverites: {SEG2: erreur}\n", "severites"),
  ])
  func mistakesAreSeen(text: String, says: String) throws {
    let node = try #require(try Yams.compose(yaml: text))
    let complaints = try schema("dispositif").complaints(about: Self.value(node))
    #expect(complaints.contains { $0.contains(says) }, "\(complaints)")
  }

  private func schema(_ name: String) throws -> Schema {
    try Schema(file: ShippedTablesTests.rules.appending(path: "schema/\(name).schema.json"))
  }

  private func expect(_ file: URL, _ schema: Schema) throws {
    let node = try #require(try Yams.compose(yaml: String(contentsOf: file, encoding: .utf8)))
    let complaints = schema.complaints(about: Self.value(node))
    #expect(complaints.isEmpty, "\(file.lastPathComponent): add what is missing to Rules/schema: \(complaints)")
  }

  /// A node as an editor takes it: numbers and flags by their form.
  private static func value(_ node: Node) -> Schema.Value {
    switch node {
    case .mapping(let mapping): .object(Dictionary(mapping.map { ($0.key.string ?? "", value($0.value)) }, uniquingKeysWith: { $1 }))
    case .sequence(let sequence): .array(sequence.map(value))
    default: node.bool.map(Schema.Value.bool) ?? node.float.map(Schema.Value.number) ?? .string(node.string ?? "")
    }
  }
}
