import RuleKit

/// A client orders one of the two Prestations, not both.
struct TypesDePrestationCumulesRule: Rule {
  static let info = RuleInfo(
    "SEG112", "types-de-prestation-cumules", .erreur, [.order, .invoice],
    Text(fr: "Un client commande un seul des deux types de Prestation.", en: "A client orders one of the two types of Prestation only."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\n☒ Mise à jour vague 2\n☐ Mise à jour vague 1 et vague 2\nPrestation Ségur   1 000,00 €"),
    .fails(.cumul, "DEVIS HOP-DPI-Va2\n↓☒ Mise à jour vague 2\n☒ Mise à jour vague 1 et vague 2\nPrestation Ségur   1 000,00 €"),
    .fails(
      .cumul,
      "DEVIS HOP-DPI-Va2\nDésignation                                        Montant HT\n↓Prestation Ségur « Mise à jour vague 2 »            1 000,00 €\nPrestation Ségur « Mise à jour vague 1 et vague 2 »   900,00 €"),
    .undecided("DEVIS\n☒ Mise à jour vague 2\n☒ Mise à jour vague 1 et vague 2\nPrestation Ségur   1 000,00 €"),
  ]

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first?.hasTypes ?? true }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard Set(piece.orderedTypes.map(\.value)).count > 1 else { return [] }
    _ = try context.dispositif()
    let clients = Set(piece.prestations.compactMap(\.beneficiary))
    guard clients.count < 2 else { return [] }
    return [finding(.cumul, at: piece.orderedTypes.map(\.region), .types, piece, context)]
  }
}

extension Message {
  fileprivate static let cumul = Message(
    "cumul", .erreur,
    Text(
      fr: "Les deux types de Prestation sont commandés à la fois, alors qu'ils s'excluent.", en: "Both types of Prestation are ordered, where one excludes the other."),
    suggestion: Text(
      fr: "Gardez un seul type : « vague 1 et vague 2 » pour un client sans vague 1, « vague 2 » sinon.",
      en: "Keep one type: “vague 1 et vague 2” for a client without wave 1, “vague 2” otherwise."))
}
