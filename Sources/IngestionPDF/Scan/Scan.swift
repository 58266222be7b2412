import DocumentModel
import Ingestion
import OutsidePrograms

/// Reads page images: `pdftoppm` draws each page, `tesseract` recognises its words. Nothing is written to a disk.
struct Scan {
  let file: ReadableFile
  let limits: Limits

  /// Whether the programs are there.
  static var isAvailable: Bool { Program.pdftoppm.path != nil && Program.tesseract.path != nil }

  /// The words of some pages, with their mean confidence from 0 to 1; a page that could not be recognised stays empty.
  ///
  /// - Parameter pages: as poppler gave them, for their size in points.
  func recognised(_ pages: [LoosePage]) throws(Unreadable) -> (pages: [LoosePage], confidence: Double) {
    var read: [LoosePage] = []
    var sum = 0.0, count = 0
    for page in pages.prefix(Self.mostPages) {
      let words = try words(of: page)
      sum += words.confidences.reduce(0, +)
      count += words.confidences.count
      read.append(words.page)
    }
    return (read, count == 0 ? 0 : sum / Double(count))
  }

  /// Recognition takes about a second a page.
  static let mostPages = 40
  private static let resolution = 300.0

  private func words(of page: LoosePage) throws(Unreadable) -> RecognisedWords {
    guard let draw = Program.pdftoppm.path, let recognise = Program.tesseract.path,
      page.width * page.height < Self.largestPage
    else { return RecognisedWords(page) }
    let number = String(page.number)
    let drawn = try ChildProcess.run(
      draw, ["-r", String(Int(Self.resolution)), "-gray", "-f", number, "-l", number, file.path], limits: limits)
    guard drawn.ending == .exited(0), var picture = GrayImage(pgm: drawn.output) else { return RecognisedWords(page) }
    let skew = picture.skew
    if skew != 0 { picture.level(skew) }
    let image = try MemoryFile.empty()
    defer { image.close() }
    guard image.write(picture.pgm) else { return RecognisedWords(page) }
    let told = try ChildProcess.run(
      recognise, ["stdin", "stdout", "-l", "fra", "--dpi", String(Int(Self.resolution)), "--psm", "6", "tsv"], from: image,
      limits: limits)
    guard told.ending == .exited(0) else { return RecognisedWords(page) }
    return RecognisedWords(page, tsv: String(decoding: told.output, as: UTF8.self), scale: 72 / Self.resolution, lean: skew)
  }

  /// In square points: two A3 sheets. Nothing larger is drawn.
  private static let largestPage = 2_000_000.0
}
