import DocumentModel

/// Finds the tags that matter in the bytes.
struct TagScanner {
  /// A tag with what it says.
  enum Tag {
    case page(width: Double, height: Double)
    /// The start of what poppler holds for a line.
    case line
    case word(Box, String)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next page, line or word with readable numbers.
  mutating func next() -> Tag? {
    while skip(to: UInt8(ascii: "<")) {
      if takes("page ") {
        if let numbers = numbers(2) { return .page(width: numbers[0], height: numbers[1]) }
      } else if takes("line ") {
        return .line
      } else if takes("word ") {
        guard let numbers = numbers(4), skip(to: UInt8(ascii: ">")) else { continue }
        let start = place
        guard skip(to: UInt8(ascii: "<")) else { return nil }
        let text = Entities.decoded(bytes[start..<(place - 1)])
        return .word(Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]), text)
      }
    }
    return nil
  }

  /// Moves behind the next such byte.
  private mutating func skip(to byte: UInt8) -> Bool {
    while place < bytes.count {
      place += 1
      if bytes[place - 1] == byte { return true }
    }
    return false
  }

  /// Moves behind the letters if they stand here.
  private mutating func takes(_ letters: StaticString) -> Bool {
    let end = place + letters.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for index in 0..<letters.utf8CodeUnitCount where bytes[place + index] != letters.utf8Start[index] { return false }
    place = end
    return true
  }

  /// The next values in quotes of this tag, in the order that poppler writes them.
  private mutating func numbers(_ count: Int) -> [Double]? {
    var out: [Double] = []
    while out.count < count {
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        if bytes[place] == UInt8(ascii: ">") { return nil }
        place += 1
      }
      place += 1
      guard let value = number() else { return nil }
      out.append(value)
    }
    return out
  }

  /// A decimal number up to its closing quote; nil for "nan", "inf" and what no page is as large as.
  private mutating func number() -> Double? {
    var whole = 0.0
    var scale = 1.0
    var sign = 1.0
    var afterPoint = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: "."): afterPoint = true
      case 0x30...0x39:
        whole = whole * 10 + Double(byte - 0x30)
        if afterPoint { scale *= 10 }
      case UInt8(ascii: "\""):
        let value = sign * whole / scale
        return abs(value) < 1e6 ? value : nil
      default: return nil
      }
    }
    return nil
  }
}
