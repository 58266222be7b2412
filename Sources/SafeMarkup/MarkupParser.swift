import CLibXML2
package import Ingestion

/// Reads XML with libxml2: no network, no entity, no document type.
package struct MarkupParser: Sendable {
  /// How the part is called in what people are told: « la partie word/document.xml ».
  private let part: String
  /// What it is a part of: « un document Word ».
  private let kind: String
  private let names: NameTable
  private let limits: Limits

  /// A parser of one part.
  package init(_ part: String, of kind: String, names: NameTable, limits: Limits) {
    self.part = part
    self.kind = kind
    self.names = names
    self.limits = limits
  }

  /// Parses the part's bytes, in UTF-8 or UTF-16.
  package func parse(_ data: [UInt8]) throws(Unreadable) -> MarkupTables {
    guard data.count <= limits.part, let length = Int32(exactly: data.count) else {
      throw .beyondLimits(what: "taille")
    }
    guard length > 0 else { throw .damaged(detail: "\(part) est vide") }
    let prescan = Prescan(data)
    guard prescan.isReadable else { throw .damaged(detail: "\(part) n'est pas du XML en UTF-8 ou UTF-16") }
    guard !prescan.isCrowded else { throw .beyondLimits(what: "taille") }
    _ = Self.libraryIsReady
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    return try data.withUnsafeBytes { raw in
      Result { () throws(Unreadable) in try parse(raw, length) }
    }.get()
  }

  /// Parses bytes that stay where they are.
  private func parse(_ raw: UnsafeRawBufferPointer, _ length: Int32) throws(Unreadable) -> MarkupTables {
    let start = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
    guard let context = xmlCreateMemoryParserCtxt(start, length) else {
      throw .damaged(detail: "\(part) n'est pas du XML")
    }
    defer { xmlFreeParserCtxt(context) }
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_IGNORE_ENC]
    xmlCtxtUseOptions(context, Int32(options.reduce(0) { $0 | $1.rawValue }))
    context.pointee.sax.pointee = Self.handlers
    var builder = MarkupBuilder(context: context, names: names, depth: limits.depth)
    withUnsafeMutablePointer(to: &builder) { builder in
      context.pointee.userData = UnsafeMutableRawPointer(builder)
      xmlParseDocument(context)
    }
    try check(builder, wellFormed: context.pointee.wellFormed == 1)
    return builder.tables
  }

  /// Says what went wrong, if anything did.
  private func check(_ builder: MarkupBuilder, wellFormed: Bool) throws(Unreadable) {
    switch builder.refusal {
    case .documentType: throw .damaged(detail: "\(part) déclare une DTD, interdite dans \(kind)")
    case .depth: throw .beyondLimits(what: "profondeur")
    case .size: throw .beyondLimits(what: "taille")
    case nil: break
    }
    guard wellFormed else {
      let place = builder.faultyLine.map { ", ligne \($0)" } ?? ""
      throw .damaged(detail: "le XML de \(part) est mal formé\(place)")
    }
  }

  /// libxml2's tables, set up once for all threads.
  private static let libraryIsReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Our handlers and none of libxml2's: no tree, no entity, no message.
  private static var handlers: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.internalSubset = { context, _, _, _ in builder(context)?.pointee.documentType() }
    sax.startElementNs = { context, local, _, namespace, _, _, count, _, values in
      guard let local else { return }
      builder(context)?.pointee.start(local, namespace, Int(count), values)
    }
    sax.endElementNs = { context, _, _, _ in builder(context)?.pointee.end() }
    sax.characters = { context, data, count in
      builder(context)?.pointee.characters(UnsafeBufferPointer(start: data, count: Int(count)))
    }
    sax.cdataBlock = sax.characters
    sax.ignorableWhitespace = sax.characters
    sax.serror = { context, error in
      guard let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
      builder(context)?.pointee.fault(line: Int(error.pointee.line))
    }
    return sax
  }
}

/// The builder that libxml2 hands back to a handler.
private func builder(_ userData: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<MarkupBuilder>? {
  userData?.assumingMemoryBound(to: MarkupBuilder.self)
}
