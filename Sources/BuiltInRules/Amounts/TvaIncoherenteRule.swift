import RuleKit

/// Amount before tax, rate, TVA and amount with tax agree to the cent.
struct TvaIncoherenteRule: Rule {
  static let info = RuleInfo(
    "SEG206", "tva-incoherente", .erreur, [.order, .invoice],
    Text(
      fr: "Montant HT, taux, TVA et montant TTC sont cohérents.", en: "Amount before tax, rate, VAT and amount with tax agree."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .fails(.ligne(0, 0), "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\n↓Prestation Ségur    1 000,00 €   20 %   1 250,00 €"),
    .fails(.total(0, 0), "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nTotal HT            1 000,00 €\nTVA 20 %              200,00 €\n↓Total TTC           1 190,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nLe prix de la Prestation Ségur est de 1 000,00 € HT, soit 1 200,00 € TTC (TVA 20 %)."),
    .fails(.phrase(0, 0), "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\n\n↓Son prix est de 1 000,00 € HT, soit 1 240,00 € TTC (TVA 20 %)."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = piece.lines.compactMap { line -> Finding? in
      guard let (expected, printed) = Self.disagreement(line) else { return nil }
      return finding(.ligne(expected, printed), at: [line.region], .tva, piece, context).corrected(by: Self.correction(of: line, in: piece))
    }
    if !lines.isEmpty { return lines }
    let totals = try self.totals(piece, context)
    return totals.isEmpty ? sentences(piece, context) : totals
  }

  /// Prices that a sentence gives before and with tax, at its rate or the piece's one rate.
  private func sentences(_ piece: Facts, _ context: Context) -> [Finding] {
    let printed = Set(piece.lines.compactMap(\.vatRate.value) + piece.pricing.vatRates.map(\.value))
    return piece.pricing.taxedPrices.compactMap { price in
      guard let rate = price.rate ?? (printed.count == 1 ? printed.first : nil) else { return nil }
      let expected = (price.ht + price.ht * rate * Self.percent).rounded
      guard !expected.isClose(to: price.ttc, cents: Self.tolerance(piece.lines)) else { return nil }
      return finding(.phrase(expected, price.ttc), at: [price.region], .tva, piece, context).corrected(by: price.region.replacing(price.ttc, with: expected))
    }
  }

  private func totals(_ piece: Facts, _ context: Context) throws(Undecided) -> [Finding] {
    guard let ht = try piece.totals.ht.get(), let ttc = try piece.totals.ttc.get() else { return [] }
    let discounted = piece.totals.discount.value != nil || piece.lines.contains { $0.nature == .remise }
    let cents = Swift.max(1, piece.lines.count)
    if let vat = try piece.totals.vat.get() {
      let expected = ht.value + vat.value
      if !expected.isClose(to: ttc.value, cents: cents), !discounted || !(ht.value - (piece.totals.discount.value ?? .zero) + vat.value).isClose(to: ttc.value, cents: cents) {
        return [finding(.total(expected, ttc.value), at: [ttc.region, ht.region], .tva, piece, context).corrected(by: Self.contradicts(ht.value, ttc.value, piece) ? nil : ttc.becoming(expected))]
      }
      if let rate = piece.singleRate, !discounted {
        let tax = (ht.value * rate * Self.percent).rounded
        if !tax.isClose(to: vat.value, cents: Self.tolerance(piece.lines)) {
          return [finding(.total(ht.value + tax, ttc.value), at: [vat.region, ht.region], .tva, piece, context)]
        }
      }
    } else if let rate = piece.singleRate, !discounted {
      let expected = (ht.value + ht.value * rate * Self.percent).rounded
      if !expected.isClose(to: ttc.value, cents: Self.tolerance(piece.lines)), ht.value != ttc.value {
        return [finding(.total(expected, ttc.value), at: [ttc.region, ht.region], .tva, piece, context).corrected(by: Self.contradicts(ht.value, ttc.value, piece) ? nil : ttc.becoming(expected))]
      }
    }
    return []
  }

  /// The one amount of a line that the others contradict, and the piece's total where it repeats a wrong one.
  private static func correction(of line: PricedLine, in piece: Facts) -> Correction? {
    guard let ht = line.totalHT.value, let ttc = line.totalTTC.value, agrees(ht, line) else { return nil }
    let tax = line.vatRate.value.map { (ht * $0 * percent).rounded }
    if let vat = line.vat.value, let tax, !tax.isClose(to: vat) { return (ht + tax).isClose(to: ttc) ? line.vat.becoming(tax) : nil }
    guard let due = (line.vat.value ?? tax).map({ ht + $0 }) else { return nil }
    guard let whole = sum(\.totalTTC, piece), piece.totals.ttc.value?.isClose(to: whole) ?? false else { return line.totalTTC.becoming(due) }
    let total = whole - ttc + due
    let rest = [piece.totals.ht.value, piece.totals.vat.value].compactMap { $0 }
    guard rest.count < 2 || rest.total.isClose(to: total, cents: tolerance(piece.lines)), let fix = line.totalTTC.becoming(due),
      let sum = piece.totals.ttc.becoming(total)
    else { return nil }
    return .together([fix, sum])
  }

  /// Whether quantity and unit price, if told, give a line's amount before tax.
  private static func agrees(_ ht: Amount, _ line: PricedLine) -> Bool {
    guard let quantity = line.quantity.value, let price = line.unitPriceHT.value else { return true }
    return (quantity * price).rounded.isClose(to: ht, cents: tolerance([line]))
  }

  /// What the lines add up to, where each has that amount.
  private static func sum(_ column: KeyPath<PricedLine, Reading<Amount>>, _ piece: Facts) -> Amount? {
    let amounts = piece.lines.compactMap { $0[keyPath: column].value }
    return amounts.isEmpty || amounts.count < piece.lines.count ? nil : amounts.total
  }

  /// Whether the lines say that the total before tax is wrong rather than the one with tax.
  private static func contradicts(_ ht: Amount, _ ttc: Amount, _ piece: Facts) -> Bool {
    let cents = Swift.max(1, piece.lines.count)
    return sum(\.totalHT, piece).map { !$0.isClose(to: ht, cents: cents) } ?? false || sum(\.totalTTC, piece)?.isClose(to: ttc, cents: cents) ?? false
  }

  private static let percent = Amount.cent

  /// A cent a line, or a cent a unit where the tax was computed by unit.
  private static func tolerance(_ lines: [PricedLine]) -> Int {
    lines.map { Swift.max(1, Swift.min(500, Int($0.quantity.value?.magnitude.bare ?? "1") ?? 1)) }.reduce(0, +) + (lines.isEmpty ? 1 : 0)
  }

  /// The amount with tax that was expected and the one printed, where they differ.
  private static func disagreement(_ line: PricedLine) -> (Amount, Amount)? {
    guard let ht = line.totalHT.value else { return nil }
    let cents = tolerance([line])
    if let vat = line.vat.value, let ttc = line.totalTTC.value, !(ht + vat).isClose(to: ttc, cents: cents) { return (ht + vat, ttc) }
    guard let rate = line.vatRate.value else { return nil }
    let tax = ht * rate * percent
    if let ttc = line.totalTTC.value, !(ht + tax).isClose(to: ttc, cents: cents) { return ((ht + tax).rounded, ttc) }
    if let vat = line.vat.value, !tax.isClose(to: vat, cents: cents) { return ((ht + tax).rounded, ht + vat) }
    return nil
  }
}

extension Facts {
  /// The one rate that the piece prints; nil for none or several.
  fileprivate var singleRate: Amount? {
    let rates = Set(lines.compactMap(\.vatRate.value) + [totals.vat.region.printedRate].compactMap { $0 })
    return rates.count == 1 ? rates.first : nil
  }
}

extension Region {
  /// A percentage in the quotation: « TVA 20 % ».
  fileprivate var printedRate: Amount? {
    guard let mark = quote.firstIndex(of: "%") else { return nil }
    let digits = quote[..<mark].reversed().drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }.prefix { $0.isNumber || $0 == "," || $0 == "." }
    return Amount(String(digits.reversed()).split(separator: ",").joined(separator: "."))
  }
}

extension Message {
  fileprivate static func ligne(_ expected: Amount, _ printed: Amount) -> Message {
    Message(
      "tva-de-la-ligne", .erreur,
      Text(
        fr: "Le HT, le taux et le TTC de cette ligne ne concordent pas : le TTC devrait être \(expected.euros), il est de \(printed.euros).",
        en: "Amount before tax, rate and amount with tax of this line disagree: \(expected.euros) was expected, \(printed.euros) is printed."),
      suggestion: fix)
  }

  fileprivate static func total(_ expected: Amount, _ printed: Amount) -> Message {
    Message(
      "tva-du-total", .erreur,
      Text(
        fr: "Le total HT, la TVA et le total TTC ne concordent pas : le TTC devrait être \(expected.euros), il est de \(printed.euros).",
        en: "Total before tax, VAT and total with tax disagree: \(expected.euros) was expected, \(printed.euros) is printed."),
      suggestion: fix)
  }

  fileprivate static func phrase(_ expected: Amount, _ printed: Amount) -> Message {
    Message(
      "tva-de-la-phrase", .erreur,
      Text(
        fr: "Le HT et le TTC de cette phrase ne concordent pas : le TTC devrait être \(expected.euros), il est de \(printed.euros).",
        en: "Amount before tax and amount with tax of this sentence disagree: \(expected.euros) was expected, \(printed.euros) is printed."),
      suggestion: fix)
  }

  private static let fix = Text(
    fr: "Partez du montant HT, appliquez le taux de TVA et arrondissez au centime.",
    en: "Start from the amount before tax, apply the VAT rate and round to the cent.")
}
