/// The encodings of XML parts.
enum PartEncoding {
  /// A part in UTF-8, as its declaration then says; UTF-16 is the only other encoding that is read.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    guard let isBigEndian = isBigEndian(bytes) else { return bytes }
    let start = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(declared(String(decoding: units, as: UTF16.self)).utf8)
  }

  /// Nil where a part is not in UTF-16.
  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) { return true }
    return bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) ? false : nil
  }

  /// The text with a declaration that names UTF-8.
  private static func declared(_ text: String) -> String {
    guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return text }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + text[end.upperBound...]
  }
}
