/// Where a file says that its objects stand, and in which of the two forms.
struct CrossReferences {
  enum Kind { case table, stream }
  let kind: Kind
  /// What the file's last "startxref" says.
  let place: Int
  /// What stands before the file's own header: places count from there.
  let offset: Int

  /// - Returns: nil where the end of the file does not lead to them.
  init?(_ bytes: [UInt8]) {
    let tail = bytes.suffix(2048)
    guard let start = Self.last("startxref", in: tail), let place = Self.number(in: bytes, from: start + 9), place < bytes.count else { return nil }
    let header = Self.first("%PDF-", in: bytes.prefix(1024)) ?? 0
    for offset in [0, header] {
      guard let kind = Self.kind(in: bytes, at: place + offset) else { continue }
      (self.kind, self.place, self.offset) = (kind, place, offset)
      return
    }
    return nil
  }

  /// A table begins with its name, a stream as every object does.
  private static func kind(in bytes: [UInt8], at place: Int) -> Kind? {
    guard place < bytes.count else { return nil }
    let text = bytes[place..<min(bytes.count, place + 40)].drop { isSpace($0) }
    if text.starts(with: "xref".utf8) { return .table }
    let words = text.split(separator: UInt8(ascii: " "), maxSplits: 2)
    guard words.count == 3, words[2].starts(with: "obj".utf8), words[..<2].allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }) else {
      return nil
    }
    return .stream
  }

  private static func number(in bytes: [UInt8], from start: Int) -> Int? {
    let digits = bytes[start...].drop { isSpace($0) }.prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x0A, 0x0D, 0x09, 0x0C, 0].contains(byte) }

  private static func first(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: word) }
  }

  private static func last(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    return bytes.indices.last { bytes[$0...].starts(with: word) }
  }
}
