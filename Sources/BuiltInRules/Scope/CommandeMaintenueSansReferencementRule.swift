import RuleKit

/// Without the referencing there is no order.
struct CommandeMaintenueSansReferencementRule: StatementRule {
  static let info = RuleInfo(
    "SEG316", "commande-maintenue-sans-referencement", .erreur, [.order],
    Text(
      fr: "Sans référencement, la commande ne tient pas, et le fournisseur le dit au client.",
      en: "Without the referencing the order does not hold, and the supplier tells the client."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nEn l'absence de référencement, la commande est caduque."),
    .fails(.ferme, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La commande demeure ferme et définitive, même en l'absence de référencement."),
    .fails(.dispense, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le fournisseur est dispensé d'informer le client de l'expiration des 120 jours."),
    .fails(.ferme, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le client reste engagé par sa commande, que la solution soit référencée ou non."),
    .fails(.ferme, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La commande n'est pas remise en cause par le refus de référencement."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.firmWithoutReferencing, .ferme), (.noNotice, .dispense)]
  static let topic = Topic.referencement
}

extension Message {
  fileprivate static let ferme = Message(
    "ferme", .erreur,
    Text(
      fr: "Une clause maintient la commande même sans référencement.",
      en: "A clause keeps the order firm even without the referencing."),
    suggestion: Text(
      fr: "Remplacez-la par la clause qui conditionne la commande au référencement sous 120 jours.",
      en: "Replace it by the clause that makes the order conditional on the referencing within 120 days."))

  fileprivate static let dispense = Message(
    "dispense", .avertissement,
    Text(
      fr: "Une clause dispense le fournisseur d'informer le client que le délai est dépassé ou le dossier non déposé.",
      en: "A clause releases the supplier from telling the client that the delay is over or the file not lodged."),
    suggestion: Text(
      fr: "Supprimez cette clause : le client doit être prévenu.",
      en: "Remove this clause: the client must be told."))
}
