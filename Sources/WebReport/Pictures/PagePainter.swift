public import DocumentModel
import Findings
import OutsidePrograms

/// Draws pages of a PDF with `pdftoppm`: small images, one run each, so that a page that hangs costs itself alone.
public struct PagePainter: Sendable {
  private let document: Document
  private let findings: [Finding]

  /// - Parameter findings: the pages that they stand on are drawn before the others.
  public init(_ document: Document, showing findings: [Finding]) {
    self.document = document
    self.findings = findings
  }

  /// The images of at most so many pages, by number; none where the program is not there or the document has no pages of its own.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: where it came from; nil for nowhere that can be read again.
  public func pictures(_ bytes: [UInt8], from file: String?, atMost most: Int) -> [Int: PagePicture] {
    guard document.format == .pdf, let program = Program.pdftoppm.path else { return [:] }
    do throws(ProgramFailure) {
      let readable = try ReadableFile(bytes, from: file)
      defer { readable.remove() }
      return try draw(readable.path, with: program, atMost: most)
    } catch { return [:] }
  }

  private func draw(_ path: String, with program: String, atMost most: Int) throws(ProgramFailure) -> [Int: PagePicture] {
    let deadline = Clock.now + Self.seconds
    var pictures: [Int: PagePicture] = [:], room = Self.bytes
    for page in wanted.prefix(most) {
      let left = deadline - Clock.now
      guard left > 0, room > 0 else { break }
      let number = String(page.number)
      let drawn = try ChildProcess.run(
        program, ["-jpeg", "-jpegopt", "quality=60,optimize=y", "-scale-to", String(Self.pixels(of: page)), "-f", number, "-l", number, path],
        within: Allowance(seconds: min(left, Self.secondsOfOne), memory: 1 << 30, output: 4 << 20))
      guard drawn.ending == .exited(0), drawn.output.starts(with: [0xFF, 0xD8, 0xFF]) else { continue }
      room -= drawn.output.count
      pictures[page.number] = PagePicture(jpeg: drawn.output)
    }
    return pictures
  }

  /// Those that something is said of, then the others.
  private var wanted: [Page] {
    let numbers = Set(findings.flatMap { $0.locations.map(\.page) })
    return document.pages.filter { numbers.contains($0.number) } + document.pages.filter { !numbers.contains($0.number) }
  }

  /// The longer side at 104 dots an inch, which an A4 sheet fills with 1215, and a larger one with hardly more.
  private static func pixels(of page: Page) -> Int { Int(min(1700, max(200, max(page.width, page.height) * 104 / 72))) }

  /// For all pages of a document, for one, and how many bytes of images.
  private static let seconds = 20.0
  private static let secondsOfOne = 5.0
  private static let bytes = 10 << 20
}
