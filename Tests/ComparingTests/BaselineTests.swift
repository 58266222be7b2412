import Comparing
import Linting
import Testing

/// What is known already: written, read again, set aside, and told when it is no more.
@Suite struct BaselineTests {
  private static let faulty = Judged.head + Judged.lines

  @Test func itComesBackAsItWasWritten() async throws {
    let report = try await Judged.report([("b.txt", Self.faulty), ("./a.txt", Self.faulty)])
    let baseline = Baseline(of: report)
    #expect(baseline.entries.map(\.place) == ["a.txt", "a.txt", "b.txt", "b.txt"])
    #expect(baseline.entries.map(\.rule) == ["SEG103", "SEG206", "SEG103", "SEG206"])
    #expect(try Baseline(parsing: baseline.bytes) == baseline)
    #expect(try Baseline(parsing: Baseline(of: try await Judged.report([])).bytes).entries.isEmpty)
  }

  @Test func whatIsKnownWeighsNothingAndIsShown() async throws {
    let report = try await Judged.report([("a.txt", Self.faulty)])
    let document = Baseline(of: report).applied(to: report.documents[0], reason: "connu")
    #expect(document.findings.isEmpty)
    #expect(document.setAside.map(\.rule.id) == ["SEG103", "SEG206"])
    #expect(document.setAside.allSatisfy { $0.aside?.origin == .baseline })
    #expect(document.verdict != .nonConforme)
  }

  /// Lines that come before, a page that is wrapped anew: what is known stays known.
  @Test(
    arguments: [
      "Une ligne de plus.\n\n" + faulty, faulty + "\nUne ligne de plus.\n", Judged.head + "Livraison sur site.\n\n" + Judged.lines,
      Judged.head + "\u{C}" + Judged.lines,
    ])
  func unrelatedChangesDoNotUnmakeIt(text: String) async throws {
    let known = Baseline(of: try await Judged.report([("a.txt", Self.faulty)]))
    let now = try await Judged.report([("a.txt", text)])
    #expect(known.applied(to: now.documents[0], reason: "").findings.isEmpty)
    #expect(known.stale(in: now).isEmpty)
  }

  @Test func anotherFaultIsNew() async throws {
    let known = Baseline(of: try await Judged.report([("a.txt", Self.faulty)]))
    let now = try await Judged.report([("a.txt", Self.faulty.replacing("1 250,00", with: "1 260,00"))])
    #expect(known.applied(to: now.documents[0], reason: "").findings.map(\.rule.id) == ["SEG206"])
  }

  @Test func whatWasCorrectedIsStaleAndAnUnreadDocumentIsNot() async throws {
    let known = Baseline(of: try await Judged.report([("a.txt", Self.faulty), ("b.txt", Self.faulty)]))
    let now = try await Judged.report([("a.txt", Self.faulty + Judged.mention), ("b.txt", "")])
    #expect(known.stale(in: now).map { "\($0.place) \($0.rule)" } == ["a.txt SEG103"])
  }

  @Test func whatWasNotInTheRunIsKept() async throws {
    let known = Baseline(of: try await Judged.report([("a.txt", Self.faulty), ("b.txt", Self.faulty)]))
    let now = Baseline(of: try await Judged.report([("a.txt", Self.faulty + Judged.mention)]), keeping: known)
    #expect(now.entries.map { "\($0.place) \($0.rule)" } == ["a.txt SEG206", "b.txt SEG103", "b.txt SEG206"])
  }

  @Test(
    arguments: [
      ("", .notJSON), ("{", .notJSON), ("[]", .notABaseline), ("{\"schema\": 1}", .notABaseline), ("{\"schema\": 2, \"findings\": []}", .schema(2)),
      ("{\"schema\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"SEG103\", \"fingerprint\": \"0\"}, {\"path\": \"a\", \"rule\": \"SEG103\"}]}", .entry(2)),
      ("{\"schema\": 1, \"findings\": [{\"rule\": \"SEG103\", \"fingerprint\": \"0\"}]}", .entry(1)),
    ] as [(String, BaselineError)])
  func whatIsNoBaselineIsRefused(text: String, error: BaselineError) {
    #expect(throws: error) { try Baseline(parsing: Array(text.utf8)) }
  }
}
