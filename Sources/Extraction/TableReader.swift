import DocumentModel
import Facts

/// Rebuilds the order table from the rows: headings, priced lines with their wrapped descriptions, sums.
struct TableReader {
  let rows: [Row]
  let words: Vocabulary

  private(set) var drafts: [Draft] = []
  private(set) var sums: [Sum] = []
  /// The heading row of the first order table.
  private(set) var headingRow: Row?
  /// Numbers in money columns that found no line: the table was not read whole.
  private(set) var strays: [Region] = []

  private var columns: Columns?
  private var tracks: [Columns.Role: Box] = [:]
  private var pending: [(row: Row, range: Range<Int>)] = []
  private var heading: String?
  private var tables = 0
  private var isRecap = false

  /// A sum that a label names.
  struct Sum: Sendable {
    let label: TotalLabel
    let text: String
    let amount: Amount
    let role: Columns.Role?
    let region: Region
    /// How many lines stand above it.
    let linesAbove: Int
  }

  init(_ rows: [Row], _ words: Vocabulary) {
    self.rows = rows.filter { $0.zone == .body || $0.zone == .textBox }
    self.words = words
  }

  /// Reads all rows.
  mutating func read() {
    var index = 0
    while index < rows.count {
      if let found = Columns.read(rows, at: index, words) {
        start(found)
        index = found.rows.upperBound
        continue
      }
      take(rows[index])
      index += 1
    }
    flush()
  }

  private mutating func start(_ found: Columns) {
    let hasLines = found.columns.contains { $0.role == .designation || $0.role == .quantity || $0.role == .unitPrice }
    isRecap = !hasLines || found.columns.contains { $0.title.hasPrefix("base") } && !found.columns.contains { $0.role == .quantity }
    if !isRecap {
      let repeated = columns.map { $0.columns.map(\.title) == found.columns.map(\.title) } ?? false
      if !repeated {
        flush()
        tables += 1
        heading = nil
      }
      if headingRow == nil { headingRow = rows[found.rows.lowerBound] }
      columns = found
      tracks = [:]
      for column in found.columns where column.role.isNumeric { tracks[column.role] = column.box }
    }
  }

  private mutating func take(_ row: Row) {
    let money = row.money
    let pairs = LabelledSum.all(on: row, money)
    let totals = pairs.filter { TotalLabel($0.text, words) != nil }
    if isRecap {
      if money.contains(where: \.isSum), totals.isEmpty { return }
      if !row.tokens.isEmpty { isRecap = false }
    }
    if !totals.isEmpty, totals.count == pairs.count, !isLine(row, pairs) {
      flush()
      for pair in totals { add(pair) }
      return
    }
    if let columns, let draft = line(row, money, columns) {
      attach(draft)
      return
    }
    if let columns, let range = designation(of: row, columns) {
      pending.append((row, range))
    } else if !row.tokens.isEmpty {
      flush()
    }
  }

  /// A line whose designation begins like a total ("Base de données …") is told by the numbers beside it.
  private func isLine(_ row: Row, _ pairs: [LabelledSum]) -> Bool {
    guard let columns, let first = pairs.first, case .subtotal = TotalLabel(first.text, words) else { return false }
    return columns.columns.contains { $0.role == .quantity } && !first.text.lowercased().contains("total") && first.money.count > 1
  }

  private mutating func add(_ pair: LabelledSum) {
    guard let label = TotalLabel(pair.text, words) else { return }
    for money in pair.money {
      let role = columns.flatMap { _ in pair.money.count > 1 ? nearestRole(to: money.box) : nil }
      sums.append(
        Sum(
          label: label, text: pair.text, amount: money.amount, role: role ?? pair.marker(after: money), region: pair.region,
          linesAbove: drafts.count))
    }
    if case .subtotal = label { heading = nil }
  }

  // MARK: Lines

