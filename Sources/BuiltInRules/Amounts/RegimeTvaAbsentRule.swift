import RuleKit

/// The piece says which TVA applies: a rate, an amount of tax, or that none is due.
///
/// Where the Prestation has a line of its own, SEG205 tells what its price lacks, or SEG204 that it has none.
struct RegimeTvaAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG212", "regime-tva-absent", .avertissement, [.order, .invoice],
    Text(fr: "La pièce dit quelle TVA s'applique.", en: "The piece says which VAT applies."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .fails(.absent, "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nLicence du logiciel   1 000,00 €\n↓Total HT              1 000,00 €"),
    .fails(.nonAssujetti(""), "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\n↓TVA non applicable, art. 293 B du CGI"),
    .undecided("DEVIS HOP-DPI-Va2\nVeuillez trouver ci-joint notre proposition."),
    .notApplicable("FACTURE N° 12\nMS-DUI-Va2\nDate de facture : 02/03/2026\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let rates = piece.lines.compactMap(\.vatRate.value) + piece.pricing.vatRates.map(\.value)
    if case .found(let words, let region) = piece.pricing.exemption, !rates.contains(where: { $0 > .zero }) {
      return [finding(.nonAssujetti(words), at: [region], .regimeTVA, piece, context)]
    }
    let taxes = [piece.totals.vat.value] + piece.lines.map(\.vat.value)
    guard rates.isEmpty, piece.pricing.exemption.value == nil, taxes.allSatisfy({ $0 == nil }) else { return [] }
    guard !piece.lines.isEmpty else { throw Undecided(.noPrice, at: [piece.end]) }
    try piece.requireWhole()
    return !piece.prestations.isEmpty ? [] : [finding(.absent, at: [piece.end], .regimeTVA, piece, context)]
  }
}

extension Text {
  fileprivate static let noPrice = Text(
    fr: "Aucun prix n'a été lu : rien ne dit ici quelle TVA devrait être indiquée.",
    en: "No price was read: nothing tells here which VAT should be stated.")
}

extension Message {
  fileprivate static let absent = Message(
    "regime-absent", .avertissement,
    Text(
      fr: "Ni taux, ni montant de TVA, ni mention de non-assujettissement : rien ne dit quelle TVA s'applique.",
      en: "Neither a rate, nor an amount of VAT, nor a mention of non-liability: nothing says which VAT applies."),
    suggestion: Text(
      fr: "Indiquez le taux de TVA, ou « TVA non applicable, art. 293 B du CGI » si vous n'y êtes pas assujetti.",
      en: "State the VAT rate, or “TVA non applicable, art. 293 B du CGI” where you are not liable."), marks: .place)

  fileprivate static func nonAssujetti(_ words: String) -> Message {
    Message(
      "non-assujetti", .information,
      Text(
        fr: "La pièce indique qu'aucune TVA n'est due (« \(words) ») : le financement sera versé hors taxe.",
        en: "The piece says that no VAT is due (“\(words)”): the funding will be paid before tax."),
      suggestion: Text(
        fr: "Joignez à la demande de paiement l'attestation de non-assujettissement de la DGFIP, DRFIP ou DDFIP ; rien de plus n'est dû sur la pièce.",
        en: "Join the DGFIP, DRFIP or DDFIP attestation of non-liability to the request of payment; the piece itself needs nothing more."))
  }
}
