/// Turns the bytes of a text into characters, whatever the encoding.
package enum TextDecoding {
  /// UTF-8 and UTF-16 by their mark, else UTF-8 if it is sound, else the code page of Windows, of which ISO 8859-1 is a part.
  package static func text(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2)) { UInt16($1) << 8 | UInt16($0) } }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return String(validating: plain, as: UTF8.self) ?? windows(plain)
  }

  /// UTF-16 by pairs of bytes; an odd byte at the end is dropped.
  private static func utf16(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
    return String(decoding: units, as: UTF16.self)
  }

  /// CP1252. Its bytes 0x80 to 0x9F are controls in ISO 8859-1, which nobody prints.
  private static func windows(_ bytes: ArraySlice<UInt8>) -> String {
    var out = String.UnicodeScalarView()
    for byte in bytes {
      out.append((0x80..<0xA0).contains(byte) ? printed[Int(byte - 0x80)] : Unicode.Scalar(byte))
    }
    return String(out)
  }

  /// What CP1252 has from 0x80 to 0x9F; its five unused codes become the replacement character.
  private static let printed: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
