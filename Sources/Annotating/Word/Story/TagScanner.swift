/// A tag of an XML part, where it stands in its bytes.
struct Tag {
  enum Kind { case open, close, empty }
  let kind: Kind
  let range: Range<Int>
  /// "w" of `w:p`; empty where there is none.
  let prefix: String
  /// "p" of `w:p`.
  let local: String
}

/// The tags of an XML part, one after another; the part is known to be well-formed and in UTF-8.
struct TagScanner {
  let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; comments, instructions and character data are passed over.
  mutating func next() -> Tag? {
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start
      if starts("<!--") { pass("-->") } else if starts("<![CDATA[") { pass("]]>") } else if starts("<?") { pass("?>") } else { return tag(at: start) }
    }
    index = bytes.count
    return nil
  }

  /// Whether every element ends where it should, and none lies too deep to be read.
  static func isSound(_ bytes: [UInt8]) -> Bool {
    var scanner = TagScanner(bytes)
    var open: [String] = [], hasRoot = false
    while let tag = scanner.next() {
      switch tag.kind {
      case .open: open.append(tag.prefix + ":" + tag.local)
      case .empty: break
      case .close: guard open.popLast() == tag.prefix + ":" + tag.local else { return false }
      }
      guard open.count <= deepest else { return false }
      hasRoot = true
    }
    return hasRoot && open.isEmpty
  }

  /// As deep as a document is read.
  private static let deepest = 256

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[index...].starts(with: $0) }
  }

  private mutating func pass(_ end: StaticString) {
    let found = end.withUTF8Buffer { end in
      (index..<bytes.count).first { bytes[$0] == end[0] && bytes[$0...].starts(with: end) }
    }
    index = found.map { $0 + end.utf8CodeUnitCount } ?? bytes.count
  }

  private mutating func tag(at start: Int) -> Tag? {
    var end = start + 1
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    index = end + 1
    let isClose = bytes[start + 1] == UInt8(ascii: "/")
    let first = start + (isClose ? 2 : 1)
    let name = bytes[first..<end].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    let colon = name.firstIndex(of: UInt8(ascii: ":"))
    return Tag(
      kind: isClose ? .close : bytes[end - 1] == UInt8(ascii: "/") ? .empty : .open, range: start..<end + 1,
      prefix: colon.map { String(decoding: name[..<$0], as: UTF8.self) } ?? "",
      local: String(decoding: name[(colon.map { $0 + 1 } ?? first)...], as: UTF8.self))
  }

  /// The attributes of a tag, by their names as they stand there, references left as they are.
  func attributes(of tag: Tag) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = bytes[tag.range].dropFirst().drop { $0 > 0x20 }
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<equals].filter { $0 > 0x20 }
      guard let open = rest[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
        let close = rest[(open + 1)...].firstIndex(of: rest[open])
      else { break }
      found.append((String(decoding: name, as: UTF8.self), String(decoding: rest[(open + 1)..<close], as: UTF8.self)))
      rest = rest[(close + 1)...]
    }
    return found
  }

  /// An attribute by its name without prefix.
  func attribute(_ local: String, of tag: Tag) -> String? {
    attributes(of: tag).first { $0.name == local || $0.name.hasSuffix(":" + local) }?.value
  }
}
