import RuleKit

/// The Prestation's amount before tax, its rate and, where TVA is due, its amount with tax are printed.
struct HtTvaTtcIncompletsRule: Rule {
  static let info = RuleInfo(
    "SEG205", "ht-tva-ttc-incomplets", .erreur, [.order, .invoice],
    Text(
      fr: "Le montant HT, le taux de TVA et le montant TTC de la Prestation sont indiqués.",
      en: "The Prestation's amount before tax, VAT rate and amount with tax are stated."))

  static let examples: [Example] = [
    .passes(
      "DEVIS MDV-LGC-Va2\nDésignation         Montant HT   TVA\nPrestation Ségur    1 000,00     C1\n\nCode   Base         Taux      Montant\nC1     1 000,00     20,00     200,00"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nDésignation         Montant HT\nPrestation Ségur    376,25 €\nRégime de TVA : 20 %"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nTVA non applicable, art. 293 B du CGI"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nTVA 20 %            200,00 €\nTotal TTC         1 200,00 €"),
    .fails(.manque([]), "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 €\nTotal HT            1 000,00 €"),
    .fails(.manque([]), "DEVIS HOP-DPI-Va2\nRégime de TVA : 20 %\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 €"),
    .fails(.implicite(0), "DEVIS HOP-DPI-Va2\nDésignation         HT           Montant TVA     TTC\n↓Prestation Ségur    1 000,00 €   200,00 €   1 200,00 €"),
    .undecided("DEVIS\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = piece.prestations.filter { $0.isPaid && $0.scope.isDisjoint(with: [.catchingUp, .explicitlyOutside]) }
    guard let first = lines.first else { return [] }
    let required = try context.dispositif().requiredAmounts
    let price = Price(lines, piece, context.general.vat)
    var missing = price.missing.filter { required.isEmpty ? $0 != .ttc : required.contains($0) }
    guard !missing.isEmpty else { return [] }
    try piece.requireWhole()
    var findings: [Finding] = []
    if missing.contains(.vatRate), let rate = price.impliedRate {
      missing.removeAll { $0 == .vatRate }
      findings = [finding(.implicite(rate), at: [first.region], .tva, piece, context)]
    }
    return missing.isEmpty ? findings : [finding(.manque(missing), at: lines.map(\.region), .tva, piece, context)]
  }
}

/// What is printed of the Prestation's price, wherever it stands.
private struct Price {
  let lines: [PricedLine]
  let piece: Facts
  let table: VATRates
  /// Whether nothing else is sold, so that the piece's totals are the Prestation's.
  let isAlone: Bool

  init(_ lines: [PricedLine], _ piece: Facts, _ table: VATRates) {
    self.lines = lines
    self.piece = piece
    self.table = table
    isAlone = !piece.lines.contains { $0.nature != .prestationSegur && $0.isPaid }
  }

  /// The parts that stand nowhere.
  var missing: [PriceField] {
    var missing: [PriceField] = []
    if !hasHT { missing.append(.ht) }
    if rate == nil, !isExempt, !lines.contains(where: \.showsPercent) { missing.append(.vatRate) }
    if !isExempt, rate.map({ $0 > .zero }) ?? true, !hasTTC { missing.append(.ttc) }
    return missing
  }

  private var isExempt: Bool { piece.pricing.exemption.value != nil }

  /// The rate printed: on the lines, or anywhere on the piece.
  private var rate: Amount? {
    let own = lines.compactMap(\.vatRate.value)
    return own.count == lines.count ? own.max() : own.max() ?? piece.pricing.vatRates.map(\.value).max()
  }

  /// The rate by which the tax that is printed was computed.
  var impliedRate: Amount? {
    for line in lines {
      if let ht = line.ht, let tax = line.vat.value, let rate = table.implied(by: tax, of: ht) { return rate }
    }
    guard let ht = piece.totals.ht.value ?? (isAlone ? lines.compactMap(\.ht).total : nil), let tax = piece.totals.vat.value else { return nil }
    return table.implied(by: tax, of: ht)
  }

  private var hasHT: Bool {
    if lines.allSatisfy({ $0.ht != nil }) { return true }
    return isAlone && piece.totals.ht.value != nil || hasSubtotal(isTTC: false)
  }

  private var hasTTC: Bool {
    if lines.allSatisfy({ $0.totalTTC.value != nil }) || hasSubtotal(isTTC: true) { return true }
    if isAlone, piece.totals.ttc.value != nil { return true }
    let ht = lines.compactMap(\.ht).total
    let rates = (rate ?? impliedRate).map { [$0] } ?? Array(table.expected)
    let amounts = rates.filter { $0 > .zero }.map { (ht + ht * $0 * Amount.cent).rounded }
    if let funded = piece.totals.funded.value, amounts.contains(where: { $0.isClose(to: funded) }) { return true }
    return amounts.contains(where: piece.prints)
  }

  private func hasSubtotal(isTTC: Bool) -> Bool {
    piece.totals.subtotals.contains { $0.isTTC == isTTC && (Wording.isNamed("segur", in: $0.label) || isAlone) }
  }
}

extension PricedLine {
  /// Whether a percentage stands on its row, in whatever column.
  fileprivate var showsPercent: Bool { region.context.contains("%") && !hasDiscount }
}

extension Facts {
  /// Whether an amount stands anywhere in the text.
  fileprivate func prints(_ amount: Amount) -> Bool {
    let digits = amount.plain
    let forms = [digits, String(digits.map { $0 == "." ? "," : $0 })] + (digits.hasSuffix(".00") ? [digits.dropLast(3) + "€"] : [])
    return sentences.contains { sentence in
      let text = sentence.text.filter { !$0.isWhitespace && $0 != "\u{202F}" }
      return forms.contains { text.contains($0) }
    }
  }
}

extension Message {
  fileprivate static func manque(_ missing: [PriceField]) -> Message {
    let french = missing.map(\.name.fr).joined(separator: ", "), english = missing.map(\.name.en).joined(separator: ", ")
    return Message(
      "montants-incomplets", .erreur,
      Text(
        fr: "Il manque pour la Prestation : \(french).", en: "What lacks for the Prestation: \(english)."),
      suggestion: Text(
        fr: "Imprimez à côté de la Prestation son montant HT, le taux de TVA et, si la TVA est due, son montant TTC ; sinon écrivez pourquoi elle ne l'est pas.",
        en: "Print beside the Prestation its amount before tax, the VAT rate and, where VAT is due, its amount with tax; otherwise say why it is not due."),
      marks: .place)
  }

  fileprivate static func implicite(_ rate: Amount) -> Message {
    Message(
      "taux-implicite", .avertissement,
      Text(
        fr: "Le taux de TVA n'est pas écrit : les montants imprimés le supposent de \(rate.french) %.",
        en: "The VAT rate is not written: the printed amounts imply \(rate.bare)%."),
      suggestion: Text(
        fr: "Écrivez le taux de TVA à côté du montant : « TVA \(rate.french) % ».",
        en: "Write the VAT rate beside the amount: “TVA \(rate.french) %”."), marks: .place)
  }
}

extension PriceField {
  /// In words.
  fileprivate var name: Text {
    switch self {
    case .ht: Text(fr: "le montant HT", en: "the amount before tax")
    case .vatRate: Text(fr: "le taux de TVA", en: "the VAT rate")
    case .ttc: Text(fr: "le montant TTC", en: "the amount with tax")
    }
  }
}
