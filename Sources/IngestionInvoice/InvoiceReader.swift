public import DocumentModel
public import Ingestion

/// Reads e-invoices that are XML files: CII, and the invoices and credit notes of UBL 2.1.
///
/// The document is laid out as a person would read the invoice; its values stand beside, each with its element.
public struct InvoiceReader: DocumentReader {
  public init() {}

  public func recognises(_ source: Source) -> Bool { Self.syntax(of: source.bytes) != nil }

  public func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document {
    guard source.bytes.count <= limits.bytes else { throw .beyondLimits(what: "taille") }
    let invoice = try InvoiceParser(limits: limits).invoice(source.bytes)
    var layout = InvoiceLayout()
    layout.print(invoice)
    return Document(
      format: invoice.syntax == .cii ? .cii : .ubl, hasGeometry: false, pages: [layout.page], invoices: [invoice],
      sourceLines: layout.sourceLines)
  }

  /// The syntax that the first bytes of a file show; nil where it is no such invoice.
  public static func syntax(of bytes: [UInt8]) -> StructuredInvoice.Syntax? { InvoiceHead(bytes).syntax }

  /// The same document with the invoices that are attached to it as data, of its pages the facts, as Factur-X has them.
  public static func withAttachedInvoices(_ document: Document, limits: Limits) -> Document {
    var invoices: [StructuredInvoice] = [], isUnreadable = false
    for attachment in document.attachments {
      let isNamed = names.contains(attachment.name.lowercased())
      guard isNamed || syntax(of: attachment.bytes) != nil else { continue }
      do throws(Unreadable) {
        invoices.append(try InvoiceParser(limits: limits).invoice(attachment.bytes, attachedAs: attachment.name))
      } catch {
        isUnreadable = true
      }
    }
    guard !invoices.isEmpty || isUnreadable else { return document }
    return document.with(invoices, notes: isUnreadable ? [.unreadableInvoice] : [])
  }

  /// The names that the standards give the file.
  private static let names: Set<String> = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"]
}
