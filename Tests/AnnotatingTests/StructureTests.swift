import Annotating
import DocumentModel
import Findings
import Foundation
import OutsidePrograms
import Testing

/// Files of every make: packed, linearized, encrypted, with an outline, labels and annotations of their own.
@Suite struct StructureTests {
  /// A fixture written anew by qpdf.
  private static func made(_ fixture: String, _ options: [String]) throws -> [UInt8] {
    let file = Copy(AnnotatedCopy(bytes: try FileBytes.of(Place.fixture(fixture)), marked: 0))
    return try file.asked("qpdf", options + ["FILE", "-"]).output
  }

  private static func checked(_ bytes: [UInt8], style: CopyStyle = .test) async throws -> Copy {
    let file = try ReadableFile(bytes, from: nil)
    defer { file.remove() }
    return try await Copy.checked(file.path, style: style).copy
  }

  @Test(arguments: [
    [], ["--object-streams=generate"], ["--linearize"], ["--linearize", "--object-streams=generate"], ["--encrypt", "", "proprietaire", "256", "--"],
    ["--encrypt", "", "proprietaire", "256", "--modify=none", "--"], ["--encrypt", "", "proprietaire", "256", "--", "--object-streams=generate"],
  ])
  func everyMakeOfFile(options: [String]) async throws {
    let bytes = options.isEmpty ? try FileBytes.of(Place.fixture("annotating/geometry.pdf")) : try Self.made("annotating/geometry.pdf", options)
    let copy = try await Self.checked(bytes)
    #expect(try copy.annotations().count == copy.marked && copy.marked > 10)
    let check = try copy.asked("qpdf", ["--check", "FILE"])
    #expect(check.ending == .exited(0) && check.errors.isEmpty, "\(check.errors)")
    let said = String(decoding: check.output, as: UTF8.self)
    #expect(said.contains("File is not encrypted") != options.contains("--encrypt"))
    #expect(!options.contains("--modify=none") || said.contains("modify annotations: not allowed"), "the same restrictions")
    #expect(options.contains("--encrypt") || copy.bytes.starts(with: bytes))
    #expect(try copy.asked("pdftotext", ["FILE", "-"]).errors.isEmpty)
    #expect(try copy.text().contains("Non conforme") && copy.text().contains("Article suivant"))
  }

  @Test func whatThereIsStays() async throws {
    let copy = try await Copy.checked(Place.fixture("annotating/geometry.pdf")).copy
    let objects = try copy.objects()
    let root = try #require(objects.values.first { $0["/Type"] as? String == "/Catalog" })
    let outlines = try #require(objects["obj:\(root["/Outlines"] as? String ?? "")"])
    let first = try #require(objects["obj:\(outlines["/First"] as? String ?? "")"]), last = try #require(objects["obj:\(outlines["/Last"] as? String ?? "")"])
    #expect(first["/Title"] as? String == "u:Conditions" && first["/Next"] as? String == outlines["/Last"] as? String)
    #expect((last["/Title"] as? String)?.hasPrefix("u:SegurLint : ") == true && last["/Count"] as? Int == copy.marked)
    let labels = try #require((root["/PageLabels"] as? [String: Any])?["/Nums"] as? [Any])
    let added = try #require(objects.values.first { $0["/Count"] as? Int ?? 0 > 7 && $0["/Kids"] != nil }?["/Count"] as? Int) - 7
    #expect(added >= 1 && labels[0] as? Int == 0 && labels[2] as? Int == added && labels[4] as? Int == added + 2)
    let notes = objects.values.filter { $0["/Subtype"] as? String == "/Text" }
    #expect(notes.count == 1)
    let lists = objects.values.compactMap { $0["/Annots"] }.compactMap { $0 as? String }
    #expect(lists.count == 1, "the list of annotations that is an object of its own stays one")
  }

  @Test func whatIsDamagedIsMended() async throws {
    let bytes = try FileBytes.of(Place.fixture("annotating/geometry.pdf"))
    let at = try #require(Data(bytes).range(of: Data("startxref\n".utf8))).upperBound
    let wrong = Array(bytes[..<at]) + Array("17\n%%EOF\n".utf8)
    let copy = try await Self.checked(wrong)
    #expect(try copy.asked("qpdf", ["--check", "FILE"]).ending == .exited(0))
    #expect(try copy.annotations().count == copy.marked && copy.marked > 10)
  }

  @Test func whatStandsBeforeTheHeaderIsCountedIn() async throws {
    let bytes = Array("Content-Type: application/pdf\n\n".utf8) + (try FileBytes.of(Place.fixture("annotating/geometry.pdf")))
    let copy = try await Self.checked(bytes)
    #expect(try copy.asked("pdftotext", ["FILE", "-"]).errors.isEmpty)
    #expect(try copy.annotations().count == copy.marked && copy.marked > 10)
  }
}
