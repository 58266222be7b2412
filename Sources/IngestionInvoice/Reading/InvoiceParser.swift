import DocumentModel
import Ingestion
import SafeMarkup

/// Reads an invoice from the bytes of an XML file.
struct InvoiceParser {
  let limits: Limits

  /// - Parameter name: the attachment's; nil for a document of its own.
  func invoice(_ bytes: [UInt8], attachedAs name: String? = nil) throws(Unreadable) -> StructuredInvoice {
    let parser = MarkupParser("la facture", of: "une facture électronique", names: Name.numbered, limits: limits)
    guard let root = Markup<Name>(try parser.parse(Self.unicode(bytes))).root else { throw .empty }
    let cursor = Cursor(root: root)
    let invoice = switch root.name {
    case .crossIndustryInvoice: CrossIndustryInvoice(cursor).invoice(attachedAs: name)
    case .invoice, .creditNote: UniversalInvoice(cursor).invoice(attachedAs: name)
    default: throw Unreadable.unsupported(name: "XML")
    }
    guard let invoice else { throw .damaged(detail: "il manque à la facture électronique ses parties ou ses totaux") }
    guard invoice.items.count <= Self.mostItems else { throw .beyondLimits(what: "taille") }
    return invoice
  }

  /// The most lines of an invoice.
  private static let mostItems = 20_000

  /// The same text in UTF-8 where the file declares an encoding of one byte a character; other bytes stay as they are.
  private static func unicode(_ bytes: [UInt8]) -> [UInt8] {
    let declaration = String(decoding: bytes.prefix(200).filter { $0 != 0 }, as: UTF8.self).prefix { $0 != ">" }.lowercased()
    let isLatin = ["iso-8859-1", "iso-8859-15", "windows-1252", "latin1"].contains(where: declaration.contains)
    guard isLatin, String(validating: bytes, as: UTF8.self) == nil else { return bytes }
    return Array(TextDecoding.text(of: bytes).utf8)
  }
}
