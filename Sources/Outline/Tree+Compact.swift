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
    var rows: [Row] = []
    for line in text.utf8.split(separator: 10) {
      guard let row = Row(line) else { return nil }
      rows.append(row)
    }
    guard rows.first?.depth == 0 else { return nil }
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

  /// Nil where the row is broken.
  init?(_ row: Substring.UTF8View) {
    let fields = row.split(separator: 9, maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, let depth = Int(Substring(fields[0])), let line = Int(Substring(fields[1])), let mark = fields[3].first
    else { return nil }
    self.depth = depth
    self.line = line
    self.mark = mark
    key = Row.plain(fields[2])
    text = Row.plain(fields[3].dropFirst())
  }

  /// A field with its escapes undone.
  private static func plain(_ field: Substring.UTF8View) -> String {
    guard field.contains(92) else { return String(Substring(field)) }
    var result = "", isEscape = false
    for character in Substring(field) {
      switch (isEscape, character) {
      case (false, "\\"):
        isEscape = true
        continue
      case (true, "t"): result.append("\t")
      case (true, "n"): result.append("\n")
      default: result.append(character)
      }
      isEscape = false
    }
    return result
  }
}
