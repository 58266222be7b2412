import Ingestion
import DocumentModel

/// Reads PDF documents through poppler's `pdftotext`, one process a document.
public struct PDFReader: DocumentReader {
  public init() {}

  public func recognises(_ source: Source) -> Bool { sniff(source.bytes) == .pdf }

  public func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document {
    if source.bytes.count > limits.bytes { throw .beyondLimits(what: "taille") }
    guard let program = Program.pdftotext.path else { throw Program.pdftotext.missing }
    let file = try ReadableFile(source)
    defer { file.remove() }
    let arguments = ["-bbox-layout", "-l", String(limits.pages + 1), file.path, "-"]
    let result = try ChildProcess.run(program, arguments, limits: limits)
    let complaints = Complaints(result.errors)
    try complaints.check(result.ending)

    var pages = BoundingBoxes.pages(result.output)
    let truncated = pages.count > limits.pages
    if truncated { pages.removeLast(pages.count - limits.pages) }
    let images = Images(source: source, file: file, limits: limits)
    if pages.allSatisfy(\.isEmpty) { throw complaints.wordless(holdsImages: try images.arePresent()) }

    var notes: [Document.Note] = truncated || pages.contains(where: \.isCut) ? [.truncated] : []
    if complaints.sayWordsAreLost { notes.append(.damaged) }
    let wordless = Set(pages.filter(\.isEmpty).map(\.number))
    if !wordless.isEmpty {
      let scans = try images.pages(ofAtLeast: Images.scanPixels)
      if !scans.isDisjoint(with: wordless) { notes.append(.scannedPages) }
    }
    return Document(format: .pdf, hasGeometry: true, pages: PageLayout.pages(pages), notes: notes)
  }
}
