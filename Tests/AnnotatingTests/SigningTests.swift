import Annotating
import Findings
import Testing

/// A signature still verifies for what it covered, or no copy is made.
@Suite struct SigningTests {
  @Test(arguments: ["signatures/signe.pdf", "signatures/ajoute.pdf", "annotating/certified-open.pdf"])
  func staysValid(fixture: String) async throws {
    let (copy, report, _, original) = try await Copy.checked(Place.fixture(fixture))
    #expect(copy.bytes.starts(with: original) && copy.marked > 5)
    #expect(try copy.annotations().count == copy.marked)
    let said = String(decoding: try copy.asked("pdfsig", ["-nocert", "FILE"]).output, as: UTF8.self)
    #expect(said.contains("Signature is Valid") && said.contains("Not total document signed"), "\(said)")
    #expect(try copy.objects().values.filter { $0["/Type"] as? String == "/Page" }.count == report.pages, "no page of summary")
    #expect(try !copy.objects().values.contains { $0["/Type"] as? String == "/Outlines" })
  }

  @Test func isRefusedWhereACertificationForbidsIt() async throws {
    do {
      _ = try await Copy.checked(Place.fixture("annotating/certified.pdf"))
      Issue.record("a copy was made")
    } catch let error as CannotAnnotate {
      #expect(error.text.fr.contains("certifié"))
    }
  }
}
