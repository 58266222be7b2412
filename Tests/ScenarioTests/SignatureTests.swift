import Foundation
import Testing

/// What stands in the place of the client's signature: nothing, a frame, a drawing, a picture, a digital signature.
@Suite struct SignatureTests {
  @Test(arguments: [
    ("vide.pdf", ["SEG601", "SEG602", "SEG603"]), ("cadre.pdf", ["SEG601", "SEG602", "SEG603"]), ("trace.pdf", ["SEG602", "SEG603"]),
    ("image.pdf", ["SEG602", "SEG603"]), ("signe.pdf", ["SEG602"]), ("falsifie.pdf", ["SEG602", "SEG604"]), ("ajoute.pdf", ["SEG602", "SEG604"]),
  ])
  func findings(file: String, rules: [String]) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/signatures").standardized
    let run = try Sandbox().segurlint(["check", folder.appending(path: file).path, "--select", "SEG6", "--format", "json", "--fail-on", "jamais"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let documents = try #require(object["documents"] as? [[String: Any]])
    let found = (documents.first?["findings"] as? [[String: Any]])?.compactMap { $0["rule"] as? String } ?? []
    #expect(found.sorted() == rules, "\(run.output)\(run.errors)")
  }
}
