/// A place in a document that can be shown: a quotation and where it stands.
public struct Region: Hashable, Sendable {
  /// 1 for the first page.
  public let page: Int
  /// The row on the page, 1 at the top.
  public let line: Int
  /// In points; nil where the format has no geometry.
  public let box: Box?
  /// The words themselves, as they stand.
  public let quote: String
  /// The whole line or sentence that the words stand in, for the reader's eye.
  public let context: String
  /// The document, where a place is named beside those of other documents; nil where one document is meant.
  public let path: String?
  /// Where the words come from, in a document that is data and was laid out to be read.
  public let source: Source?

  public init(page: Int, line: Int, box: Box?, quote: String, context: String? = nil, path: String? = nil, source: Source? = nil) {
    self.path = path
    self.page = page
    self.line = line
    self.box = box
    self.quote = quote
    self.context = context ?? quote
    self.source = source
  }

  /// The same place, with the document that it stands in.
  public func inDocument(_ path: String) -> Region {
    Region(page: page, line: line, box: box, quote: quote, context: context, path: path, source: source)
  }

  /// An element of an XML file.
  public struct Source: Hashable, Sendable {
    /// Its path below the root ("rsm:ExchangedDocument/ram:ID"); nil where only the line is known.
    public let element: String?
    /// The line of the file that it begins on, from 1.
    public let line: Int

    public init(element: String?, line: Int) {
      self.element = element
      self.line = line
    }
  }

  /// The line that a person finds it on: of the source, where there is one.
  public var shownLine: Int { source?.line ?? line }
}
