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
    .fails(.vaPosterieure, "FACTURE MS-DUI-Va2\n↓Date de la facture : 17/09/2026\nVérification d'aptitude signée le : 02/10/2026\nPrestation Ségur Vague 2  1 000,00 €"),
    .fails(.factureAvantFin, "FACTURE HOP-DPI-Va2\n↓Date de la facture : 17/09/2026\nPrestation Ségur  1 000,00 €\nPrestation finalisée le 21/09/2026."),
    .passes("FACTURE HOP-DPI-Va2 n° F-118 du 17/09/2026\nCommande n° BC-114 du 12/03/2026\nPrestation Ségur  1 000,00 €\nPrestation achevée le 14/09/2026, VA signée le 16/09/2026, à régler avant le 17/10/2026."),
    .fails(.inexistante(""), "BON DE COMMANDE HOP-DPI-Va2\n↓Date de commande : 31/02/2025\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    if let wrong = piece.impossibleDates.first {
      return [finding(.inexistante(wrong.value), at: [wrong.region], .calendrier, piece, context)]
    }
    if piece.kind.value == .invoice { return try invoice(piece, context) }
    guard piece.kind.value == .order, let issued = piece.orderDate else { return [] }
    if let signed = try piece.agreement.date.get(), signed.value < issued.day {
      return [finding(.signatureAvant, at: [signed.region, issued.region], .calendrier, piece, context)]
    }
    if let delivered = piece.dates.first(where: { $0.role == .livraison }), delivered.day < issued.day {
      return [finding(.livraisonAvant, at: [delivered.region, issued.region], .calendrier, piece, context)]
    }
    return []
  }

  /// An invoice follows the order, the completion and the attestation that it states.
  private func invoice(_ piece: Facts, _ context: Context) throws(Undecided) -> [Finding] {
    let billing = piece.billing
    var found: [Finding] = []
    if let issued = try billing.issued.get() {
      let earlier: [(Reading<Day>, Message)] = [
        (billing.attestationDate, .vaPosterieure), (billing.completed, .factureAvantFin), (billing.orderDate, .factureAvantCommande),
      ]
      for (day, message) in earlier {
        guard let other = try day.get(), other.value > issued.value else { continue }
        found.append(finding(message, at: [issued.region, other.region], .calendrier, piece, context))
      }
    }
    if let ordered = try billing.orderDate.get(), let completed = try billing.completed.get(), completed.value < ordered.value {
      found.append(finding(.livraisonAvant, at: [completed.region, ordered.region], .calendrier, piece, context))
    }
    return Array(found.prefix(1))
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

  fileprivate static let vaPosterieure = Message(
    "va-posterieure", .avertissement,
    Text(
      fr: "La facture est datée d'avant l'attestation (VA) qu'elle cite.", en: "The invoice is dated before the attestation (VA) that it cites."),
    suggestion: Text(
      fr: "Établissez la facture après la signature de la VA.", en: "Issue the invoice after the VA is signed."))

  fileprivate static let factureAvantFin = Message(
    "facture-avant-finalisation", .avertissement,
    Text(
      fr: "La facture est datée d'avant la finalisation de la Prestation qu'elle déclare.",
      en: "The invoice is dated before the completion of the Prestation that it states."),
    suggestion: check)

  fileprivate static let factureAvantCommande = Message(
    "facture-avant-commande", .avertissement,
    Text(fr: "La facture est datée d'avant la commande qu'elle cite.", en: "The invoice is dated before the order that it cites."),
    suggestion: check)

  fileprivate static func inexistante(_ text: String) -> Message {
    Message(
      "date-inexistante", .avertissement,
      Text(fr: "La date « \(text) » n'existe pas.", en: "The date “\(text)” does not exist."), suggestion: check)
  }

  private static let check = Text(fr: "Vérifiez et corrigez la date.", en: "Check the date and correct it.")
}
