import RuleKit

/// The client is given his data in time and free of charge.
struct PortabiliteNonConformeRule: Rule {
  static let info = RuleInfo(
    "SEG312", "portabilite-non-conforme", .avertissement, [.order],
    Text(
      fr: "La clause de portabilité rend les données dans le délai du texte et sans frais.",
      en: "The portability clause hands over the data within the text's delay and free of charge."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nExport de l'historique des données sous 90 jours, sans frais pour le Client."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa réversibilité des données vers un autre éditeur est facturée 900 €."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLe fournisseur informe le client si le dossier n'est pas déposé dans le délai de 120 jours."),
    .fails(.lente(90), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Restitution des données du client sous 120 jours, sans frais."),
    .fails(.payante, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓L'export des données du client est facturé 450,00 €."),
    .fails(.payante, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La restitution des données donnera lieu à un devis."),
    .fails(.payante, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Portabilité : 800 € HT par base exportée."),
    .fails(.lente(90), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓L'éditeur remet les données du client dans les quatre mois de la demande."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    if let priced = piece.statements.first(where: { $0.meaning == .portabilityPriced }) {
      return [finding(.payante, at: [priced.region], .portabilite, piece, context)]
    }
    for statement in piece.statements where statement.meaning == .portabilityDays {
      guard let days = statement.amount.flatMap(\.whole), let limit = try context.dispositif().portabilityDays, days > limit.value else { continue }
      return [Finding(.lente(limit.value), at: [statement.region], requirement: limit.citation)]
    }
    return []
  }
}

extension Message {
  fileprivate static func lente(_ days: Int) -> Message {
    Message(
      "lente", .avertissement,
      Text(fr: "Le client attend ses données plus de \(days) jours.", en: "The client waits for his data more than \(days) days."),
      suggestion: Text(
        fr: "Écrivez un délai de \(days) jours calendaires au plus, sans frais pour le client.",
        en: "Write a delay of \(days) calendar days at most, free of charge for the client."))
  }

  fileprivate static let payante = Message(
    "payante", .avertissement,
    Text(fr: "La remise au client de ses données est payante.", en: "Handing the client his data is priced."),
    suggestion: Text(
      fr: "Retirez ce prix : la portabilité des données du périmètre est sans surcoût pour le client.",
      en: "Remove this price: portability of the perimeter's data is free of charge for the client."))
}
