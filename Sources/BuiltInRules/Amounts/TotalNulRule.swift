import RuleKit

/// The total shows what the Prestation costs, never zero.
///
/// The State pays in the client's place: what it costs and what the client owes are two statements. The ASP rejects a zero total.
struct TotalNulRule: Rule {
  static let info = RuleInfo(
    "SEG203", "total-nul", .erreur, [.order, .invoice],
    Text(
      fr: "Le total montre le prix réel de la Prestation, jamais zéro.", en: "The total shows the real price of the Prestation, never zero."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nTotal HT            1 000,00 €\nReste à charge          0,00 €"),
    .fails(.nul, "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur        0,00 €\n↓Total HT                0,00 €"),
    .fails(.ramene, "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nAide Ségur         -1 000,00 €\n↓Total HT                0,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let prices = piece.prestations.compactMap(\.price)
    if let zero = piece.totals.subtotals.first(where: { $0.amount.value.isZero && $0.isOfPrestation }), prices.total.isZero {
      return [finding(.nul, at: [zero.amount.region], .total, piece, context)]
    }
    let totals = [try piece.totals.ht.get(), try piece.totals.ttc.get()].compactMap { $0 }
    guard let zero = totals.first(where: { $0.value.isZero }) ?? piece.totals.zeroed else { return [] }
    if prices.total > .zero {
      return [finding(.ramene, at: [zero.region], .total, piece, context)]
    }
    return totals.allSatisfy(\.value.isZero) ? [finding(.nul, at: [zero.region], .total, piece, context)] : []
  }
}

extension Subtotal {
  /// Whether the subtotal is the Prestation's.
  fileprivate var isOfPrestation: Bool { Wording("Prestation Ségur").isWithin(label) }
}

extension Message {
  fileprivate static let nul = Message(
    "nul", .erreur,
    Text(
      fr: "Le total est à 0 € : le paiement par l'État serait refusé.", en: "The total is 0 €: the State's payment would be refused."),
    suggestion: real)

  fileprivate static let ramene = Message(
    "total", .avertissement,
    Text(
      fr: "La Prestation a un prix, mais une déduction ramène le total à 0 € : ce que la Prestation coûte et ce que le client paie sont deux choses.",
      en: "The Prestation has a price, but a deduction brings the total to 0 €: what the Prestation costs and what the client pays are two things."),
    suggestion: real)

  private static let real = Text(
    fr: "Faites figurer le montant réel de la Prestation dans le total, même pris en charge par l'État ; au besoin, ajoutez une ligne « Reste à charge du client : 0,00 € ».",
    en: "State the Prestation's real amount in the total, even though the State pays it; if need be add “Reste à charge du client : 0,00 €”.")
}
