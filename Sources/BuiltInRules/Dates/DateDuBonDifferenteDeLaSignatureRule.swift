import RuleKit

/// The order's date is the date of the client's signature.
struct DateDuBonDifferenteDeLaSignatureRule: Rule {
  static let info = RuleInfo(
    "SEG407", "date-du-bon-differente-de-la-signature", .avertissement, [.order],
    Text(
      fr: "La date du bon de commande est celle de la signature par le client.", en: "The order's date is that of the client's signature."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 12/03/2025"),
    .fails(
      .differente,
      "BON DE COMMANDE HOP-DPI-Va2\n↓Date de commande : 12/03/2025\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 20/03/2025"),
    .notApplicable("BON DE COMMANDE MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    guard let issued = piece.orderDate, let signed = try piece.agreement.date.get(), signed.value > issued.day else { return [] }
    return [finding(.differente, at: [issued.region, signed.region], .calendrier, piece, context)]
  }
}

extension Message {
  fileprivate static let differente = Message(
    "differente", .avertissement,
    Text(
      fr: "La date du bon de commande n'est pas celle de la signature par le client.", en: "The order's date is not that of the client's signature."),
    suggestion: Text(
      fr: "Portez sur le bon de commande la date de la signature par le client.", en: "Date the order with the day of the client's signature."))
}
