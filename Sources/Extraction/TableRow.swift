import DocumentModel
import Facts

/// One row held against the columns of a table: which number stands in which column, and which words are designation.
struct TableRow {
  let row: Row
  /// The designation's words; empty where the row has none.
  let designation: Range<Int>
  let numbers: [Columns.Role: Money]
  /// Words such as « offert » in the place of a price.
  let priceWords: (text: String, range: Range<Int>)?
  /// Whether words stand where only numbers should: a sentence that runs over the columns.
  let isForeign: Bool

  init(_ row: Row, _ columns: Columns, _ words: Vocabulary) {
    self.row = row
    let money = row.money
    let columnar = money.filter { Self.isColumnar($0, row, columns) }
    let assigned = Self.assign(columnar, to: columns)
    let taken = Set(columnar.flatMap { Array($0.tokens) })
    var designation: Range<Int>?
    var priceWords: (text: String, range: Range<Int>)?
    var foreign = false
    for run in Self.runs(row, without: taken) {
      guard let box = Box(around: row.tokens[run].map(\.box)), row.folded(run).contains(where: { $0.isLetter || $0.isNumber || $0 == "-" }) else { continue }
      let label = Vocabulary.label(row.text(run))
      if let quantity = assigned[.quantity], quantity.tokens.upperBound == run.lowerBound, run.count <= 2, !label.contains(where: \.isNumber) { continue }
      let overNumbers = columns.columns.contains { $0.role.isNumeric && box.horizontalOverlap($0.box) > min(2, box.width / 3) }
      if overNumbers || columns.isBeyondDesignation(box) {
        if words.has("rubriques", "sans-prix", in: label.isEmpty ? "-" : label) {
          if overNumbers || box.left > columns.designationRoom.right { priceWords = (row.text(run), run) }
        } else if !Self.isUnit(label), !columns.claimsText(box, label) {
          foreign = true
          if designation == nil, box.left < columns.firstNumberLeft { designation = run }
        }
        continue
      }
      if columns.claimsText(box, label) { continue }
      designation = designation.map { min($0.lowerBound, run.lowerBound)..<max($0.upperBound, run.upperBound) } ?? run
    }
    self.designation = designation ?? 0..<0
    self.priceWords = columnar.contains(where: \.isSum) ? nil : priceWords
    numbers = self.priceWords == nil ? assigned : assigned.filter { !$0.key.isMoney }
    isForeign = foreign
  }

  /// Whether it bears a price: a sum under a column of money, or words in its place.
  var isPriced: Bool {
    if isForeign { return false }
    let sums = numbers.filter { $0.key.isMoney || $0.key == .vatUnknown }
    if sums.contains(where: { $0.value.isSum }) { return true }
    return sums.count >= 2 && sums.allSatisfy { $0.value.amount.magnitude < 10_000_000 } || priceWords != nil && !designation.isEmpty
  }

  /// Whether it counts something and bears no price.
  var isCountOnly: Bool {
    !isForeign && !designation.isEmpty && !numbers.isEmpty && !numbers.contains { $0.key.isMoney || $0.key == .vatUnknown }
  }

  /// Whether it is a row of words in the designation's column.
  var isText: Bool { !isForeign && numbers.isEmpty && priceWords == nil && !designation.isEmpty }

  private static func isUnit(_ label: String) -> Bool {
    label.isEmpty || label.count <= 2
      || ["ht", "ttc", "tva", "eur", "euros", "forfait", "forfaits", "jour", "jours", "heure", "heures", "unite", "ens", "lot", "esms", "mois", "ans", "annee", "licence", "poste", "site"]
        .contains(label)
  }

  /// Whether a number stands for itself under a column, and not inside a designation.
  private static func isColumnar(_ money: Money, _ row: Row, _ columns: Columns) -> Bool {
    if money.hasCurrency || money.isPercent && columns.hasRate(near: money.box) { return true }
    let under = columns.columns.contains { $0.role.isNumeric && money.box.horizontalOverlap($0.box) > 0 }
    guard let segment = row.segments.first(where: { $0.contains(money.tokens.lowerBound) }) else { return under }
    let alone = !segment.contains { index in !money.tokens.contains(index) && row.tokens[index].folded.contains { $0.isLetter } }
    return under || alone && !columns.isDesignation(money.box)
  }

  /// The runs of tokens that no column gap and no number of a column breaks.
  private static func runs(_ row: Row, without taken: Set<Int>) -> [Range<Int>] {
    row.segments.flatMap { segment -> [Range<Int>] in
      var found: [Range<Int>] = []
      var start: Int?
      for index in segment {
        if taken.contains(index) {
          if let from = start { found.append(from..<index) }
          start = nil
        } else if start == nil {
          start = index
        }
      }
      if let from = start { found.append(from..<segment.upperBound) }
      return found
    }
  }

  /// Gives each number a column: from left to right, none crossing another, at the least distance.
  private static func assign(_ numbers: [Money], to columns: Columns) -> [Columns.Role: Money] {
    let slots = columns.columns.indices.filter { columns.columns[$0].role.isNumeric }
    let skip = 70.0
    var best = Array(repeating: Array(repeating: 0.0, count: slots.count + 1), count: numbers.count + 1)
    var choice = best
    for i in 0...numbers.count {
      for j in 0...slots.count where i > 0 || j > 0 {
        var options: [(Double, Double)] = []
        if j > 0 { options.append((best[i][j - 1], 0)) }
        if i > 0 { options.append((best[i - 1][j] + skip, 1)) }
        if i > 0, j > 0, let cost = columns.cost(of: numbers[i - 1], at: slots[j - 1]) { options.append((best[i - 1][j - 1] + cost, 2)) }
        let least = options.min { $0.0 < $1.0 } ?? (0, 0)
        (best[i][j], choice[i][j]) = least
      }
    }
    var found: [Columns.Role: Money] = [:]
    var i = numbers.count, j = slots.count
    while i > 0 || j > 0 {
      switch choice[i][j] {
      case 0 where j > 0: j -= 1
      case 2 where i > 0 && j > 0:
        found[columns.columns[slots[j - 1]].role] = numbers[i - 1]
        (i, j) = (i - 1, j - 1)
      default: i -= 1
      }
    }
    return found
  }
}
