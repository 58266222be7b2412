import RuleKit

/// The regime of TVA is told: by a rate, an amount of TVA, or a mention that none is due.
///
/// A piece without any of them lacks its price too: SEG205 speaks there. A supplier who is not liable is told about his attestation.
struct RegimeTvaAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG212", "regime-tva-absent", .avertissement, [.order, .invoice],
    Text(fr: "Le régime de TVA du fournisseur est indiqué.", en: "The supplier's regime of TVA is told."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         HT           TVA     TTC\nPrestation Ségur    1 000,00 €   20 %   1 200,00 €"),
    .fails(.nonAssujetti, "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\n↓TVA non applicable, art. 293 B du CGI"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    if let exemption = piece.vatTerms.exemption { return [finding(.nonAssujetti, at: [exemption.region], .tva, piece, context)] }
    let isTold = !piece.vatTerms.rates.isEmpty || piece.totals.vat.value != nil || piece.lines.contains { $0.vat.value != nil }
    guard !isTold, !piece.prestations.isEmpty, dispositif.requiredAmounts.isEmpty else { return [] }
    try piece.requireWhole()
    return [finding(.absent, at: [piece.end], .tva, piece, context)]
  }
}

extension Message {
  fileprivate static let absent = Message(
    "absent", .avertissement,
    Text(fr: "Le régime de TVA n'est pas indiqué.", en: "The regime of TVA is not told."),
    suggestion: Text(
      fr: "Indiquez le taux de TVA, ou « TVA non applicable » avec l'article qui le permet.", en: "State the TVA rate, or that none is due with the article."))

  fileprivate static let nonAssujetti = Message(
    "non-assujetti", .information,
    Text(
      fr: "Le fournisseur se dit non assujetti à la TVA : son attestation sera à joindre à la demande de paiement.",
      en: "The supplier says that he is not liable to TVA: his attestation goes with the request for payment."),
    suggestion: Text(
      fr: "Demandez au fournisseur l'attestation de l'administration fiscale (DGFIP, DRFIP ou DDFIP).",
      en: "Ask the supplier for the tax administration's attestation (DGFIP, DRFIP or DDFIP)."))
}
