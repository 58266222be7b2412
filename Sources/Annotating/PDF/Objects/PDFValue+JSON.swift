import DocumentModel

extension PDFValue {
  /// A value as `qpdf --json=2` shows it.
  ///
  /// Strings tell their kind by how they begin: "u:" a text, "b:" bytes in hexadecimal, "/" a name, and "12 0 R" is a reference.
  init(_ json: JSON) {
    switch json {
    case .null: self = .null
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .number(let text): self = .number(Self.plain(text))
    case .array(let items): self = .array(items.map { PDFValue($0) })
    case .object(let members):
      self = .dictionary(PDFDictionary(members.map { PDFDictionary.Member(key: Self.escapedName($0.key), value: PDFValue($0.value)) }))
    case .string(let text):
      if let id = ObjectID(reference: text) {
        self = .reference(id)
      } else if text.hasPrefix("u:") {
        self = .string(Self.bytes(of: text.dropFirst(2)))
      } else if text.hasPrefix("b:") {
        self = .string(Self.bytes(hexadecimal: text.dropFirst(2)))
      } else {
        self = .name(Self.escapedName(text))
      }
    }
  }

  /// Without an exponent, which PDF does not know.
  private static func plain(_ text: String) -> String {
    text.contains { $0 == "e" || $0 == "E" } ? PDFNumber.text(Double(text) ?? 0) : text
  }

  /// One byte a character where that can be, or else UTF-16.
  private static func bytes(of text: Substring) -> [UInt8] {
    let isLatin = text.unicodeScalars.allSatisfy { $0.value < 0x18 || (0x20..<0x7F).contains($0.value) || (0xA1...0xFF).contains($0.value) && $0.value != 0xAD }
    if isLatin { return text.unicodeScalars.map { UInt8($0.value) } }
    return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private static func bytes(hexadecimal text: Substring) -> [UInt8] {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  /// A name without its slash; what PDF does not admit in one as #xx. After "n:" it is as the file has it.
  private static func escapedName(_ text: String) -> String {
    if text.hasPrefix("n:/") { return String(text.dropFirst(3)) }
    return text.dropFirst(text.hasPrefix("/") ? 1 : 0).utf8.reduce(into: "") { name, byte in
      let isPlain = (0x21..<0x7F).contains(byte) && !"#()<>[]{}/%".utf8.contains(byte)
      if isPlain { name.unicodeScalars.append(Unicode.Scalar(byte)) } else { name += "#" + Hexadecimal.text(byte) }
    }
  }
}

/// Two digits a byte.
enum Hexadecimal {
  static func text(_ byte: UInt8) -> String { String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self) }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
