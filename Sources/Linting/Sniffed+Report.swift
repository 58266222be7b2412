import Ingestion

extension Sniffed {
  /// The format of a report; nil for what is not read.
  var format: Document.Format? {
    switch self {
    case .pdf: .pdf
    case .zip(.word): .docx
    case .xml, .wordXML: .xml
    case .text: .text
    case .empty, .zip, .ole2, .image, .rtf, .html, .known, .binary: nil
    }
  }

  /// Whether a folder's file of any name is taken for a document by its bytes: text and markup may be anything.
  var isDocument: Bool { [.pdf, .zip(.word), .wordXML].contains(self) }
}
