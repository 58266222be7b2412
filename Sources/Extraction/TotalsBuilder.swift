import DocumentModel
import Facts

/// Tells the piece's totals from subtotals, by their labels and their arithmetic.
struct TotalsBuilder {
  let sums: [TableReader.Sum]
  let lines: [PricedLine]
  let nowhere: Region

  func totals() -> Totals {
    let vat = total(.vat)
    let ttc = withTax(total(.ttc))
    let ht = beforeTax(total(.ht), vat, ttc)
    return Totals(
      ht: ht, vat: vat, ttc: ttc, discount: last { $0 == .discount }, netToPay: last { $0 == .netToPay },
      remainder: remainder(), funded: reading(sums.filter { $0.label == .funded }.max { $0.amount < $1.amount }),
      zeroed: zeroed(),
      linesAbove: sums.last { kind(of: $0) != nil && $0.linesAbove > 0 }?.linesAbove ?? .max, subtotals: subtotals())
  }

  /// The last total, where it is zero and another above it is not.
  private func zeroed() -> Found<Amount>? {
    let totals = sums.filter { sum in
      guard case .total(let tax) = sum.label, !sum.isBlank else { return false }
      return tax != .vat && sum.role != .vat && sum.role != .vatRate
    }
    let others = sums.contains { sum in
      if case .subtotal(let tax) = sum.label { return tax != .vat && sum.amount > .zero }
      return false
    }
    guard let last = totals.last, last.amount.isZero, others || totals.contains(where: { $0.amount > .zero }) else { return nil }
    return Found(last.amount, at: last.region)
  }

  /// Without a total before tax of its own, a subtotal that all lines or the arithmetic of the tax make one.
  private func beforeTax(_ told: Reading<Amount>, _ vat: Reading<Amount>, _ ttc: Reading<Amount>) -> Reading<Amount> {
    guard told.isAbsent else { return told }
    let whole = lines.compactMap(\.totalHT.value).reduce(Amount.zero, +)
    return reading(
      sums.last { sum in
        guard case .subtotal(let tax) = sum.label, tax == .ht || tax == .unknown else { return false }
        if let vat = vat.value, let ttc = ttc.value { return (sum.amount + vat).isClose(to: ttc, cents: 2) }
        return !lines.isEmpty && sum.linesAbove == lines.count && sum.amount.isClose(to: whole, cents: lines.count)
      })
  }

  /// Without a total with tax, the amount to pay that the lines or the tax make one.
  private func withTax(_ told: Reading<Amount>) -> Reading<Amount> {
    guard told.isAbsent else { return told }
    let ttc = lines.compactMap(\.totalTTC.value).reduce(Amount.zero, +)
    let ht = total(.ht).value ?? lines.compactMap(\.totalHT.value).reduce(Amount.zero, +)
    let vat = total(.vat).value
    return reading(
      sums.last { sum in
        guard sum.label == .netToPay, sum.role != .totalHT else { return false }
        if let vat, (ht + vat).isClose(to: sum.amount, cents: max(2, lines.count)) { return true }
        return !lines.isEmpty && sum.amount.isClose(to: ttc, cents: lines.count)
      })
  }

  private func reading(_ sum: TableReader.Sum?) -> Reading<Amount> {
    sum.map { $0.isBlank ? .unreadable($0.region) : .found($0.amount, $0.region) } ?? .absent(lookedIn: nowhere)
  }

  private func last(where matches: (TotalLabel) -> Bool) -> Reading<Amount> {
    reading(sums.last { matches($0.label) && ($0.role == nil || $0.role == .totalTTC || $0.role == .totalHT) })
  }

  /// The largest remainder that is printed: a zero beside it explains nothing away.
  private func remainder() -> Reading<Amount> {
    reading(sums.filter { $0.label == .remainder }.max { $0.amount < $1.amount })
  }

