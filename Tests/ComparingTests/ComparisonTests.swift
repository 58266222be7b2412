import Comparing
import Linting
import Reporting
import Testing

/// Two versions side by side.
@Suite struct ComparisonTests {
  private func version(_ texts: [(path: String, text: String)], rules: [String] = ["SEG103", "SEG206"]) async throws -> Version {
    Version(try await Judged.report(texts, rules: rules), language: .fr)
  }

  private func rules(_ points: [Version.Point]) -> [String] { points.map(\.rule) }

  @Test func correctedRemainingNew() async throws {
    let old = try await version([("v1.txt", Judged.head + Judged.lines)])
    let new = try await version([("v2.txt", Judged.head + Judged.lines + Judged.mention)])
    let pair = try #require(Comparison(old, new).pairs.first)
    #expect(rules(pair.corrected) == ["SEG103"] && rules(pair.remaining) == ["SEG206"] && pair.added.isEmpty)
    let back = try #require(Comparison(new, old).pairs.first)
    #expect(rules(back.added) == ["SEG103"] && back.corrected.isEmpty)
    #expect(Comparison(new, old).worst == .erreur && Comparison(old, new).worst == nil)
  }

  @Test func theSameFaultWithAnotherAmountRemains() async throws {
    let old = try await version([("v1.txt", Judged.head + Judged.lines)])
    let new = try await version([("v2.txt", Judged.head + Judged.lines.replacing("1 250,00", with: "1 260,00"))])
    let pair = try #require(Comparison(old, new).pairs.first)
    #expect(rules(pair.remaining) == ["SEG103", "SEG206"] && pair.corrected.isEmpty && pair.added.isEmpty)
  }

  @Test func aVersionThatCannotBeReadCorrectsNothing() async throws {
    let old = try await version([("v1.txt", Judged.head + Judged.lines)])
    let comparison = Comparison(old, try await version([("v2.txt", "")]))
    let pair = try #require(comparison.pairs.first)
    #expect(pair.corrected.isEmpty && rules(pair.unverified) == ["SEG103", "SEG206"])
    #expect(comparison.isUndecidable)
  }

  @Test func documentsArePairedByPathThenByName() async throws {
    let faulty = Judged.head + Judged.lines
    let old = try await version([("x/a.txt", faulty), ("x/b.txt", faulty), ("x/c.txt", faulty)])
    let new = try await version([("y/b.txt", faulty + Judged.mention), ("x/a.txt", faulty), ("y/d.txt", faulty)])
    let comparison = Comparison(old, new)
    #expect(comparison.pairs.map { "\($0.old.path) \($0.new.path) \($0.corrected.count)" } == ["x/a.txt x/a.txt 0", "x/b.txt y/b.txt 1"])
    #expect(comparison.onlyOld.map(\.path) == ["x/c.txt"] && comparison.onlyNew.map(\.path) == ["y/d.txt"])
  }

  @Test func aJSONReportIsReadAsTheRunItself() async throws {
    let report = try await Judged.report([("a.txt", Judged.head + Judged.lines)])
    let reporter = try #require(ReportFormat.json.reporter(ReportStyle(language: .fr, verbose: false, failOn: nil)))
    let parsed = try #require(Version(parsing: Array(reporter.render(report).utf8)))
    let own = Version(report, language: .fr)
    #expect(parsed.items.map(\.points) == own.items.map(\.points))
    #expect(parsed.items.map(\.undecided) == own.items.map(\.undecided) && parsed.items.map(\.verdict) == own.items.map(\.verdict))
    #expect(Version(parsing: Array("{\"documents\": 3}".utf8)) == nil)
    #expect(Version(parsing: Array("{\"documents\": [{}]}".utf8)) == nil)
  }

  @Test func thePrintSaysWhatChanged() async throws {
    let old = try await version([("v1.txt", Judged.head + Judged.lines)]), new = try await version([("v2.txt", Judged.head + Judged.lines + Judged.mention)])
    let text = ComparisonPrint(Comparison(old, new), language: .fr).text
    #expect(text.hasPrefix("v1.txt → v2.txt\n\n  Corrigé (1)\n    ERREUR SEG103 mention-prise-en-charge-absente, page 1, ligne 6\n"))
    #expect(text.hasSuffix("  Verdict : non conforme, comme avant.\n\nEn tout : 1 corrigé, 1 qui reste, 0 nouveau.\n"))
    #expect(ComparisonPrint(Comparison(old, new), language: .en).text.hasSuffix("In all: 1 corrected, 1 remaining, 0 new.\n"))
  }
}
