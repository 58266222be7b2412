import DocumentModel
import Facts

/// Reads priced lines where no table stands: a label with its amounts after it, or below it.
struct PairReader {
  let rows: [Row]
  let builder: LineBuilder

  func drafts() -> [Draft] {
    let beside = rows.indices.compactMap { index in self.beside(rows[index]).map { completed($0, by: rows[(index + 1)...].prefix(3)) } }
    if beside.contains(where: { builder.line($0).nature == .prestationSegur }) { return beside }
    let below = self.below()
    return below.isEmpty ? beside : below
  }

  /// A row that ends in sums, with the words before them.
  private func beside(_ row: Row) -> Draft? {
    guard row.zone == .body || row.zone == .textBox else { return nil }
    let money = row.money
    let pairs = LabelledSum.all(on: row, money)
    guard let first = pairs.first, isSetOff(first, row), pairs.allSatisfy({ $0.text == first.text || TotalLabel($0.text, builder.words) != nil || $0.label.count <= 3 }),
      TotalLabel(first.text, builder.words) == nil, first.label.count <= 26, first.money[0].hasCurrency || first.money[0].decimals == 2
    else { return nil }
    let label = Vocabulary.label(first.text)
    guard let nature = Optional(builder.nature(label: first.text, details: [])), isOffer(label, nature) else { return nil }
    var draft = Draft(priced: row, columnRight: first.money[0].box.left - 2, table: 0)
    draft.text = [(row, first.label)]
    let sums = pairs.flatMap { pair in pair.money.map { (pair, $0) } }
    for (pair, sum) in sums {
      if let role = pair.marker(after: sum) ?? role(of: pair.text) { draft.numbers[role] = draft.numbers[role] ?? Placed(row: row, money: sum) }
    }
    if draft.numbers.isEmpty { infer(&draft, sums.map { Placed(row: row, money: $0.1) }) }
    if let percent = money.first(where: \.isPercent) { draft.numbers[.vatRate] = Placed(row: row, money: percent) }
    return draft
  }

  /// A line whose TVA and TTC stand on the rows below it, under labels of their own.
  private func completed(_ draft: Draft, by rows: ArraySlice<Row>) -> Draft {
    var draft = draft
    for row in rows where row.page == draft.priced.page {
      let pairs = LabelledSum.all(on: row, row.money)
      guard let pair = pairs.first, pairs.count == 1, let role = role(of: pair.text), let sum = pair.money.last,
        !Vocabulary.label(pair.text).contains("total"), draft.numbers[role] == nil, role != .totalHT
      else { break }
      draft.numbers[role] = Placed(row: row, money: sum)
    }
    return draft
  }

  /// Whether a sum is set off from its label, by a colon, a leader or a gap: in a sentence it is not.
  private func isSetOff(_ pair: LabelledSum, _ row: Row) -> Bool {
    guard let sum = pair.money.first, let end = row.tokens[pair.label].last, !row.tokens[sum.tokens.lowerBound].text.hasPrefix("(") else { return false }
    if end.text.hasSuffix(":") || end.text == "=" { return true }
    let segment = row.segments.first { $0.contains(sum.tokens.lowerBound) }
    if segment.map({ !$0.contains(pair.label.lowerBound) }) ?? false { return true }
    let after = row.tokens.count - (pair.money.last?.tokens.upperBound ?? 0)
    let start = row.tokens[pair.label.lowerBound].text.first
    return after <= 2 && pair.label.count <= 9 && (start.map { $0.isUppercase || $0 == "•" || $0 == "-" || $0 == "–" } ?? false)
  }

  private func role(of text: String) -> Columns.Role? {
    if let unit = unitRole(text) { return unit }
    return switch TotalLabel(text, builder.words) {
    case .total(.ht), .subtotal(.ht): .totalHT
    case .total(.vat), .subtotal(.vat): .vat
    case .total(.ttc), .subtotal(.ttc): .totalTTC
    default: nil
    }
  }

  /// « P.U. HT : », « Prix unitaire : ».
  private func unitRole(_ text: String) -> Columns.Role? {
    builder.words.notion("colonnes", in: Vocabulary.label(text)) == "prix-unitaire" ? .unitPrice : nil
  }

  /// « Qté : 1 », « TVA : 20 % »: a row that counts and prices nothing.
  private func isCount(_ row: Row) -> Bool {
    guard let mark = row.tokens.lastIndex(where: { $0.text.hasSuffix(":") || $0.text == "=" }), row.tokens.count - mark <= 4 else { return false }
    let start = row.segments.first { $0.contains(mark) }?.lowerBound ?? 0
    let notion = builder.words.notion("colonnes", in: Vocabulary.label(row.text(start..<(mark + 1))))
    return notion == "quantite" || notion == "tva" || notion == "taux-tva"
  }

  /// Whether a label names something that is sold, and not a capital, a penalty or a field.
  private func isOffer(_ label: String, _ nature: Nature) -> Bool {
    if builder.words.has("rubriques", "sans-offre", in: label) { return false }
    return nature != .autre || builder.words.has("rubriques", "offre", in: label)
  }

