import RuleKit

/// Dates follow each other: issue, signature, delivery; and each of them exists.
struct ChronologieIncoherenteRule: Rule {
  static let info = RuleInfo(
    "SEG404", "chronologie-incoherente", .avertissement, [.order, .invoice, .attestation],
    Text(
      fr: "Les dates se suivent (émission, signature, livraison) et existent.", en: "Dates follow each other (issue, signature, delivery) and exist."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 14/03/2025"),
    .fails(
      .signatureAvant,
      "BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\nPrestation Ségur   1 000,00 €\n\nPour le client\n↓Signé électroniquement par Anne Morel le 10/03/2025"),
    .fails(
      .livraisonAvant,
      "BON DE COMMANDE HOP-DPI-Va2\nDate de commande : 12/03/2025\n↓Date prévue de réalisation : 01/02/2025\nPrestation Ségur   1 000,00 €"),
    .fails(.inexistante(""), "BON DE COMMANDE HOP-DPI-Va2\n↓Date de commande : 31/02/2025\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    if let wrong = piece.impossibleDates.first {
      return [finding(.inexistante(wrong.value), at: [wrong.region], .calendrier, piece, context)]
    }
    guard piece.kind.value == .order, let issued = piece.orderDate else { return [] }
    if let signed = try piece.agreement.date.get(), signed.value < issued.day {
      return [finding(.signatureAvant, at: [signed.region, issued.region], .calendrier, piece, context)]
    }
    if let delivered = piece.dates.first(where: { $0.role == .livraison }), delivered.day < issued.day {
      return [finding(.livraisonAvant, at: [delivered.region, issued.region], .calendrier, piece, context)]
    }
    return []
  }
}

extension Message {
  fileprivate static let signatureAvant = Message(
    "signature-avant-emission", .avertissement,
    Text(fr: "La signature est datée d'avant l'émission de la pièce.", en: "The signature is dated before the piece was issued."),
    suggestion: check)

  fileprivate static let livraisonAvant = Message(
    "livraison-avant-commande", .avertissement,
    Text(fr: "La réalisation est prévue avant la date de la commande.", en: "Completion is foreseen before the date of the order."),
    suggestion: check)

  fileprivate static func inexistante(_ text: String) -> Message {
    Message(
      "date-inexistante", .avertissement,
      Text(fr: "La date « \(text) » n'existe pas.", en: "The date “\(text)” does not exist."), suggestion: check)
  }

  private static let check = Text(fr: "Vérifiez et corrigez la date.", en: "Check the date and correct it.")
}
