import Foundation
import Linting
import Testing

/// Every document of `Samples/` ends as its expectation says.
struct SamplesTests {
  @Test(arguments: try Samples.all()) func sample(_ sample: Sample) async throws {
    let report = try await sample.report(), expected = sample.expectation
    let found = Set(report.findings.filter { $0.finding.message.severity >= .avertissement }.map(\.rule.id))
    let missing = Set(expected.rules).subtracting(found).sorted(), extra = found.subtracting(expected.rules).sorted()
    #expect(missing.isEmpty, "\(sample.name): missing \(missing.joined(separator: ", "))")
    #expect(extra.isEmpty, "\(sample.name): extra \(extra.joined(separator: ", "))")
    #expect(report.kind == expected.kind, "\(sample.name): kind")
    #expect(Set(report.dispositifs) == Set(expected.dispositifs), "\(sample.name): dispositifs")
    #expect(report.verdict == expected.verdict, "\(sample.name): verdict")
  }

  @Test func everyExpectationHasItsDocument() throws {
    let names = try Samples.documents().map { $0.deletingPathExtension().lastPathComponent }
    let expectations = try Samples.files().filter { $0.path.hasSuffix(Expectation.suffix) }
      .map { String($0.lastPathComponent.dropLast(Expectation.suffix.count + 1)) }
    #expect(names == expectations)
  }

  @Test(arguments: Self.practices) func everyPracticeHasItsSample(_ rule: String) throws {
    let samples = try Samples.all().filter { $0.expectation.rules.contains(rule) }
    #expect(!samples.isEmpty, "no sample shows \(rule)")
  }

  @Test func everyNoteTellsWhy() throws {
    for sample in try Samples.all() { #expect(sample.expectation.note.count > 40, "\(sample.name)") }
  }

  /// The seven practices of the guide, and the rules next to them.
  private static let practices = [
    "SEG101", "SEG103", "SEG105", "SEG301", "SEG107", "SEG201", "SEG203",
    "SEG102", "SEG104", "SEG106", "SEG108", "SEG204", "SEG206", "SEG208", "SEG209", "SEG302", "SEG004",
  ]
}
