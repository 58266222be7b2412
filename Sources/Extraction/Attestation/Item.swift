import DocumentModel
import Facts
import TextMatching

/// A point of an attestation: its words, and how they are marked.
struct AttestationItem {
  /// Folded, without the box before it.
  let text: String
  let region: Region
  /// The states that stand with it: none where nothing marks it.
  let states: [AttestedCriterion.State]
  /// The places of its rows among all rows.
  let rows: Range<Int>

  /// What it says, one thing each: a sentence that attests several things is parted.
  var clauses: [String] {
    guard text.utf8.count > 160 else { return [text] }
    var parts: [String] = []
    var rest = text
    while let match = Self.joint?.first(in: rest) {
      parts.append(rest.slice(0..<match.range.lowerBound))
      rest = rest.slice(match.range.upperBound..<rest.utf8.count)
    }
    return ([text] + parts + [rest]).filter { $0.utf8.count >= 8 }
  }

  private static let joint = try? Pattern(#"(?:,|;| et)+ (?:de )?(?:qu[e'] ?|ainsi que |enfin )|; |, (?:et )?(?=(?:le|la|les|l'|celles?|celui|ceux|une?|des) ?[a-z])"#)
}

/// Parts an attestation into its points: the paragraphs of the running text and the cells of tables, with the marks before,
/// behind and beside them.
struct ItemReader {
  let words: Vocabulary
  let rows: [Row]
  let sentences: [Sentence]
  let marks: MarkReader

  init(words: Vocabulary, rows: [Row], sentences: [Sentence]) {
    self.words = words
    self.rows = rows
    self.sentences = sentences
    marks = MarkReader(words: words, rows: rows)
  }

  func items() -> [AttestationItem] {
    var places: [Place: Int] = [:]
    for index in rows.indices { places[Place(page: rows[index].page, row: rows[index].number)] = index }
    return sentences.compactMap { sentence in
      let indices = sentence.words.compactMap { places[Place(page: $0.page, row: $0.line)] }
      guard let first = indices.min(), let last = indices.max() else { return nil }
      return item(sentence, first..<(last + 1))
    }
  }

  private struct Place: Hashable {
    let page: Int
    let row: Int
  }

  private func item(_ sentence: Sentence, _ range: Range<Int>) -> AttestationItem {
    let text = Fold.text(sentence.text)
    let own = Set(sentence.words.map { Key($0) })
    var states: [AttestedCriterion.State] = []
    let inside = Ticks(text)
    if let state = state(within: inside, text) { states.append(state) }
    if !inside.hasMarks || states.isEmpty {
      for index in range { states += beside(rows[index], index, own) }
      if states.isEmpty { states = between(range) }
    }
    let bare = inside.parts.compactMap { part in if case .words(let words) = part { words } else { nil } }.joined(separator: " ")
    return AttestationItem(text: bare, region: sentence.region, states: states, rows: range)
  }

  /// A word by its place, where it has one.
  private struct Key: Hashable {
    let page: Int, line: Int, text: String
    init(_ word: SentenceWord) { (page, line, text) = (word.page, word.line, word.text) }
    init(_ row: Row, _ token: Token) { (page, line, text) = (row.page, row.number, token.text) }
  }

  /// What the marks among the item's own words say.
  private func state(within ticks: Ticks, _ text: String) -> AttestedCriterion.State? {
    let end = marks.state(atEndOf: text)
    guard ticks.hasMarks else { return end }
    if let only = ticks.only, ticks.parts.count <= 2 {
      let state = marks.state(only)
      if let end, end != .attested { return state == .unticked && end != .notApplicable ? .unticked : end }
      return state
    }
    let texts = ticks.parts.enumerated().map { place, part -> String in
      switch part {
      case .mark(.ticked): return "☒"
      case .mark(.empty): return "☐"
      case .mark(.crossed): return "✗"
      case .words(let words):
        guard place == 0, words.utf8.count > 24 else { return words }
        return words.lastIndex(of: ":").map { String(words[words.index(after: $0)...]).trimmed(of: " ") } ?? ""
      }
    }.filter { !$0.isEmpty }
    return marks.state(ofCell: texts.joined(separator: " ")) ?? end
  }

  /// What stands on an item's row besides its own words: a box before it, a word or a cross in a column behind it.
  private func beside(_ row: Row, _ index: Int, _ own: Set<Key>) -> [AttestedCriterion.State] {
    guard !marks.isHeading(row) else { return [] }
    return row.segments.compactMap { segment -> AttestedCriterion.State? in
      let foreign = segment.filter { !own.contains(Key(row, row.tokens[$0])) }
      let text = row.folded(segment)
      let isApart = isMark(text) || segment.lowerBound > 0 && marks.state(ofCell: text) != nil
      guard foreign.count == segment.count || segment.count <= 4 && isApart else { return nil }
      if isMark(text) || ["x", "v"].contains(text) { return marked(text, row, segment, index) }
      guard segment.count <= 8 else { return nil }
      return marks.state(ofCell: text)
    }
  }

  /// The marks on a row of their own right above or below: of a cell whose words are centred beside two rows.
  private func between(_ range: Range<Int>) -> [AttestedCriterion.State] {
    for (index, near) in [(range.lowerBound - 1, range.lowerBound), (range.upperBound, range.upperBound - 1)] where rows.indices.contains(index) {
      let row = rows[index], own = rows[near]
      guard row.hasGeometry, row.page == own.page, abs(row.top - own.top) < own.height * 0.95, !marks.isHeading(row) else { continue }
      let states = row.segments.map { marks.state(ofCell: row.folded($0)) }
      if states.allSatisfy({ $0 != nil }), !states.isEmpty { return states.compactMap { $0 } }
    }
    return []
  }

  private func isMark(_ text: String) -> Bool {
    let ticks = Ticks(text)
    return ticks.hasMarks && ticks.parts.count == 1
  }

  /// What a lone mark says: an empty box in a column of several tells nothing by itself.
  private func marked(_ text: String, _ row: Row, _ segment: Range<Int>, _ index: Int) -> AttestedCriterion.State? {
    let mark = Ticks(text).only ?? .ticked
    guard let box = Box(around: row.tokens[segment].map(\.box)), let column = marks.column(of: box, above: index) else { return marks.state(mark) }
    if mark != .empty { return column }
    let others = row.segments.filter { $0 != segment && isMark(row.folded($0)) }
    return others.isEmpty && column == .attested ? .unticked : nil
  }
}
