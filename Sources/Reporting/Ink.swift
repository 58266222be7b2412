import Findings

/// Colours for a terminal, or none.
struct Ink {
  /// Whether anything is coloured.
  let isOn: Bool

  func bold(_ text: String) -> String { painted(text, "1") }

  /// The underlining of an excerpt.
  func mark(_ text: String) -> String { painted(text, "31") }

  func severity(_ text: String, _ severity: Severity) -> String {
    switch severity {
    case .erreur: painted(text, "1;31")
    case .avertissement: painted(text, "1;33")
    case .information: painted(text, "1;36")
    }
  }

  private func painted(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// A paragraph broken at spaces into lines of so many columns, each indented; words are never cut.
func wrapped(_ paragraph: String, width: Int, indent: Int) -> String {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  for word in paragraph.split(whereSeparator: { $0 == " " || $0.isNewline }) {
    if !line.isEmpty, indent + line.visibleCount + 1 + String(word).visibleCount > width {
      lines.append(line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  lines.append(line)
  return lines.map { "\(margin)\($0)\n" }.joined()
}

extension String {
  /// The characters that a terminal shows: colour codes take no room.
  fileprivate var visibleCount: Int {
    guard contains("\u{1B}") else { return count }
    var inCode = false
    return reduce(0) { sum, character in
      if character == "\u{1B}" { inCode = true }
      defer { if inCode, character == "m" { inCode = false } }
      return inCode ? sum : sum + 1
    }
  }
}
