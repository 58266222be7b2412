/// The compact notation that the program carries in place of YAML: one node a line, four fields parted by tabs
/// (depth, line in the YAML, key, content). The content is `[`, `{` or `=` and the text; tabs and line ends in texts are escaped.
extension Tree {
  /// The tree in the compact notation.
  package var compact: String {
    var text = ""
    write(into: &text, depth: 0, key: "", line: line)
    return text
  }

  /// Reads the compact notation; nil where it is not that, or not whole.
  package init?(compact text: String) {
    var text = text
    guard let rows = text.withUTF8({ Row.all(in: $0) }), rows.first?.depth == 0 else { return nil }
    var next = 0
    self = Tree.read(rows, at: &next)
    guard next == rows.count else { return nil }
  }

  private func write(into text: inout String, depth: Int, key: String, line: Int) {
    text += "\(depth)\t\(line)\t\(escaped(key))\t"
    switch content {
    case .scalar(let value):
      text += "=\(escaped(value))\n"
    case .sequence(let items):
      text += "[\n"
      for item in items { item.write(into: &text, depth: depth + 1, key: "", line: item.line) }
    case .mapping(let entries):
      text += "{\n"
      for entry in entries { entry.value.write(into: &text, depth: depth + 1, key: entry.key, line: entry.line) }
    }
  }

  /// Reads the node of the next row and all that is deeper.
  private static func read(_ rows: [Row], at next: inout Int) -> Tree {
    let row = rows[next]
    next += 1
    if row.mark == UInt8(ascii: "=") { return Tree(.scalar(row.text), line: row.line) }
    var entries: [Entry] = []
    while next < rows.count, rows[next].depth > row.depth {
      let (key, line) = (rows[next].key, rows[next].line)
      entries.append(Entry(key: key, line: line, value: read(rows, at: &next)))
    }
    let isMapping = row.mark == UInt8(ascii: "{")
    return Tree(isMapping ? .mapping(entries) : .sequence(entries.map(\.value)), line: row.line)
  }

  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 9 || $0 == 10 || $0 == 92 }) else { return text }
    return text.reduce(into: "") { result, character in
      switch character {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\\": result += "\\\\"
      default: result.append(character)
      }
    }
  }
}

/// One line of the compact notation.
private struct Row {
  let depth: Int
  let line: Int
  let key: String
  /// `[`, `{` or `=`.
  let mark: UInt8
  /// What stands after the mark.
  let text: String

  /// Every line of a text; nil where one is broken.
  static func all(in text: UnsafeBufferPointer<UInt8>) -> [Row]? {
    var rows: [Row] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: newline) ?? text.count
      if end > start {
        guard let row = Row(text[start..<end]) else { return nil }
        rows.append(row)
      }
      start = end + 1
    }
    return rows
  }

  /// Nil where the line is broken.
  private init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    var rest = line
    guard let depth = Row.field(&rest).flatMap(Row.number), let number = Row.field(&rest).flatMap(Row.number),
      let key = Row.field(&rest), let mark = rest.first
    else { return nil }
    self.depth = depth
    self.line = number
    self.mark = mark
    self.key = Row.plain(key)
    text = Row.plain(rest.dropFirst())
  }

  private static let (tab, newline, backslash) = (UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\\"))

  /// Cuts off what stands before the next tab.
  private static func field(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard let end = rest.firstIndex(of: tab) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private static func number(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    field.isEmpty
      ? nil
      : field.reduce(0) { result, digit in
        guard let result, (48...57).contains(digit) else { return nil }
        return result * 10 + Int(digit - 48)
      }
  }

  /// A field with its escapes undone.
  private static func plain(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard field.contains(backslash) else { return String(decoding: field, as: UTF8.self) }
    var result: [UInt8] = [], isEscape = false
    for byte in field {
      if byte == backslash, !isEscape {
        isEscape = true
      } else {
        result.append(
          isEscape && byte == UInt8(ascii: "t") ? tab : isEscape && byte == UInt8(ascii: "n") ? newline : byte)
        isEscape = false
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
