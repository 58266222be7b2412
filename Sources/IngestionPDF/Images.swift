import Ingestion

/// Tells a scan from an empty document.
enum Images {
  /// Whether the document holds page images.
  ///
  /// The raw bytes usually say so. Where objects are packed into streams they do not, and `pdfimages` is asked.
  static func present(in source: Source, file: ReadableFile, limits: Limits) throws(Unreadable) -> Bool {
    if source.bytes.contains(sequence: "/Subtype/Image") || source.bytes.contains(sequence: "/Subtype /Image") { return true }
    guard source.bytes.contains(sequence: "/ObjStm"), let program = Program.pdfimages.path else { return false }
    let result = try ChildProcess.run(program, ["-list", "-l", "20", file.path], limits: limits)
    return result.output.count(where: { $0 == UInt8(ascii: "\n") }) > 2
  }
}
