import DocumentModel
import Facts
import TextMatching

/// Tells how something is marked: by a box, by a word beside it, by the column that a cross stands in.
struct MarkReader {
  typealias State = AttestedCriterion.State

  let words: Vocabulary
  let rows: [Row]
  /// Whether ticks and crosses both stand in the document: then a cross says no.
  let crossesRefuse: Bool

  init(words: Vocabulary, rows: [Row]) {
    self.words = words
    self.rows = rows
    let texts = rows.flatMap { $0.tokens.map(\.folded) }
    crossesRefuse = texts.contains { $0.contains("✓") || $0.contains("✔") || $0.contains("✅") } && texts.contains { text in "✗✘✕✖❌".contains { text.contains($0) } }
  }

  /// The state that a whole cell or a run of words says; nil where it says none.
  func state(ofCell text: String) -> State? {
    let ticks = Ticks(text)
    if !ticks.hasMarks { return named("etat", in: Vocabulary.label(text).trimmed(of: "()[]")) }
    if let only = ticks.only, ticks.parts.count == 1 { return state(only) }
    let choices = ticks.choices.compactMap { choice in (named("colonne", in: choice.words) ?? named("etat", in: choice.words)).map { ($0, choice.mark) } }
    if choices.count >= 2 { return chosen(choices) }
    if let first = choices.first, ticks.parts.count <= 2 { return first.1 == .empty ? (first.0 == .attested ? .unticked : nil) : first.0 }
    return nil
  }

  /// Of several choices, the one that is ticked.
  private func chosen(_ choices: [(State, Ticks.Mark)]) -> State {
    let ticked = choices.filter { $0.1 != .empty }.map(\.0)
    return ticked.count == 1 ? ticked[0] : ticked.isEmpty ? .unticked : .unreadable
  }

  /// What a lone mark says.
  func state(_ mark: Ticks.Mark) -> State {
    switch mark {
    case .ticked: .attested
    case .empty: .unticked
    case .crossed: crossesRefuse ? .refused : .attested
    }
  }

  /// The state that words say at the end of an item: « … – Non applicable », « … : oui ».
  func state(atEndOf text: String) -> State? {
    for state in [State.withReserve, .notApplicable, .partly, .refused] {
      if words.has("criteres", "etat/\(state.label)", in: text) { return state }
    }
    guard let mark = text.lastIndex(where: { ":–—(-".contains($0) }) else { return nil }
    let tail = String(text[text.index(after: mark)...]).trimmed(of: " .;)")
    return tail.utf8.count < 30 ? named("etat", in: tail) : nil
  }

  /// The first state whose notion matches the whole of a text.
  private func named(_ family: String, in text: String) -> State? {
    let all: [State] = [.notApplicable, .withReserve, .partly, .refused, .attested]
    return all.first { words.has("criteres", "\(family)/\($0.label)", in: text) }
  }

  /// The column that a mark stands in, by the nearest heading above it whose cells are names of states.
  func column(of box: Box, above index: Int) -> State? {
    for place in stride(from: index - 1, through: max(0, index - 60), by: -1) where rows[place].page == rows[index].page || rows[place].page == rows[index].page - 1 {
      let row = rows[place]
      let headings = row.segments.compactMap { segment in
        named("colonne", in: Vocabulary.label(row.text(segment))).map { ($0, Box(around: row.tokens[segment].map(\.box))) }
      } + inlineHeadings(row)
      guard headings.count >= 2 || headings.count == 1 && row.segments.count >= 2 else { continue }
      let near = headings.compactMap { state, heading in heading.map { (state, abs(($0.left + $0.right) / 2 - (box.left + box.right) / 2)) } }
      guard let best = near.min(by: { $0.1 < $1.1 }), best.1 < 60 else { continue }
      return best.0
    }
    return nil
  }

  /// Whether a row is a heading of columns of marks: it names two states, and marks none.
  func isHeading(_ row: Row) -> Bool {
    let named = row.segments.map { self.named("colonne", in: Vocabulary.label(row.text($0))) }
    guard zip(row.segments, named).allSatisfy({ $1 != nil || $0.count <= 3 || !inlineHeadings(row).isEmpty }) else { return false }
    let told = named.compactMap { $0 } + inlineHeadings(row).map(\.0)
    return told.count >= 2 && Set(told).count == told.count && !Ticks(row.folded()).hasMarks
  }

  /// « Oui Non » set so near that no gap parts them.
  private func inlineHeadings(_ row: Row) -> [(State, Box?)] {
    guard let last = row.segments.last, (2...5).contains(last.count) else { return [] }
    let found = last.map { token in (named("colonne", in: Vocabulary.label(row.tokens[token].text)), Box?.some(row.tokens[token].box)) }
    return found.allSatisfy { $0.0 != nil } ? found.compactMap { state, box in state.map { ($0, box) } } : []
  }
}

extension AttestedCriterion.State {
  /// Its name in the lexicon.
  fileprivate var label: String { "\(self)" }
}
