/// A character of `w:t` and the bytes that write it: a reference has several.
struct Characters {
  let scalar: Unicode.Scalar
  let range: Range<Int>

  var isSpace: Bool { scalar.properties.isWhitespace }

  /// The characters of some bytes; nil where they hold markup (CDATA, a comment), which cannot be cut.
  static func all(of bytes: [UInt8], in range: Range<Int>) -> [Characters]? {
    guard !bytes[range].contains(UInt8(ascii: "<")) else { return nil }
    var found: [Characters] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let end: Int
      let scalar: Unicode.Scalar?
      if bytes[index] == UInt8(ascii: "&"), let semicolon = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")) {
        end = semicolon + 1
        scalar = reference(String(decoding: bytes[(index + 1)..<semicolon], as: UTF8.self))
      } else {
        end = bytes[(index + 1)..<range.upperBound].firstIndex { $0 & 0xC0 != 0x80 } ?? range.upperBound
        scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
      }
      if let scalar { found.append(Characters(scalar: scalar, range: index..<end)) }
      index = end
    }
    return found
  }

  private static func reference(_ name: String) -> Unicode.Scalar? {
    if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] { return known.unicodeScalars.first }
    guard name.hasPrefix("#") else { return nil }
    let code = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : UInt32(name.dropFirst())
    return code.flatMap(Unicode.Scalar.init)
  }
}
