import RuleKit

/// Nothing else is sold on the order of a Prestation.
struct AutrePrestationSurLeBonRule: Rule {
  static let info = RuleInfo(
    "SEG109", "autre-prestation-sur-le-bon", .erreur, [.order],
    Text(
      fr: "Aucune autre prestation n'est vendue sur le bon de commande de la Prestation Ségur.",
      en: "Nothing else is sold on the order of the Prestation Ségur."))

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\nDésignation                    Montant HT\nPrestation Ségur Vague 2       1 000,00 €"),
    .fails(.autre(""), "DEVIS MS-DUI-Va2\nDésignation                    Montant HT\nPrestation Ségur Vague 2       1 000,00 €\n↓Module Paie                      500,00 €"),
    .notApplicable("DEVIS HOP-DPI-Va2\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\nModule Paie                      500,00 €"),
    .undecided("DEVIS\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\nModule Paie                      500,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let others = piece.lines.filter { $0.isPaid && ![.prestationSegur, .remise].contains($0.nature) && !$0.scope.contains(.instalment) }
    guard let first = others.first, !piece.prestations.isEmpty else { return [] }
    _ = try context.dispositif()
    return [finding(.autre(first.name), at: others.map(\.region), .autrePrestation, piece, context)]
  }
}

extension Message {
  fileprivate static func autre(_ name: String) -> Message {
    Message(
      "autre-prestation", .erreur,
      Text(
        fr: "« \(name) » est vendu sur le même bon que la Prestation Ségur.", en: "“\(name)” is sold on the same order as the Prestation Ségur."),
      suggestion: Text(
        fr: "Mettez les autres prestations sur un bon de commande à part.", en: "Put the other services on an order of their own."))
  }
}
