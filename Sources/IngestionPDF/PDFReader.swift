import DocumentModel
import Ingestion
import OutsidePrograms

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
    let sideways = try Rotations(source: source, file: file, limits: limits).sideways()
    for index in pages.indices where sideways.contains(pages[index].number) { pages[index] = pages[index].sideways }
    try FormBoxes(source: source, file: file, limits: limits).add(to: &pages, turned: sideways)
    let images = Images(source: source, file: file, limits: limits)
    let recognition = try recognise(&pages, images, file, limits, complaints)

    var notes: [Document.Note] = truncated || pages.contains(where: \.isCut) ? [.truncated] : []
    if complaints.sayWordsAreLost { notes.append(.damaged) }
    let wordless = Set(pages.filter(\.isEmpty).map(\.number))
    if !wordless.isEmpty {
      let scans = try images.pages(ofAtLeast: Images.scanPixels)
      if !scans.isDisjoint(with: wordless) { notes.append(.scannedPages) }
    }
    return Document(
      format: .pdf, hasGeometry: true, pages: PageLayout.pages(pages), notes: notes, recognition: recognition,
      traces: Traces(signatures: try DigitalSignatures(source: source, file: file, limits: limits).all()),
      attachments: try Attachments(source: source, file: file, limits: limits).xml())
  }

  public func isDrawn(_ place: Drawing, on document: Document, of source: Source, limits: Limits) -> Bool {
    guard let page = document.pages.first(where: { $0.number == place.page }), page.turn == .none, let file = try? ReadableFile(source) else { return false }
    defer { file.remove() }
    return (try? Ink(file: file, limits: limits).isDrawn(
      Drawing(page: place.page, box: page.shown(place.box)), among: page.lines.flatMap { $0.words.map { page.shown($0.box) } })) ?? false
  }

  /// Fills the pages that are images with the words recognised on them; throws where no page has a word in the end.
  ///
  /// - Returns: the mean confidence, from 0 to 1, where words were recognised.
  private func recognise(
    _ pages: inout [LoosePage], _ images: Images, _ file: ReadableFile, _ limits: Limits, _ complaints: Complaints
  ) throws(Unreadable) -> Double? {
    let wordless = pages.indices.filter { pages[$0].isEmpty }
    guard !wordless.isEmpty else { return nil }
    let isScan = try images.arePresent()
    guard isScan, Scan.isAvailable else {
      if wordless.count == pages.count { throw complaints.wordless(holdsImages: isScan) }
      return nil
    }
    let scans = try images.pages(ofAtLeast: Images.scanPixels)
    let wanted = wordless.filter { scans.contains(pages[$0].number) }
    let (read, confidence) = try Scan(file: file, limits: limits).recognised(wanted.map { pages[$0] })
    for (index, page) in zip(wanted, read) { pages[index] = page }
    if pages.allSatisfy(\.isEmpty) { throw complaints.wordless(holdsImages: true) }
    return read.allSatisfy(\.isEmpty) ? nil : confidence
  }
}
