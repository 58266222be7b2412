import DocumentModel

/// What the first bytes of a file tell of its root element.
struct InvoiceHead {
  /// Nil where the root is that of no invoice.
  let syntax: StructuredInvoice.Syntax?

  init(_ bytes: [UInt8]) {
    let head = String(decoding: bytes.prefix(Self.length).filter { $0 != 0 }, as: UTF8.self)
    var rest = head[...].drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard rest.first == "<" else {
      syntax = nil
      return
    }
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...]
      guard rest.hasPrefix("<?") || rest.hasPrefix("<!") else { break }
      let end = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : ">"
      rest = rest.firstRange(of: end).map { rest[$0.upperBound...] } ?? ""
    }
    let root = rest.dropFirst().prefix { $0 != ">" }
    let name = root.prefix { !$0.isWhitespace && $0 != "/" }.split(separator: ":").last ?? ""
    syntax = Self.roots.first { $0.name == name && root.contains($0.namespace) }?.syntax
  }

  /// A license may stand before the root as a comment.
  private static let length = 16 << 10

  private static let roots: [(name: String, namespace: String, syntax: StructuredInvoice.Syntax)] = [
    ("CrossIndustryInvoice", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100", .cii),
    ("Invoice", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", .ubl),
    ("CreditNote", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", .ubl),
  ]
}
