import Foundation
import Linting
import Testing

/// Every folder of `Samples/dossiers/` ends as its expectation says: its pieces, and what they show together.
struct DossierSamplesTests {
  /// What is expected of a dossier.
  struct Wanted: Decodable, Sendable {
    let options: [String]
    let verdict: Verdict
    let rules: [String]
    let note: String
  }

  static let folders: [URL] = {
    let root = Samples.folder.appending(path: "dossiers")
    return ((try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
  }()

  @Test func thereAreSome() { #expect(Self.folders.count >= 2) }

  @Test(arguments: folders) func dossier(_ folder: URL) async throws {
    let wanted = try JSONDecoder().decode(Wanted.self, from: Data(contentsOf: folder.appending(path: "dossier.attendu.json")))
    let expectation = Expectation(options: wanted.options, kind: nil, dispositifs: [], verdict: wanted.verdict, rules: wanted.rules, note: wanted.note)
    let linter = Linter(rules: RuleSelection.every, options: try expectation.pieceOptions())
    let (documents, dossiers) = await linter.dossiers(try Inputs(paths: [folder.path]), jobs: 2)
    #expect(documents.count == 3 && dossiers.count == 1)
    let findings = documents.flatMap(\.findings) + dossiers.flatMap(\.findings)
    #expect(Set(findings.filter { $0.finding.message.severity >= .avertissement }.map(\.rule.id)) == Set(wanted.rules), "\(folder.lastPathComponent)")
    #expect(dossiers.first?.verdict == wanted.verdict, "\(folder.lastPathComponent)")
    #expect(wanted.note.count > 40)
  }
}
