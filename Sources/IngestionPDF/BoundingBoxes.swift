import DocumentModel
import Ingestion

/// Scans the XHTML of `pdftotext -bbox-layout`, byte by byte: it is regular, and an XML parser costs five times as much.
///
/// Only `<page …>`, `<line …>` and `<word …>text</word>` are looked at. Text is escaped by poppler, so no document can
/// forge a tag.
enum BoundingBoxes {
  /// The pages with their words, in the order of the output.
  static func pages(_ xhtml: [UInt8]) -> [LoosePage] {
    var pages: [LoosePage] = []
    var current: LoosePage?
    xhtml.withUnsafeBufferPointer { bytes in
      var scanner = TagScanner(bytes)
      while let tag = scanner.next() {
        switch tag {
        case .page(let width, let height):
          if let current { pages.append(current) }
          current = LoosePage(number: pages.count + 1, width: width, height: height)
        case .line:
          current?.startRun()
        case .word(let box, let text):
          let text = WordText.normalised(text)
          if !text.isEmpty { current?.append(Word(text, box: box)) }
        }
      }
    }
    if let current { pages.append(current) }
    return pages
  }
}
