import Findings

/// How SARIF wants texts and paths written.
enum SARIFText {
  /// A message: braces stand for arguments there, and are doubled where they stand for themselves.
  static func message(_ text: String) -> JSON { .string(text.replacing("{", with: "{{").replacing("}", with: "}}")) }

  /// A path as the reference of a URI, by the bytes of its name; that of an absolute one is a `file` URI.
  static func uri(_ path: String) -> String {
    let encoded = path.utf8.map { byte -> String in
      if isPlain(byte) { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return (path.hasPrefix("/") ? "file://" : "") + encoded.joined()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "-._~/".utf8.contains(byte)
    }
  }
}
