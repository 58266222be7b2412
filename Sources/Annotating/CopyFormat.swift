public import Findings

/// The formats of an annotated copy, by the ending of its name.
public enum CopyFormat: String, Sendable, CaseIterable {
  case pdf, docx, html

  /// The format that a file's name asks for; nil where it asks for none of these.
  public init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ["docm", "dotx", "dotm"].contains(ending) ? "docx" : ending)
  }

  /// What writes it into a document of a format; throws where it cannot be written into such a document.
  public func annotator(for original: Document.Format) throws(CannotAnnotate) -> any Annotator {
    switch (self, original) {
    case (.pdf, .pdf), (.pdf, .facturx): return PDFAnnotator()
    case (.docx, .docx): return WordAnnotator()
    default: throw .notInto(self, from: original)
    }
  }
}