  /// Sums without a word of what they are: by their arithmetic.
  private func infer(_ draft: inout Draft, _ sums: [Placed]) {
    guard let last = sums.last else { return }
    if sums.count >= 3 {
      let tail = Array(sums.suffix(3))
      if (tail[0].money.amount + tail[1].money.amount).isClose(to: tail[2].money.amount, cents: 2) {
        draft.numbers = [.totalHT: tail[0], .vat: tail[1], .totalTTC: tail[2]]
        return
      }
    }
    draft.numbers[.totalHT] = last
    if sums.count == 2, sums[0].money.amount != last.money.amount { draft.numbers[.unitPrice] = sums[0] }
  }

  /// Blocks of words with their amounts labelled below: each block is a line, but those of totals.
  private func below() -> [Draft] {
    var found: [Draft] = []
    var texts: [(row: Row, range: Range<Int>)] = []
    var current: Draft?
    var named: (row: Row, range: Range<Int>)?
    func start(_ row: Row) {
      guard current == nil else { return }
      if let name = named, name.row.page == row.page, row.number - name.row.number <= 8, !texts.contains(where: { $0.row.number == name.row.number }) {
        texts.insert(name, at: 0)
      }
      let name = texts.firstIndex { builder.nature(label: $0.row.text($0.range), details: []) == .prestationSegur }
      texts = Array(texts[(name ?? max(0, texts.count - 3))...])
      if let first = texts.first {
        var draft = Draft(priced: first.row, columnRight: .infinity, table: 0)
        draft.text = texts
        current = draft
      }
      (texts, named) = ([], nil)
    }
    func close() {
      if let draft = current, !draft.numbers.isEmpty || draft.priceWords != nil { found.append(draft) }
      current = nil
    }
    for row in rows where (row.zone == .body || row.zone == .textBox) && !row.tokens.isEmpty {
      let pairs = LabelledSum.all(on: row, row.money)
      let roles = pairs.map { role(of: $0.text) }
      if pairs.isEmpty || roles.contains(where: { $0 == nil }) {
        if let words = priceWords(row), current != nil || !texts.isEmpty || named != nil {
          start(row)
          current?.priceWords = (row, words.text, words.range)
          continue
        }
        if pairs.isEmpty, isCount(row) {
          if let segment = row.segments.first, row.segments.count > 1, current == nil { texts.append((row, segment)) }
          continue
        }
        if let first = pairs.first, let notion = builder.words.notion("colonnes", in: Vocabulary.label(first.text)), current != nil || named != nil {
          if notion == "remise", let sum = first.money.last { current?.numbers[.discount] = Placed(row: row, money: sum) }
          continue
        }
        close()
        if let last = texts.last, last.row.page != row.page || row.top - last.row.bottom > max(row.height * 0.9, 8) { texts = [] }
        if let segment = row.segments.first, segment.count <= 16, pairs.isEmpty {
          texts.append((row, segment))
          if namesPrestation(row, segment) { named = (row, segment) }
        } else {
          texts = []
        }
        continue
      }
      if roles.contains(where: { role in role.map { current?.numbers[$0] != nil } ?? false }) || pairs.contains(where: { isGrand($0.text, current) }) {
        close()
        texts = []
      }
      if let first = pairs.first, let segment = row.segments.first(where: { $0.upperBound <= first.label.lowerBound && $0.count <= 16 }),
        row.folded(segment).contains(where: { $0.isLetter })
      {
        if let last = texts.last, row.top - last.row.bottom > max(row.height * 0.9, 8) { texts = [] }
        if current == nil { texts.append((row, segment)) }
      }
      for (pair, role) in zip(pairs, roles) {
        guard let role, let sum = pair.money.last else { continue }
        if isGrand(pair.text, current) || current?.numbers[role] != nil {
          close()
          texts = []
          continue
        }
        start(row)
        current?.numbers[role] = Placed(row: row, money: sum)
      }
      if let percent = row.money.first(where: \.isPercent), pairs.count > 1, current?.numbers[.vatRate] == nil { current?.numbers[.vatRate] = Placed(row: row, money: percent) }
    }
    close()
    return found
  }

  /// Whether words name the Prestation as what is sold: alone, or after a label such as « Objet : ».
  private func namesPrestation(_ row: Row, _ segment: Range<Int>) -> Bool {
    guard builder.nature(label: row.text(segment), details: []) == .prestationSegur else { return false }
    guard let mark = segment.first(where: { row.tokens[$0].text.hasSuffix(":") || row.tokens[$0].text == "=" }) else { return true }
    let label = Vocabulary.label(row.text(segment.lowerBound..<(mark + 1)))
    return mark - segment.lowerBound <= 3 && builder.words.notion("colonnes", in: label) == "designation"
      && builder.nature(label: row.text((mark + 1)..<segment.upperBound), details: []) == .prestationSegur
  }

  /// Whether a label is of the piece's total: « Total HT » right after a unit price is the line's own.
  private func isGrand(_ text: String, _ current: Draft?) -> Bool {
    Vocabulary.label(text).contains("total") && (current?.numbers[.unitPrice] == nil || current?.numbers[.totalHT] != nil)
  }

  /// « Montant HT : offert »: words in the place of an amount.
  private func priceWords(_ row: Row) -> (text: String, range: Range<Int>)? {
    guard let mark = row.tokens.firstIndex(where: { $0.text.hasSuffix(":") }), mark + 1 < row.tokens.count,
      role(of: row.text(0..<(mark + 1))) != nil
    else { return nil }
    let range = (mark + 1)..<row.tokens.count
    return builder.words.has("rubriques", "sans-prix", in: Vocabulary.label(row.text(range))) ? (row.text(range), range) : nil
  }
}
