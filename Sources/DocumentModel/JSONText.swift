extension JSON {
  /// On one line.
  package var compact: String {
    var out = ""
    write(to: &out, indent: nil)
    return out
  }

  /// Indented by two spaces, a list of plain values on one line.
  package var pretty: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .string(let text): Self.quote(text, to: &out)
    case .int(let number): out += String(number)
    case .number(let text): out += text
    case .bool(let flag): out += flag ? "true" : "false"
    case .null: out += "null"
    case .array(let items):
      let inner = items.contains { $0.isNested } ? indent : nil
      Self.writeList(items, between: ("[", "]"), spaced: indent != nil, to: &out, indent: inner) { item, out, indent in
        item.write(to: &out, indent: indent)
      }
    case .object(let members):
      Self.writeList(members, between: ("{", "}"), spaced: indent != nil, to: &out, indent: indent) {
        member, out, indent in
        Self.quote(member.key, to: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: indent)
      }
    }
  }

  private var isNested: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }

  /// Members between brackets: each on its line where there is an indentation, else on one line.
  private static func writeList<Item>(
    _ items: [Item], between brackets: (String, String), spaced: Bool, to out: inout String, indent: Int?,
    write: (Item, inout String, Int?) -> Void
  ) {
    out += brackets.0
    for (index, item) in items.enumerated() {
      if index > 0 { out += spaced && indent == nil ? ", " : "," }
      if let indent { out += "\n" + String(repeating: " ", count: indent + 2) }
      write(item, &out, indent.map { $0 + 2 })
    }
    if let indent, !items.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
    out += brackets.1
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
