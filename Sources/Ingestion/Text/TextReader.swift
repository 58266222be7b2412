import DocumentModel

/// Reads plain text: the characters become a grid on which the same layout works as on a printed page.
///
/// A character is 6 wide and a line 12 high; a word's box is 10 high.
public struct TextReader: DocumentReader {
  public init() {}

  public func recognises(_ source: Source) -> Bool { sniff(source.bytes) == .text }

  public func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document {
    if source.bytes.count > limits.bytes { throw .beyondLimits(what: "taille") }
    let text = TextDecoding.text(of: source.bytes)
    var pages = TextLines.pages(of: text)
    let truncated = pages.count > limits.pages || pages.contains { $0.count > Self.mostLines }
    pages = pages.prefix(limits.pages).map { Array($0.prefix(Self.mostLines)) }
    if pages.allSatisfy({ $0.allSatisfy(\.isBlank) }) { throw .empty }
    var tables = 0
    let segmented = pages.enumerated().map { index, lines in
      TextGrid(lines, table: &tables).page(number: index + 1)
    }
    return Document(
      format: .text, hasGeometry: false, pages: PageLayout.pages(segmented), notes: truncated ? [.truncated] : [])
  }

  /// Lines of one page. A text that is longer is no document of the kind that is read here.
  private static let mostLines = 10_000
}
