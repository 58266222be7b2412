/// Which container of a Word document the first bytes show.
enum Signature {
  case zip
  /// An OLE2 container with an encrypted package in it.
  case encryptedPackage
  /// XML, either a flat package or a bare `document.xml`.
  case xml

  /// The signature of these bytes; nil when they are no Word document.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      guard Self.hasStream("EncryptedPackage", in: bytes) else { return nil }
      self = .encryptedPackage
    } else if XMLHead(bytes)?.isWord == true {
      self = .xml
    } else {
      return nil
    }
  }

  /// Whether an OLE2 container has a stream of this name: each entry of its directory starts with the name, as UTF-16LE.
  private static func hasStream(_ name: String, in container: [UInt8]) -> Bool {
    let wanted = name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    return stride(from: 512, to: container.count, by: 128).contains { container[$0...].starts(with: wanted) }
  }
}

/// The first 4 kB of an XML document, up to its root element.
private struct XMLHead {
  /// The text from the root element's name on.
  private let root: Substring

  /// Skips the byte order mark, the declaration, comments and a document type; nil where no element follows.
  init?(_ bytes: [UInt8]) {
    var rest = Self.decode(bytes.prefix(4096))[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard rest.first == "<" else { return nil }
      if rest.hasPrefix("<?") {
        rest = rest.after("?>")
      } else if rest.hasPrefix("<!--") {
        rest = rest.after("-->")
      } else if rest.hasPrefix("<!") {
        let declaration = rest.prefix { $0 != ">" }
        if declaration.contains("[") { rest = rest.after("]") }
        rest = rest.after(">")
      } else {
        root = rest.dropFirst()
        return
      }
    }
  }

  /// Whether the root is a flat package or a WordprocessingML document.
  var isWord: Bool {
    let name = root.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let local = name.split(separator: ":").last ?? name
    return switch local {
    case "package": root.contains("office/2006/xmlPackage")
    case "document": root.contains("wordprocessingml/2006/main") || root.contains("ooxml/wordprocessingml/main")
    default: false
    }
  }

  /// The text of the first bytes, in UTF-8 or UTF-16.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = Array(bytes)
    let isLittle = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00])
    let isBig = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C])
    guard isLittle || isBig else { return String(decoding: bytes, as: UTF8.self) }
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? first | second << 8 : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }
}

extension Substring {
  /// What stands after the first `end`; nothing when there is none.
  fileprivate func after(_ end: String) -> Substring {
    firstRange(of: end).map { self[$0.upperBound...] } ?? ""
  }
}
