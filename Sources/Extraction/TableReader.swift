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

  private var columns: Columns?
  private var descriptions: Descriptions
  private var tables = 0
  /// A heading of numbers only, waiting for the row of its values.
  private var bare: Columns?
  /// Labels of totals side by side, waiting for the row of their sums.
  private var totalsHeading: TotalsHeading?
  /// A grand total was met: what follows is a line only where much speaks for it.
  private var isClosing = false
  /// General conditions began below the totals: until another table, no sum is one of the piece.
  private var isSmallPrint = false
  /// The last rows of words, for a price whose designation stands above its heading.
  private var recent: [(row: Row, range: Range<Int>)] = []

  /// A sum that a label names.
  struct Sum: Sendable {
    let label: TotalLabel
    let text: String
    let amount: Amount
    let role: Columns.Role?
    let region: Region
    /// How many lines stand above it.
    let linesAbove: Int
    /// Whether a placeholder stands in the place of the amount.
    var isBlank = false
  }

  init(_ rows: [Row], _ words: Vocabulary) {
    self.rows = rows.filter { $0.zone == .body || $0.zone == .textBox }
    self.words = words
    descriptions = Descriptions(words: words)
  }

  /// Reads all rows.
  mutating func read() {
    var index = 0
    while index < rows.count {
      if let found = Columns.read(rows, at: index, words), !isTotals(rows[index], found) {
        start(found)
        index = found.rows.upperBound
        continue
      }
      take(rows[index])
      index += 1
    }
    descriptions.flush(into: &drafts, table: tables)
  }

  /// Whether what reads as a heading below the lines is that of totals: it names no designation, and counts nothing.
  private func isTotals(_ row: Row, _ found: Columns) -> Bool {
    guard !drafts.isEmpty, TotalsHeading(row, words) != nil else { return false }
    return !found.columns.contains { $0.role == .quantity || $0.role == .unitPrice || words.notion("colonnes", in: $0.title) == "designation" }
  }

  private mutating func start(_ found: Columns) {
    if found.isBare {
      bare = found
      return
    }
    let isRecap = found.columns.contains { $0.title.hasPrefix("base") } && !found.columns.contains { $0.role == .quantity || $0.role == .unitPrice }
    if isRecap {
      bare = found
      return
    }
    let repeated = columns.map { $0.columns.map(\.title) == found.columns.map(\.title) } ?? false
    if !repeated {
      descriptions.flush(into: &drafts, table: tables)
      tables += 1
      descriptions.heading = nil
      isClosing = false
    }
    if headingRow == nil { headingRow = rows[found.rows.lowerBound] }
    isSmallPrint = false
    columns = found
    bare = nil
  }

  private mutating func take(_ row: Row) {
    guard !row.tokens.isEmpty else { return }
    if !sums.isEmpty, opensSmallPrint(row) { isSmallPrint = true }
    if isSmallPrint { return descriptions.interrupt(row, into: &drafts, table: tables) }
    let money = row.money
    if let heading = totalsHeading {
      if let found = heading.sums(on: row) {
        descriptions.flush(into: &drafts, table: tables)
        for (label, text, money) in found { record(label, text, money.amount, nil, row.region(money.tokens), isBlank: money.isBlank) }
        totalsHeading = nil
        return
      }
      if heading.isOver(row) { totalsHeading = nil }
    }
    if bare == nil, let heading = TotalsHeading(row, words) { totalsHeading = heading }
    var pairs = LabelledSum.all(on: row, money)
    if let heading = bare {
      let beside = pairs.filter { pair in pair.money.allSatisfy { heading.isBeside($0.box) } && TotalLabel(pair.text, words) != nil }
      if beside.isEmpty {
        if money.contains(where: \.isSum) {
          takeValues(row, under: heading)
          return
        }
        bare = nil
      }
      pairs = beside.isEmpty ? pairs : beside
    }
    let labels = pairs.map { isBelowLines(row) ? TotalLabel.below($0.text, words) : TotalLabel($0.text, words) }
    let reading = columns.map { TableRow(row, $0, words) }
    if !pairs.isEmpty, labels.contains(where: { $0 != nil }), labels.allSatisfy({ $0 != nil }), !isLine(pairs, labels, reading) {
      descriptions.flush(into: &drafts, table: tables)
      for pair in pairs { add(pair) }
      return
    }
    if let reading, reading.isPriced, !isClosing || isCertain(reading) {
      if completes(reading) { return }
      take(reading)
    } else if let reading, reading.isCountOnly, !isClosing, sellsPrestation(row.text(reading.designation)) {
      take(reading)
    } else if let reading, reading.isText {
      descriptions.wait(row, reading.designation)
    } else {
      if reading?.isForeign ?? false, isClosing { columns = nil }
      descriptions.interrupt(row, into: &drafts, table: tables)
    }
    if pairs.isEmpty, let segment = row.segments.first { recent = Array((recent + [(row, segment)]).suffix(3)) }
  }

  /// Whether a row is the title of general conditions.
  private func opensSmallPrint(_ row: Row) -> Bool {
    row.segments.contains { $0.count <= 14 && words.has("petits-caracteres", "titre", in: Vocabulary.label(row.text($0))) }
  }

  private mutating func take(_ reading: TableRow) {
    guard let columns else { return }
    let left = reading.numbers.values.map(\.box.left).filter { $0 > columns.designationRoom.left }.min() ?? .infinity
    var draft = Draft(priced: reading.row, columnRight: min(columns.designationRoom.right, left) - 2, table: tables)
    if !reading.designation.isEmpty { draft.text = [(reading.row, reading.designation)] }
    if draft.text.isEmpty, reading.priceWords == nil, let total = totalLabel(above: reading.row) {
      descriptions.flush(into: &drafts, table: tables)
      for (role, money) in reading.numbers.sorted(by: { $0.value.box.left < $1.value.box.left }) where role.isMoney {
        record(total.label, total.text, money.amount, role, reading.row.region(money.tokens), isBlank: money.isBlank)
      }
      return
    }
    draft.numbers = reading.numbers.mapValues { Placed(row: reading.row, money: $0) }
    draft.priceWords = reading.priceWords.map { (reading.row, $0.text, $0.range) }
    if draft.text.isEmpty, draft.cell == nil, !descriptions.isWaiting, drafts.isEmpty == false, reading.numbers.count < 2 { return }
    descriptions.attach(draft, into: &drafts, isBelow: isClosing)
  }

  /// The words right above a row of numbers, where they are the label of a sum whose cell goes on below.
  private mutating func totalLabel(above row: Row) -> (label: TotalLabel, text: String)? {
    guard let last = recent.last, last.row.page == row.page, row.top - last.row.bottom < last.row.height * 0.2 else { return nil }
    let text = last.row.text(last.range)
    guard Vocabulary.label(text).contains("total"), let label = TotalLabel(text, words) else { return nil }
    descriptions.drop(last.row)
    return (label, text)
  }

  /// Whether words name the Prestation.
  private func sellsPrestation(_ text: String) -> Bool { words.has("natures", "fort/prestation-segur", in: Vocabulary.label(text)) }

  /// Whether a row is the price of the line before it, whose quantity alone stood beside its first words.
  private mutating func completes(_ reading: TableRow) -> Bool {
    guard let last = drafts.last, last.table == tables, last.priceWords == nil, last.numbers.keys.allSatisfy({ $0 == .quantity }), last.numbers.count == 1,
      reading.numbers[.quantity] == nil, reading.row.page == last.priced.page, reading.row.number - last.priced.number <= 3,
      reading.designation.isEmpty || !sellsPrestation(reading.row.text(reading.designation))
    else { return false }
    if !reading.designation.isEmpty { drafts[drafts.count - 1].text.append((reading.row, reading.designation)) }
    drafts[drafts.count - 1].numbers.merge(reading.numbers.mapValues { Placed(row: reading.row, money: $0) }) { old, _ in old }
    return true
  }

  /// A designation that begins like a total is told by the numbers beside it.
  private func isLine(_ pairs: [LabelledSum], _ labels: [TotalLabel?], _ reading: TableRow?) -> Bool {
    guard let reading, reading.isPriced, let first = pairs.first else { return false }
    let text = Vocabulary.label(first.text)
    if text.contains("total") || text.hasPrefix("montant") || text.hasPrefix("tva") || text.hasPrefix("net") || text.hasPrefix("ht") || text.hasPrefix("ttc") { return false }
    guard let label = labels.first ?? nil else { return false }
    if label == .carried { return false }
    return reading.numbers[.quantity] != nil || reading.numbers[.unitPrice] != nil && reading.numbers.count >= 2
      || reading.numbers.count >= 2 && label == .discount
  }

  /// After the totals, a line needs a designation and two numbers of money.
  private func isCertain(_ reading: TableRow) -> Bool {
    let sums = reading.numbers.filter { $0.key.isMoney && $0.value.isSum }
    return sums.count >= 2 && (!reading.designation.isEmpty || descriptions.isWaiting)
  }

  // MARK: Sums

  /// Whether lines stand above a row that has no more number than a total has.
  private func isBelowLines(_ row: Row) -> Bool {
    guard !drafts.isEmpty else { return false }
    guard let columns else { return true }
    return TableRow(row, columns, words).numbers.count <= 1
  }

  private mutating func add(_ pair: LabelledSum) {
    guard let label = isBelowLines(pair.row) ? TotalLabel.below(pair.text, words) : TotalLabel(pair.text, words), pair.money.contains(where: \.isSum) || label.countsBareNumbers else { return }
    let assigned = columns.map { TableRow(pair.row, $0, words).numbers } ?? [:]
    for money in pair.money {
      let under = pair.money.count > 1 ? assigned.first { $0.value.tokens == money.tokens }?.key : nil
      record(label, pair.text, money.amount, pair.marker(after: money) ?? under, pair.region, isBlank: money.isBlank)
    }
  }

  private mutating func record(_ label: TotalLabel, _ text: String, _ amount: Amount, _ role: Columns.Role?, _ region: Region, isBlank: Bool = false) {
    sums.append(Sum(label: label, text: text, amount: amount, role: role, region: region, linesAbove: drafts.count, isBlank: isBlank))
    switch label {
    case .subtotal: descriptions.heading = nil
    case .total(.ttc), .netToPay: isClosing = true
    default: break
    }
  }

  /// The last rows of words above a row of values, as far as they stand close together.
  private func above(_ row: Row) -> [(row: Row, range: Range<Int>)] {
    var found: [(row: Row, range: Range<Int>)] = []
    for entry in recent.reversed() where entry.row.page == row.page && row.number - entry.row.number <= 5 {
      if let next = found.first, next.row.top - entry.row.bottom > max(2.5, entry.row.height * 0.55) { break }
      found.insert(entry, at: 0)
    }
    return found
  }

  /// The row of values under a heading of numbers only: totals, a recapitulation of TVA, or the price of what stands above.
  private mutating func takeValues(_ row: Row, under heading: Columns) {
    let values = TableRow(row, heading, words).numbers
    let labels = heading.columns.map { column in
      column.title.contains("total") || column.title.hasPrefix("net") || column.title.contains("a payer") ? TotalLabel(column.title, words) : nil
    }
    if labels.contains(where: { $0 != nil }) {
      for column in heading.columns {
        guard let money = values[column.role], let label = TotalLabel(column.title, words) else { continue }
        record(label, column.title, money.amount, column.role, row.region(money.tokens))
      }
      bare = nil
      return
    }
    if heading.columns.contains(where: { $0.title.hasPrefix("base") }) { return }
    bare = nil
    let placed = values.mapValues { Placed(row: row, money: $0) }
    if let last = drafts.last, last.isGrid, placed.keys.allSatisfy({ last.numbers[$0] == nil }), row.number - last.priced.number <= 4, row.page == last.priced.page {
      drafts[drafts.count - 1].numbers.merge(placed) { old, _ in old }
      return
    }
    var draft = Draft(priced: row, columnRight: .infinity, table: tables)
    draft.isGrid = true
    draft.numbers = placed
    draft.text = above(row)
    if headingRow == nil { headingRow = row }
    drafts.append(draft)
    recent = []
  }
}
