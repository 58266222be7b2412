/// The records of a CSV text, read in place: no field becomes a string before it is asked for.
struct CSVRecords {
  /// A field: a part of the bytes, and whether quotes are doubled in it.
  struct Field {
    let range: Range<Int>
    let hasQuotes: Bool
  }

  /// What is wrong with a record.
  enum Problem: Error, Equatable {
    /// A quote that is not closed, or text after a closed one.
    case quote(line: Int)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var at: Int
  /// The line that the next record begins at, from 1.
  private(set) var line = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, from start: Int) {
    self.bytes = bytes
    self.separator = separator
    at = start
  }

  /// Reads the next record into a list of fields; false at the end.
  mutating func next(_ fields: inout [Field]) throws(Problem) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard at < bytes.count else { return false }
    let first = line
    while true {
      if at < bytes.count, bytes[at] == 0x22 { fields.append(try quoted(first)) } else { fields.append(plain()) }
      guard at < bytes.count else { break }
      let byte = bytes[at]
      at += 1
      if byte == separator { if at == bytes.count { fields.append(Field(range: at..<at, hasQuotes: false)) } else { continue } }
      if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
      line += 1
      break
    }
    return true
  }

  private mutating func plain() -> Field {
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      at += 1
    }
    return Field(range: start..<at, hasQuotes: false)
  }

  private mutating func quoted(_ first: Int) throws(Problem) -> Field {
    at += 1
    let start = at
    var doubled = false
    while at < bytes.count {
      if bytes[at] == 0x0A { line += 1 }
      if bytes[at] == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else {
          let field = Field(range: start..<at, hasQuotes: doubled)
          at += 1
          guard at == bytes.count || bytes[at] == separator || bytes[at] == 0x0A || bytes[at] == 0x0D else { throw .quote(line: first) }
          return field
        }
        doubled = true
        at += 1
      }
      at += 1
    }
    throw .quote(line: first)
  }
}
