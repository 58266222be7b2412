import RuleKit

/// What the State pays and what the client pays are told apart.
struct HorsPerimetreNonDistingueRule: Rule {
  static let info = RuleInfo(
    "SEG110", "hors-perimetre-non-distingue", .avertissement, [.order],
    Text(
      fr: "Ce que l'État paie et ce que le client paie sont distingués par un sous-total, un intertitre ou une mention.",
      en: "What the State pays and what the client pays are told apart by a subtotal, a heading or a mention."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\nModule Paie, hors Ségur          500,00 €\nTotal HT                       1 500,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\nModule Paie                      500,00 €\nTotal HT                       1 500,00 €\nReste à charge du client         500,00 €"),
    .fails(
      .melange(""),
      "DEVIS HOP-DPI-Va2\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\n↓Module Paie                      500,00 €\nTotal HT                       1 500,00 €"),
  ]

  func applies(to piece: Facts, in context: Context) -> Bool { !(context.dispositifs.first?.has("SEG109") ?? false) }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard piece.prestations.contains(where: \.isPaid), piece.totals.ht.value != nil || piece.totals.ttc.value != nil else { return [] }
    let spoken: Set<Nature> = [.prestationSegur, .remise, .accompagnementRenforce, .maintenance, .installation, .formation, .licence]
    let others = piece.lines.filter { $0.isPaid && !spoken.contains($0.nature) && !$0.scope.isOutside && $0.heading == nil }
    guard let first = others.first, !isSeparated(piece) else { return [] }
    return [finding(.melange(first.name), at: others.map(\.region), .horsPerimetre, piece, context)]
  }

  /// A subtotal of a part of the lines, a remainder of the client's own, or words that say who pays what.
  private func isSeparated(_ piece: Facts) -> Bool {
    if piece.totals.subtotals.count > 1 || piece.totals.subtotals.contains(where: { $0.lines.count < piece.lines.count }) { return true }
    if piece.totals.remainder.value.map({ $0 > .zero }) ?? false { return true }
    return piece.statements.contains { $0.meaning == .outsideTold }
  }
}

extension Message {
  fileprivate static func melange(_ name: String) -> Message {
    Message(
      "melange", .avertissement,
      Text(
        fr: "« \(name) » et la Prestation Ségur sont dans le même total, sans que rien ne dise ce que l'État ne paie pas.",
        en: "“\(name)” and the Prestation Ségur are in the same total, and nothing tells what the State does not pay."),
      suggestion: Text(
        fr: "Séparez les prestations hors Ségur : un intertitre « Hors Ségur, à la charge du client » et un sous-total propre.",
        en: "Set apart what is outside the Ségur: a heading “Hors Ségur, à la charge du client” and its own subtotal."))
  }
}