  /// The row as a priced line, where its numbers stand under the heading's columns.
  private mutating func line(_ row: Row, _ money: [Money], _ columns: Columns) -> Draft? {
    guard let range = designation(of: row, columns, pricedBy: money) else { return nil }
    let numbers = money.filter { !range.overlaps($0.tokens) && $0.box.right > columns.valuesLeft - 12 }
    var assigned: [Columns.Role: Money] = [:]
    for number in numbers {
      guard let role = role(for: number, taken: assigned) else { continue }
      assigned[role] = number
    }
    let words = priceWords(row, range, columns)
    let hasSum = assigned.contains { $0.key.isMoney || $0.key == .vatUnknown && $0.value.isSum }
    guard hasSum || words != nil && !range.isEmpty else { return nil }
    for (role, number) in assigned where role.isMoney { tracks[role] = (tracks[role] ?? number.box).union(number.box) }
    var draft = Draft(priced: row, columnRight: min(columns.valuesLeft, assigned.values.map(\.box.left).min() ?? .infinity) - 2, table: tables)
    if !range.isEmpty { draft.text = [(row, range)] }
    draft.numbers = assigned.mapValues { Placed(row: row, money: $0) }
    draft.priceWords = words
    return draft
  }

  /// The words of a row that stand in the designation's column; nil where the row is no row of the table.
  private func designation(of row: Row, _ columns: Columns, pricedBy money: [Money] = []) -> Range<Int>? {
    let left = columns.valuesLeft
    let numbers = IndexSetOf(money.flatMap { Array($0.tokens) })
    let limit = min(left, money.filter { $0.box.right > left - 12 && ($0.isSum || $0.isPercent || $0.box.left > left - 30) }.map(\.box.left).min() ?? left)
    let inside = row.tokens.indices.filter { row.tokens[$0].box.centerX < limit - 1 }
    let foreign = row.tokens.indices.filter { row.tokens[$0].box.centerX >= limit - 1 && !numbers.contains($0) }
    let letters = foreign.filter { row.tokens[$0].folded.contains { $0.isLetter } && !isUnit(row.tokens[$0].folded) }
    if money.isEmpty {
      guard foreign.isEmpty, let first = inside.first, let last = inside.last else { return nil }
      return first..<(last + 1)
    }
    guard letters.count <= 3 || priceWords(row, 0..<0, columns) != nil else { return nil }
    guard let first = inside.first, let last = inside.last else { return 0..<0 }
    return first..<(last + 1)
  }

  private func isUnit(_ folded: String) -> Bool {
    ["ht", "ttc", "tva", "€", "eur", "euros", "u", "forfait", "jour", "jours", "h", "unite", "ens", "lot", "esms", "an", "mois"]
      .contains(folded.trimmed(of: ".,;:()/"))
  }

  /// Words such as « offert » in the columns of money.
  private func priceWords(_ row: Row, _ designation: Range<Int>, _ columns: Columns) -> (text: String, range: Range<Int>)? {
    let money = row.money.filter(\.isSum)
    guard money.isEmpty else { return nil }
    for segment in row.segments where segment.lowerBound >= designation.upperBound {
      guard let box = Box(around: row.tokens[segment].map(\.box)), box.centerX > columns.valuesLeft - 6 else { continue }
      let text = Vocabulary.label(row.text(segment))
      if words.has("rubriques", "sans-prix", in: text.isEmpty ? "-" : text) { return (row.text(segment), segment) }
    }
    return nil
  }

  private func nearestRole(to box: Box) -> Columns.Role? {
    tracks.min { distance($0.value, box) < distance($1.value, box) }?.key
  }

  /// The column that a number belongs to, among those not yet taken.
  private func role(for number: Money, taken: [Columns.Role: Money]) -> Columns.Role? {
    let candidates = tracks.filter { taken[$0.key] == nil && fits(number, $0.key) }
    guard let best = candidates.min(by: { distance($0.value, number.box) < distance($1.value, number.box) }) else { return nil }
    return distance(best.value, number.box) < 90 ? best.key : nil
  }

  private func fits(_ number: Money, _ role: Columns.Role) -> Bool {
    switch role {
    case .vatRate: !number.hasCurrency && number.amount.magnitude < Amount(100)
    case .quantity: !number.hasCurrency && !number.isPercent
    case .vatUnknown: true
    case .discount: true
    default: !number.isPercent
    }
  }

  private func distance(_ a: Box, _ b: Box) -> Double {
    if a.horizontalOverlap(b) > 0 { return min(abs(a.right - b.right), abs(a.centerX - b.centerX), abs(a.left - b.left)) * 0.5 }
    return min(abs(a.right - b.right), abs(a.centerX - b.centerX), abs(a.left - b.left)) + 4
  }

  // MARK: Descriptions

