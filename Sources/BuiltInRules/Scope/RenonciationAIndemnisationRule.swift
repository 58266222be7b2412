import RuleKit

/// The client keeps his right to compensation.
struct RenonciationAIndemnisationRule: StatementRule {
  static let info = RuleInfo(
    "SEG309", "renonciation-a-indemnisation", .avertissement, [.order],
    Text(
      fr: "Le client ne renonce pas à toute indemnisation.",
      en: "The client does not renounce all compensation."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLe fournisseur renonce à toute indemnité en cas d'annulation."),
    .fails(.renonciation, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le client renonce à toute indemnisation en cas de retard."),
    .fails(.renonciation, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓L'établissement ne pourra prétendre à aucune indemnité de ce fait."),
    .fails(.renonciation, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Aucune indemnisation ne pourra être réclamée à l'éditeur."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.waiver, .renonciation)]
  static let topic = Topic.risque
}

extension Message {
  fileprivate static let renonciation = Message(
    "renonciation", .avertissement,
    Text(
      fr: "Une clause fait renoncer le client à toute indemnisation.",
      en: "A clause makes the client renounce all compensation."),
    suggestion: Text(
      fr: "Supprimez cette clause.",
      en: "Remove this clause."))
}
