import Facts
import TextMatching

/// Marks of boxes among words: « ☒ Oui ☐ Non », « [x] », « ( ) », « Oui ☑ / Non ☐ ».
struct Ticks {
  enum Mark: Equatable { case ticked, empty, crossed }

  /// A mark, or a run of words between marks.
  enum Part: Equatable {
    case mark(Mark)
    case words(String)
  }

  let parts: [Part]

  /// - Parameter text: folded.
  init(_ text: String) {
    var parts: [Part] = []
    var words = ""
    func close() {
      let trimmed = words.trimmed(of: " ,;/|.")
      if !trimmed.isEmpty { parts.append(.words(trimmed)) }
      words = ""
    }
    for character in Self.spelled(text) {
      if let mark = Self.marks[character] {
        close()
        parts.append(.mark(mark))
      } else {
        words.append(character)
      }
    }
    close()
    self.parts = parts
  }

  /// The only mark, where there is one and nothing else counts.
  var only: Mark? {
    let marks = parts.compactMap { part in if case .mark(let mark) = part { mark } else { nil } }
    return marks.count == 1 ? marks.first : nil
  }

  var hasMarks: Bool { parts.contains { part in if case .mark = part { true } else { false } } }

  /// The choices, each with its mark: the mark stands before its word where the run begins with one, else behind it.
  var choices: [(words: String, mark: Mark)] {
    var found: [(words: String, mark: Mark)] = []
    let isBefore = if case .mark = parts.first { true } else { false }
    var mark: Mark?, words: String?
    for part in parts {
      switch part {
      case .mark(let one):
        if isBefore { mark = one } else if let word = words { found.append((word, one)); words = nil }
      case .words(let text):
        if isBefore, let one = mark { found.append((text, one)); mark = nil } else { words = text }
      }
    }
    return found
  }

  /// Boxes typed with brackets become one character each.
  private static func spelled(_ text: String) -> String {
    var text = text
    for (typed, box) in [("[ ]", "☐"), ("[]", "☐"), ("[_]", "☐"), ("( )", "☐"), ("[x]", "☒"), ("(x)", "☒"), ("[*]", "☒"), ("[v]", "☒"), ("[✓]", "☒"), ("[✔]", "☒"), ("[ x ]", "☒")]
    where text.contains(typed) {
      text = text.replacing(typed, with: box)
    }
    return text
  }

  private static let marks: [Character: Mark] = [
    "☐": .empty, "□": .empty, "⬜": .empty, "◻": .empty, "▢": .empty, "○": .empty, "◯": .empty, "❏": .empty, "❑": .empty,
    "☑": .ticked, "☒": .ticked, "✓": .ticked, "✔": .ticked, "⊠": .ticked, "⮽": .ticked, "🗹": .ticked, "✅": .ticked, "◉": .ticked, "⦿": .ticked,
    "✗": .crossed, "✘": .crossed, "✕": .crossed, "✖": .crossed, "❌": .crossed,
  ]
}
