import Ingestion
import OutsidePrograms

/// Which pages are shown turned by a quarter: `pdftotext` gives their size as it was before.
struct Rotations {
  let source: Source
  let file: ReadableFile
  let limits: Limits

  /// The pages that are wide where `pdftotext` says high.
  ///
  /// `pdfinfo` prints « Page    1 rot:  90 »; it is asked only where the bytes may hold a rotation.
  func sideways() throws(Unreadable) -> Set<Int> {
    guard source.bytes.contains(sequence: "/Rotate") || source.bytes.contains(sequence: "/ObjStm"), let program = Program.pdfinfo.path else { return [] }
    let result = try ChildProcess.run(program, ["-f", "1", "-l", String(limits.pages), file.path], limits: limits)
    var pages: Set<Int> = []
    for row in String(decoding: result.output, as: UTF8.self).split(separator: "\n") where row.hasPrefix("Page ") {
      let fields = row.split(separator: " ")
      guard fields.count == 4, fields[2] == "rot:", let page = Int(fields[1]), let degrees = Int(fields[3]) else { continue }
      if degrees % 180 != 0 { pages.insert(page) }
    }
    return pages
  }
}
