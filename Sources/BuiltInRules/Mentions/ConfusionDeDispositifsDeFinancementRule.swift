import RuleKit

/// The Prestation is funded by the SONS, and by no other programme.
struct ConfusionDeDispositifsDeFinancementRule: StatementRule {
  static let info = RuleInfo(
    "SEG113", "confusion-de-dispositifs-de-financement", .erreur, [.order, .invoice],
    Text(
      fr: "La pièce n'invoque pas un autre programme (SUN-ES, HOP'EN, ESMS numérique…) comme financeur.",
      en: "The piece names no other programme (SUN-ES, HOP'EN, ESMS numérique…) as the payer."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa présente commande est hors programme SUN-ES."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLe client n'a pas bénéficié du programme ESMS numérique."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nFourniture des trois indicateurs du programme ESMS numérique."),
    .fails(.programme, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Programme : SUN-ES"),
    .fails(.programme, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Prestation financée au titre du programme HOP'EN."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.otherFunding, .programme)]
  static let topic = Topic.autresFinancements
}

extension Message {
  fileprivate static let programme = Message(
    "programme", .erreur,
    Text(
      fr: "La pièce se réclame d'un autre programme de financement que le Ségur (SONS).",
      en: "The piece refers to another funding programme than the Ségur (SONS)."),
    suggestion: Text(
      fr: "Retirez ce programme : la Prestation Ségur est financée au titre du SONS, et de lui seul.",
      en: "Remove this programme: the Prestation Ségur is funded by the SONS alone."))
}