  /// The unqualified totals of one kind; several that differ are totals of sections, unless the last is the sum of the others.
  private func total(_ tax: TotalLabel.Tax) -> Reading<Amount> {
    let found = sums.filter { kind(of: $0) == tax }
    guard let last = found.last else { return .absent(lookedIn: nowhere) }
    let distinct = Set(found.map(\.amount))
    if distinct.count == 1 { return reading(found.first) }
    if tax == .vat {
      return self.tax(among: found)
    }
    let column: (PricedLine) -> Amount? = { tax == .ht ? $0.totalHT.value : $0.totalTTC.value }
    let whole = lines.compactMap(column).reduce(Amount.zero, +)
    if let match = found.last(where: { $0.amount.isClose(to: whole, cents: max(1, lines.count)) }), lines.count > 0 { return reading(match) }
    let others = found.dropLast().reduce(Amount.zero) { $0 + $1.amount }
    if others.isClose(to: last.amount, cents: 2) { return reading(last) }
    let discount = sums.filter { $0.label == .discount }.map(\.amount.magnitude)
    if let first = found.first, discount.contains(where: { (first.amount - $0).isClose(to: last.amount, cents: 2) }) { return reading(last) }
    return .absent(lookedIn: nowhere)
  }

  /// Of several amounts of TVA, the one that makes the totals agree; or their sum, where their rates differ.
  private func tax(among found: [TableReader.Sum]) -> Reading<Amount> {
    let ht = sums.filter { kind(of: $0) == .ht }.map(\.amount), ttc = sums.filter { kind(of: $0) == .ttc }.map(\.amount)
    let agrees = { (amount: Amount) in ht.contains { before in ttc.contains { (before + amount).isClose(to: $0, cents: 2) } } }
    if let match = found.last(where: { agrees($0.amount) }) { return reading(match) }
    let whole = found.reduce(Amount.zero) { $0 + $1.amount }
    return agrees(whole) ? .found(whole, found[found.count - 1].region) : reading(found.last)
  }

  /// What a sum is a total of, its column and its arithmetic helping where its label does not tell.
  private func kind(of sum: TableReader.Sum) -> TotalLabel.Tax? {
    guard case .total(let tax) = sum.label else { return nil }
    if let role = sum.role {
      switch role {
      case .totalHT, .unitPrice: return tax == .ttc ? .ttc : .ht
      case .vat, .vatUnknown, .vatRate: return .vat
      case .totalTTC: return tax == .ht && !sum.text.lowercased().contains("ttc") ? .ttc : .ttc
      default: return tax == .unknown ? nil : tax
      }
    }
    guard tax == .unknown else { return tax }
    let ht = lines.compactMap(\.totalHT.value).reduce(Amount.zero, +)
    let ttc = lines.compactMap(\.totalTTC.value).reduce(Amount.zero, +)
    if sum.amount.isClose(to: ht, cents: 2), !lines.isEmpty { return .ht }
    if sum.amount.isClose(to: ttc, cents: 2), !lines.isEmpty { return .ttc }
    if sums.contains(where: { $0.label == .total(.ttc) }) { return .ht }
    let hasHT = sums.contains { $0.label == .total(.ht) && $0.amount <= sum.amount }
    return hasHT || lines.contains { $0.totalTTC.value != nil } ? .ttc : .ht
  }

  /// Sums over the lines since the subtotal before.
  private func subtotals() -> [Subtotal] {
    var found: [Subtotal] = []
    var from = 0
    var previousEnd = 0
    for sum in sums {
      guard case .subtotal(let tax) = sum.label, !sum.isBlank else { continue }
      if sum.linesAbove > previousEnd {
        from = previousEnd
        previousEnd = sum.linesAbove
      }
      let isTTC = sum.role == .totalTTC || sum.role == nil && tax == .ttc
      guard sum.role == nil || sum.role == .totalHT || sum.role == .totalTTC else { continue }
      found.append(
        Subtotal(label: sum.text, amount: Found(sum.amount, at: sum.region), isTTC: isTTC, lines: from..<max(from, sum.linesAbove)))
    }
    return found
  }
}
