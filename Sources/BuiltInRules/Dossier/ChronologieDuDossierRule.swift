import RuleKit

/// The order comes first, then the attestation, then, where the scheme wants it, the invoice.
struct ChronologieDuDossierRule: DossierRule {
  static let info = RuleInfo(
    "SEG905", "chronologie-du-dossier", .avertissement, [],
    Text(
      fr: "Les pièces se suivent : commande, attestation, facture.", en: "The pieces follow each other: order, attestation, invoice."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00"), .attestation(), .invoice("5 000,00")),
    .passes(.order("5 000,00"), .attestation(), .invoice("5 000,00", date: "15/05/2026")),
    .fails(.avantLaCommande(Text(fr: "", en: "")), .order("5 000,00"), .invoice("5 000,00", date: "10/02/2026", dateMark: "↓")),
    .fails(.avantLaCommande(Text(fr: "", en: "")), .order("5 000,00"), .attestation(date: "20/02/2026", mark: "↓")),
    .fails(
      .factureAvantVA("", ""), .order("5 000,00", scheme: "MS-DUI-Va2"), .attestation(scheme: "MS-DUI-Va2"),
      .invoice("5 000,00", scheme: "MS-DUI-Va2", date: "15/05/2026", dateMark: "↓")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    var found: [Finding] = []
    if let order = dossier.orders.compactMap(\.day).min(by: { $0.value < $1.value }) {
      for piece in dossier.attestations + dossier.invoices {
        guard let day = piece.day, day.value < order.value else { continue }
        found.append(finding(.avantLaCommande(piece.named), at: [day.region, order.region], .calendrier, context))
      }
    }
    if context.scheme.dispositifs.first?.has("SEG905/facture-avant-va") ?? false, let attested = dossier.attestations.compactMap(\.day).max(by: { $0.value < $1.value }) {
      for invoice in dossier.invoices {
        guard let day = invoice.day, day.value < attested.value else { continue }
        found.append(finding(.factureAvantVA(day.value.french, attested.value.french), at: [day.region, attested.region], .facture, context))
      }
    }
    return found
  }
}

extension Message {
  fileprivate static func avantLaCommande(_ piece: Text) -> Message {
    Message(
      "avant-la-commande", .avertissement,
      Text(fr: "D'après leurs dates, \(piece.fr) précède la commande.", en: "By their dates, \(piece.en) precedes the order."),
      suggestion: Text(fr: "Vérifiez les deux dates, et faites corriger la pièce qui se trompe.", en: "Check both dates, and have the wrong piece corrected."))
  }

  fileprivate static func factureAvantVA(_ invoice: String, _ attestation: String) -> Message {
    Message(
      "facture-avant-va", .erreur,
      Text(
        fr: "La facture est du \(invoice), avant la signature de la VA (\(attestation)).", en: "The invoice is of \(invoice), before the VA's signature (\(attestation))."),
      suggestion: Text(
        fr: "Faites établir la facture après la signature de la VA.", en: "Have the invoice issued after the VA's signature."))
  }
}
