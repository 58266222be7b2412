import RuleKit

/// The Prestation's price is shown with what the text asks for: before tax, the rate, with tax.
struct HtTvaTtcIncompletsRule: Rule {
  static let info = RuleInfo(
    "SEG205", "ht-tva-ttc-incomplets", .erreur, [.order, .invoice],
    Text(
      fr: "La Prestation est chiffrée HT, avec le taux de TVA et, pour un assujetti, le montant TTC.",
      en: "The Prestation is priced before tax, with the TVA rate and, where it is due, with tax."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nDésignation         HT           TVA\nPrestation Ségur    1 000,00 €   20 %"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nTVA non applicable, art. 293 B du CGI"),
    .fails(.manque([.ttc]), "DEVIS HOP-DPI-Va2\nDésignation         HT           TVA\n↓Prestation Ségur    1 000,00 €   20 %"),
    .fails(
      .implicite, "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 €\nTotal HT  1 000,00 €\nTVA   200,00 €\nTotal TTC   1 200,00 €"),
    .fails(.manque([.vatRate, .ttc]), "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\n↓Prestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let required = try context.dispositif().requiredAmounts
    let paid = piece.prestations.filter(\.isPaid)
    guard let line = paid.first, !required.isEmpty else { return [] }
    if let unread = paid.lazy.flatMap({ [$0.totalHT, $0.vatRate, $0.totalTTC] }).first(where: \.isUnreadable) { _ = try unread.get() }
    var missing: [PriceField] = []
    if required.contains(.ht), line.ht == nil, try piece.totals.ht.get() == nil { missing.append(.ht) }
    let isLiable = piece.vatTerms.exemption == nil
    if required.contains(.vatRate), isLiable, piece.vatTerms.rates.isEmpty {
      if missing.isEmpty, piece.impliedRate != nil { return [finding(.implicite, at: [line.region], .tva, piece, context)] }
      missing.append(.vatRate)
    }
    if required.contains(.ttc), isLiable, line.totalTTC.value == nil, try piece.totals.ttc.get() == nil, !piece.showsTTC { missing.append(.ttc) }
    guard !missing.isEmpty else { return [] }
    try piece.requireWhole()
    return [finding(.manque(missing), at: [line.region], .tva, piece, context)]
  }
}

extension Facts {
  /// Whether an amount with tax stands elsewhere: in a subtotal, in the State's mention.
  fileprivate var showsTTC: Bool {
    totals.subtotals.contains(where: \.isTTC)
      || sentences.contains { $0.text.contains("TTC") && $0.text.contains("€") && Wording("pris en charge").isWithin($0.text) }
  }

  /// The rate that the amounts before tax and of tax make, where it is one that exists.
  fileprivate var impliedRate: Amount? {
    let pairs = [Self.tax(totals.ht.value, totals.vat.value, totals.ttc.value)] + prestations.map { Self.tax($0.ht, $0.vat.value, $0.totalTTC.value) }
    let known = ["20", "8.5", "10", "5.5", "2.1"].compactMap { Amount($0) }
    for (ht, vat) in pairs.compactMap({ $0 }) {
      if let rate = known.first(where: { (ht * $0 * Amount.cent).rounded.isClose(to: vat) }) { return rate }
    }
    return nil
  }

  /// An amount before tax with its tax, printed or the difference; nil where there is none.
  private static func tax(_ ht: Amount?, _ vat: Amount?, _ ttc: Amount?) -> (Amount, Amount)? {
    guard let ht, let tax = vat ?? ttc.map({ $0 - ht }), tax > .zero else { return nil }
    return (ht, tax)
  }
}

extension PriceField {
  fileprivate var named: Text {
    switch self {
    case .ht: Text(fr: "le montant HT", en: "the amount before tax")
    case .vatRate: Text(fr: "le taux de TVA", en: "the TVA rate")
    case .ttc: Text(fr: "le montant TTC", en: "the amount with tax")
    }
  }
}

extension Message {
  fileprivate static func manque(_ fields: [PriceField]) -> Message {
    let fr = fields.map(\.named.fr).joined(separator: ", "), en = fields.map(\.named.en).joined(separator: ", ")
    return Message(
      "manque", .erreur, Text(fr: "Il manque pour la Prestation : \(fr).", en: "Missing for the Prestation: \(en)."),
      suggestion: Text(
        fr: "Indiquez \(fr) de la Prestation, ou la mention de non-assujettissement à la TVA.",
        en: "State \(en) of the Prestation, or that TVA is not due."))
  }

  fileprivate static let implicite = Message(
    "taux-implicite", .avertissement,
    Text(
      fr: "Le taux de TVA n'est pas imprimé ; il se déduit seulement des montants.", en: "The TVA rate is not printed; it only follows from the amounts."),
    suggestion: Text(fr: "Imprimez le taux de TVA appliqué.", en: "Print the TVA rate."))
}
