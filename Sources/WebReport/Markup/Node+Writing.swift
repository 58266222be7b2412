extension Node {
  /// The HTML, which is well-formed XML, too.
  func write(into out: inout [UInt8]) {
    switch self {
    case .text(let text): Escaping.write(text, into: &out)
    case .style(let sheet): out += "<style>\(sheet)</style>\n".utf8
    case .element(let name, let attributes, let content):
      out += "<\(name)".utf8
      for attribute in attributes {
        out += " \(attribute.name)=\"".utf8
        Escaping.write(attribute.value, into: &out)
        out.append(0x22)
      }
      guard !Self.void.contains(name) else { return out += " />".utf8 }
      out.append(0x3E)
      if Self.containers.contains(name) { out.append(0x0A) }
      for piece in content { piece.write(into: &out) }
      out += "</\(name)>".utf8
      if Self.containers.contains(name) || Self.blocks.contains(name) { out.append(0x0A) }
    }
  }

  /// Elements that hold nothing.
  private static let void: Set = ["meta", "img", "br", "hr"]
  /// Elements in which a line break is nothing.
  private static let containers: Set = ["head", "body", "header", "main", "footer", "nav", "section", "article", "ol", "ul", "dl", "table", "thead", "tbody", "figure"]
  /// Elements after which a line break is nothing.
  private static let blocks: Set = ["p", "h1", "h2", "h3", "h4", "h5", "li", "dt", "dd", "tr", "div", "title", "blockquote", "figcaption"]
}

/// Makes text harmless in HTML, between tags and in an attribute.
enum Escaping {
  static func write(_ text: String, into out: inout [UInt8]) {
    if text.utf8.allSatisfy(isPlain) { return out += text.utf8 }
    for scalar in text.unicodeScalars where isPrinted(scalar) {
      switch scalar {
      case "&": out += "&amp;".utf8
      case "<": out += "&lt;".utf8
      case ">": out += "&gt;".utf8
      case "\"": out += "&quot;".utf8
      case "'": out += "&#39;".utf8
      default: out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) && ![0x26, 0x3C, 0x3E, 0x22, 0x27].contains(byte) }

  /// Control characters and what turns the direction of all that follows are left out.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
