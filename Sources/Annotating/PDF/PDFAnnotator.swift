public import Findings

/// A copy of a PDF with a highlight and a note for each finding.
public struct PDFAnnotator: Annotator {
  public init() {}

  public func annotated(_ original: Original, style: CopyStyle) throws(CannotAnnotate) -> AnnotatedCopy {
    AnnotatedCopy(bytes: original.bytes, marked: 0)
  }
}
