public import Ingestion
import IngestionInvoice
import IngestionPDF
import IngestionWord

extension Linter {
  /// The readers of this build, the pickiest first: text takes what nothing else does.
  public static let standardReaders: [any DocumentReader] = [PDFReader(), WordReader(), InvoiceReader(), TextReader()]
}