  /// Gives the unpriced rows met since the last line to that line, to the new one, or to a heading.
  private mutating func attach(_ draft: Draft) {
    if let cell = draft.cell, let last = drafts.last, let lastCell = last.cell, cell == lastCell {
      drafts[drafts.count - 1].text += pending + draft.text
      drafts[drafts.count - 1].numbers.merge(draft.numbers) { old, _ in old }
      pending = []
      return
    }
    var draft = draft
    let waiting = pending
    pending = []
    if let cell = draft.priced.tokens.first?.cell {
      let own = waiting.filter { $0.row.tokens[$0.range].first?.cell.map { $0.table == cell.table && $0.row == cell.row } ?? false }
      let others = waiting.filter { entry in !own.contains { $0.row.number == entry.row.number && $0.row.page == entry.row.page } }
      settle(others, before: nil)
      draft.text = own + draft.text
    } else {
      draft.text = settle(waiting, before: draft) + draft.text
    }
    draft.heading = heading
    drafts.append(draft)
  }

  /// Shares out waiting rows; returns those that are the beginning of the next line's designation.
  @discardableResult
  private mutating func settle(_ waiting: [(row: Row, range: Range<Int>)], before next: Draft?) -> [(row: Row, range: Range<Int>)] {
    guard !waiting.isEmpty else { return [] }
    var cut = waiting.count
    if let last = drafts.last, last.table == tables, isFresh(last, waiting[0].row) {
      let chain = [last.text.last?.row ?? last.priced] + waiting.map(\.row) + (next.map { [$0.text.first?.row ?? $0.priced] } ?? [])
      let gaps = zip(chain, chain.dropFirst()).map { $1.page == $0.page ? $1.top - $0.bottom : 0 }
      let least = gaps.min() ?? 0
      if let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] }), gaps[widest] > least + max(2.5, (chain[0].height) * 0.3) { cut = widest }
      if next != nil, cut == waiting.count, let final = waiting.last, isHeading(final) { cut -= 1 }
      if waiting[0].row.tokens.first?.cell != nil { cut = waiting.firstIndex { isHeading($0) } ?? waiting.count }
      drafts[drafts.count - 1].text += waiting[..<min(cut, waiting.count)]
    } else {
      cut = 0
    }
    let rest = Array(waiting[min(cut, waiting.count)...])
    guard let next, !rest.isEmpty else {
      if let final = rest.last { heading = final.row.text(final.range) }
      return []
    }
    let gap = next.priced.top - (rest.last?.row.bottom ?? 0)
    let spaced = gap > (rest.last?.row.height ?? 10) * 0.8 || next.priced.page != rest.last?.row.page
    if next.text.isEmpty { return rest }
    if spaced || rest.last.map(isHeading) ?? false || rest.count == 1 && !endsOpen(rest[0]) {
      heading = rest.last.map { $0.row.text($0.range) }
      return []
    }
    return rest
  }

  /// Whether a row follows the line at once: no sum, no foreign row in between.
  private func isFresh(_ draft: Draft, _ row: Row) -> Bool {
    guard let last = draft.text.last?.row ?? Optional(draft.priced) else { return false }
    let from = max(last.number, draft.priced.number)
    return row.page != last.page || row.number - from <= 3 && row.number > draft.priced.number - 1
  }

  /// Whether a designation row stops in mid-phrase, so that the next row goes on with it.
  private func endsOpen(_ entry: (row: Row, range: Range<Int>)) -> Bool {
    guard let last = entry.row.tokens[entry.range].last, let columns else { return false }
    return last.box.right > columns.valuesLeft - max(60, last.box.width)
  }

  private func isHeading(_ entry: (row: Row, range: Range<Int>)) -> Bool {
    let text = entry.row.text(entry.range)
    let label = Vocabulary.label(text)
    guard label.utf8.count < 110 else { return false }
    return text.hasSuffix(":") || words.notion("rubriques", in: label).map { $0 != "sans-prix" } ?? false
      || text == text.uppercased() && text.contains { $0.isLetter }
  }

  /// What waits belongs to the last line; the next line starts anew.
  private mutating func flush() {
    let waiting = pending
    pending = []
    settle(waiting, before: nil)
  }
}

/// A small set of token indices.
struct IndexSetOf {
  private let values: Set<Int>
  init(_ values: [Int]) { self.values = Set(values) }
  func contains(_ value: Int) -> Bool { values.contains(value) }
}
