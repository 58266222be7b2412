import RuleKit

/// The client does not pay where the State does not.
struct TransfertDuRisqueAuClientRule: StatementRule {
  static let info = RuleInfo(
    "SEG308", "transfert-du-risque-au-client", .avertissement, [.order],
    Text(
      fr: "Le client ne paie pas à la place de l'État si le financement ou le référencement est refusé.",
      en: "The client does not pay in the State's place where the funding or the referencing is refused."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nEn cas de refus du référencement, la commande est annulée et aucune somme n'est due par le client."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLe fournisseur vend à ses risques et périls si le référencement est refusé."),
    .fails(.paiement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓À défaut de versement par l'État, les montants non couverts sont dus par le Client."),
    .fails(.paiement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Ces montants deviendront automatiquement dus par le Client."),
    .fails(.referencement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓En cas de refus du référencement, le prix sera facturé au client."),
    .fails(.paiement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Si la demande d'avance est rejetée par l'ASP, la facture est adressée au Client, qui l'acquitte à réception."),
    .fails(.retard, "DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €\n\n↓Si l'installation n'est pas achevée par le Fournisseur avant la fin du dispositif, son prix est réglé par le Client."),
    .fails(.paiement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le client demeure débiteur du prix jusqu'au complet paiement par l'État."),
    .fails(.referencement, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓En cas de refus de référencement, le client prendra à sa charge les travaux déjà réalisés."),
    .passes("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €\n\nSi l'installation n'est pas achevée à temps, aucune somme n'est due par le Client."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nL'agence a relevé, dans d'autres offres, une clause selon laquelle les sommes non prises en charge deviendraient dues par le Client."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nEn aucun cas les sommes non versées par l'ASP ne deviendront dues par le Client."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.riskOfReferencing, .referencement), (.riskOfDelay, .retard), (.riskOfPayment, .paiement)]
  static let topic = Topic.risque
}

extension Message {
  fileprivate static let paiement = Message(
    "paiement", .avertissement,
    Text(
      fr: "Une clause fait payer le client si l'État ne paie pas.",
      en: "A clause makes the client pay where the State does not."),
    suggestion: Text(
      fr: "Supprimez cette clause : le client ne doit rien au titre de la Prestation Ségur.",
      en: "Remove this clause: the client owes nothing for the Prestation Ségur."))

  fileprivate static let retard = Message(
    "retard", .avertissement,
    Text(
      fr: "Une clause fait payer le client si le fournisseur n'a pas achevé la Prestation à temps.",
      en: "A clause makes the client pay where the supplier did not finish the Prestation in time."),
    suggestion: Text(
      fr: "Supprimez cette clause : le retard du fournisseur ne met rien à la charge du client.",
      en: "Remove this clause: the supplier's delay leaves nothing to the client."))

  fileprivate static let referencement = Message(
    "referencement", .erreur,
    Text(
      fr: "Une clause fait payer le client si la solution n'est pas référencée ou si son dossier n'est pas déposé à temps.",
      en: "A clause makes the client pay where the solution is not referenced, or its file not lodged in time."),
    suggestion: Text(
      fr: "Supprimez cette clause : sans référencement, la commande tombe et le client ne doit rien.",
      en: "Remove this clause: without the referencing the order falls and the client owes nothing."))
}
