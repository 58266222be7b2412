extension JSON {
  /// The value that the bytes spell (UTF-8); nil where they spell none, or nest deeper than any file of ours.
  package init?(parsing bytes: [UInt8]) {
    let parsed = bytes.withUnsafeBufferPointer { buffer -> JSON? in
      var reading = JSONReading(buffer)
      guard let value = reading.value(depth: 0) else { return nil }
      reading.skipSpace()
      return reading.isAtEnd ? value : nil
    }
    guard let parsed else { return nil }
    self = parsed
  }

  /// A member of an object, by its key.
  package subscript(_ key: String) -> JSON? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }
}

/// Reads one JSON value from bytes.
private struct JSONReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  mutating func skipSpace() { while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 } }

  mutating func value(depth: Int) -> JSON? {
    skipSpace()
    guard place < bytes.count, depth < 500 else { return nil }
    switch bytes[place] {
    case UInt8(ascii: "{"): return object(depth: depth + 1)
    case UInt8(ascii: "["): return array(depth: depth + 1)
    case UInt8(ascii: "\""): return string().map(JSON.string)
    case UInt8(ascii: "t"): return takes("true") ? .bool(true) : nil
    case UInt8(ascii: "f"): return takes("false") ? .bool(false) : nil
    case UInt8(ascii: "n"): return takes("null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSON? {
    place += 1
    var members: [(key: String, value: JSON)] = []
    if takes("}") { return .object([]) }
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\""), let key = string(), takes(":"), let value = value(depth: depth) else {
        return nil
      }
      members.append((key, value))
    } while takes(",")
    return takes("}") ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSON? {
    place += 1
    var items: [JSON] = []
    if takes("]") { return .array([]) }
    repeat {
      guard let item = value(depth: depth) else { return nil }
      items.append(item)
    } while takes(",")
    return takes("]") ? .array(items) : nil
  }

  /// Moves behind the word if it stands here, after spaces.
  private mutating func takes(_ word: StaticString) -> Bool {
    skipSpace()
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where bytes[place + index] != word.utf8Start[index] { return false }
    place = end
    return true
  }

  private mutating func number() -> JSON? {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let whole = Int(text) { return .int(whole) }
    return Double(text) == nil ? nil : .number(text)
  }

  /// The string that starts at the quote here.
  private mutating func string() -> String? {
    place += 1
    var units: [UInt8] = []
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        units += Array(String(scalar).utf8)
      default: units.append(byte)
      }
    }
    return nil
  }

  /// What stands behind a backslash.
  private mutating func escaped() -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    place += 1
    switch bytes[place - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let high = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
      guard takes("\\u"), let low = unit(), (0xDC00..<0xE000).contains(low) else { return nil }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    case let other: return Unicode.Scalar(other)
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return UInt32(String(decoding: bytes[place..<(place + 4)], as: UTF8.self), radix: 16)
  }
}
