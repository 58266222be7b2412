import RuleKit

/// The Prestation stands on its own: no engagement, option or other product goes with it.
struct VenteConditionneeRule: StatementRule {
  static let info = RuleInfo(
    "SEG304", "vente-conditionnee", .erreur, [.order],
    Text(
      fr: "La Prestation n'est subordonnée ni à un réengagement, ni à une option, ni à un autre produit.",
      en: "The Prestation depends on no new engagement, option or other product."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa Prestation est indépendante de tout réengagement et de toute option."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa commande de la Prestation ne peut être conditionnée à la souscription d'un autre service."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa présente commande est conditionnée à l'obtention du référencement par l'ANS."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nL'engagement de 36 mois de l'abonnement au module Paie reste inchangé."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La commande est consentie sous réserve d'un réengagement de 24 mois."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Offre valable pour tout engagement de 36 mois."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La présente offre comprend obligatoirement la souscription au module Agenda."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La mise à jour est réservée aux clients titulaires d'un contrat Premium."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Sans souscription du contrat Confort, la Prestation ne pourra être réalisée."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La version n'est livrée qu'aux clients dont le contrat a été prolongé."),
    .fails(.conditionnee, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le bénéfice du financement implique l'adhésion du client au pack Sérénité."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.conditionalSale, .conditionnee)]
  static let topic = Topic.autonomie
}

extension Message {
  fileprivate static let conditionnee = Message(
    "conditionnee", .erreur,
    Text(
      fr: "La Prestation est subordonnée à autre chose : un engagement, une option ou un autre achat.",
      en: "The Prestation is made to depend on something else: an engagement, an option or another purchase."),
    suggestion: Text(
      fr: "Supprimez cette condition : la Prestation Ségur est autonome et ne dépend que de son référencement.",
      en: "Remove this condition: the Prestation Ségur stands on its own and depends on its referencing alone."))
}
