import Annotating
import DocumentModel
import Facts
import Findings
import Foundation
import OutsidePrograms
import RuleKit
import Testing

import Linting

/// An annotated copy, and what outside programs say of it.
struct Copy {
  let bytes: [UInt8]
  let marked: Int

  init(_ copy: AnnotatedCopy) { (bytes, marked) = (copy.bytes, copy.marked) }

  /// Of a document with the findings that it has.
  static func checked(_ path: String, style: CopyStyle = .test) async throws -> (copy: Copy, report: DocumentReport, document: Document, bytes: [UInt8]) {
    let linter = Linter(options: { var options = PieceOptions(); options.today = Day(iso: "2026-11-21"); return options }())
    let examined = try await linter.examination(of: .file(path))
    let original = Original(file: path, bytes: examined.source.bytes, document: examined.document, report: examined.report)
    return (Copy(try PDFAnnotator().annotated(original, style: style)), examined.report, examined.document, examined.source.bytes)
  }

  /// What a program prints of the copy.
  func asked(_ program: String, _ arguments: [String]) throws -> (output: [UInt8], errors: String, ending: ChildProcess.Ending) {
    let file = try ReadableFile(bytes, from: nil)
    defer { file.remove() }
    let path = try #require(["/usr/bin/", "/usr/local/bin/"].map { $0 + program }.first { FileManager.default.isExecutableFile(atPath: $0) })
    let result = try ChildProcess.run(path, arguments.map { $0 == "FILE" ? file.path : $0 }, within: Allowance())
    return (result.output, String(decoding: result.errors, as: UTF8.self), result.ending)
  }

  /// The objects, as qpdf shows them.
  func objects() throws -> [String: [String: Any]] {
    let json = try asked("qpdf", ["--json=2", "--json-key=qpdf", "--json-stream-data=none", "FILE"]).output
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let members = try #require((whole["qpdf"] as? [[String: Any]])?.last)
    return members.reduce(into: [:]) { objects, member in
      let body = member.value as? [String: Any]
      objects[member.key] = body?["value"] as? [String: Any] ?? (body?["stream"] as? [String: Any])?["dict"] as? [String: Any]
    }
  }

  /// The annotations that stand for a finding each.
  func annotations() throws -> [[String: Any]] {
    try objects().values.filter { $0["/T"] as? String == "u:SegurLint" && $0["/Subtype"] as? String != "/Popup" && $0["/RT"] == nil }
  }

  /// The pages, drawn a pixel a point.
  func picture(page: Int) throws -> Picture {
    let drawn = try asked("pdftoppm", ["-r", "72", "-f", String(page), "-l", String(page), "FILE"])
    return try #require(Picture(ppm: drawn.output))
  }

  func text() throws -> String { String(decoding: try asked("pdftotext", ["-layout", "FILE", "-"]).output, as: UTF8.self) }
}

extension CopyStyle {
  static let test = CopyStyle(day: "2026-11-21", toolVersion: "1.0.0", rulesVersion: "2026.11")
  static let bare = CopyStyle(hasSummary: false, day: "2026-11-21", toolVersion: "1.0.0", rulesVersion: "2026.11")
}

/// Where the documents of the tests are.
enum Place {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static func fixture(_ name: String) -> String { "\(root)/Tests/Fixtures/\(name)" }

  /// The samples that can be read.
  static let samples = ((try? FileManager.default.contentsOfDirectory(atPath: "\(root)/Samples")) ?? [])
    .filter { $0.hasSuffix(".pdf") && $0 != "devis-protege.pdf" }.sorted().map { "\(root)/Samples/\($0)" }
}
