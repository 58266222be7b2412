extension PDFValue {
  /// Writes it as the file holds it.
  func write(to out: inout [UInt8]) {
    switch self {
    case .null: out += Array("null".utf8)
    case .bool(let flag): out += Array((flag ? "true" : "false").utf8)
    case .number(let text): out += Array(text.utf8)
    case .name(let name): out += Array("/\(name)".utf8)
    case .string(let bytes): Self.write(bytes, to: &out)
    case .reference(let id): out += Array("\(id.number) \(id.generation) R".utf8)
    case .array(let items):
      out.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { out.append(UInt8(ascii: " ")) }
        item.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .dictionary(let dictionary):
      out += Array("<<".utf8)
      for member in dictionary.members {
        out += Array(" /\(member.key) ".utf8)
        member.value.write(to: &out)
      }
      out += Array(" >>".utf8)
    }
  }

  /// In brackets where it is readable, in hexadecimal otherwise.
  private static func write(_ bytes: [UInt8], to out: inout [UInt8]) {
    guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) else {
      out.append(UInt8(ascii: "<"))
      for byte in bytes { out += Array(Hexadecimal.text(byte).utf8) }
      return out.append(UInt8(ascii: ">"))
    }
    out.append(UInt8(ascii: "("))
    for byte in bytes {
      if "()\\".utf8.contains(byte) { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    out.append(UInt8(ascii: ")"))
  }
}
