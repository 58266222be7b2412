import Ingestion
import OutsidePrograms

/// Tells scans from empty pages.
struct Images {
  let source: Source
  let file: ReadableFile
  let limits: Limits

  /// Whether the document holds images at all.
  ///
  /// The raw bytes usually say so. Where objects are packed into streams they do not, and `pdfimages` is asked.
  func arePresent() throws(Unreadable) -> Bool {
    if source.bytes.contains(sequence: "/Subtype/Image") || source.bytes.contains(sequence: "/Subtype /Image") { return true }
    return source.bytes.contains(sequence: "/ObjStm") ? try !pages(ofAtLeast: 0).isEmpty : false
  }

  /// The pages that hold an image of so many pixels or more.
  ///
  /// `pdfimages -list` prints a row an image under two of headings: page, number, type, width, height, …
  func pages(ofAtLeast pixels: Int) throws(Unreadable) -> Set<Int> {
    guard let program = Program.pdfimages.path else { return [] }
    let result = try ChildProcess.run(program, ["-list", "-l", String(limits.pages), file.path], limits: limits)
    var pages: Set<Int> = []
    for row in String(decoding: result.output, as: UTF8.self).split(separator: "\n").dropFirst(2) {
      let fields = row.split(separator: " ")
      guard fields.count > 4, let page = Int(fields[0]), let width = Int(fields[3]), let height = Int(fields[4]) else { continue }
      if width.multipliedReportingOverflow(by: height).partialValue >= pixels { pages.insert(page) }
    }
    return pages
  }

  /// The least size of a page's scan: a screen's resolution on a third of a page.
  static let scanPixels = 150_000
}
