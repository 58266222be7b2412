import DocumentModel

/// Shares out the unpriced rows of a table: the wrapped description of a line, or the heading of those that follow.
struct Descriptions {
  typealias Entry = (row: Row, range: Range<Int>)

  let words: Vocabulary
  /// The heading that the next lines stand under.
  var heading: String?
  private var waiting: [Entry] = []
  /// A row that ran over the columns stood in between: the last line is over.
  private var isInterrupted = false

  init(words: Vocabulary) { self.words = words }

  var isWaiting: Bool { !waiting.isEmpty }

  /// Lets go of a row that is the label of a sum.
  mutating func drop(_ row: Row) { waiting.removeAll { $0.row.isSame(as: row) } }

  mutating func wait(_ row: Row, _ range: Range<Int>) { waiting.append((row, range)) }

  /// A row that is not of the table: it may be a heading that runs over all columns.
  mutating func interrupt(_ row: Row, into drafts: inout [Draft], table: Int) {
    flush(into: &drafts, table: table)
    isInterrupted = true
    if row.segments.count == 1, isHeading((row, 0..<row.tokens.count)) { heading = row.text() }
  }

  /// What waits belongs to the last line, as far as it follows it closely.
  mutating func flush(into drafts: inout [Draft], table: Int) {
    let entries = waiting
    waiting = []
    guard !isInterrupted, let last = drafts.last, last.table == table else {
      if let final = entries.last { heading = final.row.text(final.range) }
      return
    }
    let own = closely(entries, after: last)
    drafts[drafts.count - 1].text += entries[..<own]
    if own < entries.count, let final = entries.last { heading = final.row.text(final.range) }
    isInterrupted = true
  }

  /// Adds a line, after its share of the waiting rows is told.
  mutating func attach(_ draft: Draft, into drafts: inout [Draft], isBelow: Bool) {
    let entries = waiting
    waiting = []
    var draft = draft
    if let cell = draft.cell {
      if let last = drafts.last, let lastCell = last.cell, cell == lastCell {
        drafts[drafts.count - 1].text += entries + draft.text
        drafts[drafts.count - 1].numbers.merge(draft.numbers) { old, _ in old }
        return
      }
      let isOwn = { (entry: Entry) in entry.row.tokens[entry.range].first?.cell.map { $0.table == cell.table && $0.row == cell.row } ?? false }
      let others = entries.filter { !isOwn($0) }
      share(others, before: nil, in: &drafts, declared: true)
      draft.text = entries.filter(isOwn) + draft.text
    } else {
      draft.text = share(entries, before: draft, in: &drafts, declared: false) + draft.text
    }
    draft.heading = heading
    isInterrupted = false
    drafts.append(draft)
  }

  /// How many rows from the first follow a line with no wider gap than its own lines have.
  private func closely(_ entries: [Entry], after draft: Draft) -> Int {
    var previous = draft.text.last?.row ?? draft.priced
    if previous.number < draft.priced.number, previous.page == draft.priced.page { previous = draft.priced }
    for (index, entry) in entries.enumerated() {
      if isHeading(entry), index > 0 || entry.row.hasGeometry == false { if index > 0 || gap(previous, entry.row) > tight(entry.row) { return index } }
      if gap(previous, entry.row) > max(entry.row.height * 0.9, 8) { return index }
      previous = entry.row
    }
    return entries.count
  }

  /// Rows that wait before a line: returns those that begin its designation; the others go to the line before, or head it.
  @discardableResult
  private mutating func share(_ entries: [Entry], before next: Draft?, in drafts: inout [Draft], declared: Bool) -> [Entry] {
    guard !entries.isEmpty else { return [] }
    var cut = 0
    if let last = drafts.last, !isInterrupted, last.table == (next?.table ?? last.table) {
      cut = declared ? entries.firstIndex(where: isHeading) ?? entries.count : boundary(last, entries, next)
      drafts[drafts.count - 1].text += entries[..<cut]
    }
    let rest = Array(entries[cut...])
    guard let final = rest.last else { return [] }
    guard let next else {
      heading = final.row.text(final.range)
      return []
    }
    if next.text.isEmpty { return rest }
    let near = gap(final.row, next.priced) <= tight(next.priced)
    if near, !isHeading(final), final.row.hasGeometry || !startsName(next) {
      let first = rest.indices.last { $0 == 0 || gap(rest[$0 - 1].row, rest[$0].row) > tight(next.priced) } ?? 0
      if first > 0 { heading = rest[first - 1].row.text(rest[first - 1].range) }
      return Array(rest[first...])
    }
    heading = final.row.text(final.range)
    return []
  }

  /// Where the description of the line before ends among the waiting rows.
  private func boundary(_ last: Draft, _ entries: [Entry], _ next: Draft?) -> Int {
    let end = last.text.last.map { $0.row.number > last.priced.number ? $0.row : last.priced } ?? last.priced
    let chain = [end] + entries.map(\.row) + (next.map { [$0.priced] } ?? [])
    let gaps = zip(chain, chain.dropFirst()).map { gap($0, $1) }
    guard let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] }), let least = gaps.min() else { return entries.count }
    if gaps[widest] > least + max(1.5, tight(end) * 0.6) { return min(widest, entries.count) }
    if let heading = entries.firstIndex(where: isHeading) { return heading }
    return entries.count
  }

  /// Whether a line's own words already name what it sells.
  private func startsName(_ draft: Draft) -> Bool {
    draft.text.first.map { words.notion("natures", in: Vocabulary.label($0.row.text($0.range))) != nil } ?? false
  }

  private func gap(_ a: Row, _ b: Row) -> Double { a.page == b.page ? b.top - a.bottom : 30 }

  /// The widest gap between two lines of one paragraph.
  private func tight(_ row: Row) -> Double { row.hasGeometry ? max(2.5, row.height * 0.55) : 3 }

  private func isHeading(_ entry: Entry) -> Bool {
    let text = entry.row.text(entry.range)
    let label = Vocabulary.label(text)
    guard label.utf8.count < 110 else { return false }
    return text.hasSuffix(":") || words.notion("rubriques", in: label).map { ["hors-perimetre", "segur", "rattrapage"].contains($0) } ?? false
  }
}
