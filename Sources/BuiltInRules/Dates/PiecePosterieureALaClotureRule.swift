import RuleKit

/// The piece is dated before requests for the balance close.
struct PiecePosterieureALaClotureRule: Rule {
  static let info = RuleInfo(
    "SEG405", "piece-posterieure-a-la-cloture", .erreur, [.invoice, .attestation, .commissioning],
    Text(
      fr: "La pièce est datée au plus tard du dernier jour des demandes de solde.",
      en: "The piece is dated at the latest on the last day for requesting the balance."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\nDate de la facture : 07/04/2026\nPrestation Ségur   1 000,00 €", options: opening(2024, 8, 2)),
    .fails(.posterieure("", isProvisional: false), "FACTURE HOP-DPI-Va2\n↓Date de la facture : 04/09/2026\nPrestation Ségur   1 000,00 €", options: opening(2024, 8, 2)),
    .fails(.posterieure("", isProvisional: true), "FACTURE MS3-DUI-AHI-Va1\n↓Date de la facture : 04/02/2025\nPrestation Ségur   1 000,00 €"),
    .undecided("FACTURE MS-DUI-Va2\nDate de la facture : 04/09/2026\nPrestation Ségur Vague 2   1 000,00 €"),
    .notApplicable("FACTURE BIO-SGL-Va2\nDate de la facture : 04/09/2026\nPrestation Ségur   1 000,00 €"),
  ]

  private static func opening(_ year: Int, _ month: Int, _ day: Int) -> PieceOptions {
    var options = PieceOptions()
    options.openingDate = Day(year: year, month: month, day: day)
    return options
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { !$0.calendar.balance.isEmpty } ?? true }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    guard let dated = try dated(piece) else { return [] }
    for deadline in dispositif.calendar.balance {
      guard let last = deadline.day(opening: context.options.openingDate) else { continue }
      guard dated.value > last else { return [] }
      return [Finding(.posterieure(last.french, isProvisional: deadline.isProvisional), at: [dated.region], requirement: deadline.citation)]
    }
    throw Undecided(
      Text(
        fr: "Le dernier jour des demandes de solde se compte depuis la publication de l'arrêté, dont la date n'est pas connue : précisez-la avec --date-ouverture.",
        en: "The last day for requesting the balance counts from the arrêté's publication, whose date is not known: give it with --date-ouverture."),
      needs: ["--date-ouverture"], at: [dated.region])
  }

  /// The day of an invoice's issue, of an attestation's signature or else of its own date.
  private func dated(_ piece: Facts) throws(Undecided) -> Found<Day>? {
    if piece.kind.value == .invoice { return try piece.billing.issued.get() }
    if let signed = try piece.agreement.date.get() { return signed }
    return piece.dates.first { [.emission, .signature, .commande].contains($0.role) }.map { Found($0.day, at: $0.region) }
  }
}

extension Message {
  fileprivate static func posterieure(_ last: String, isProvisional: Bool) -> Message {
    Message(
      isProvisional ? "posterieure-provisoire" : "posterieure", isProvisional ? .avertissement : .erreur,
      Text(
        fr: "La pièce est datée d'après le dernier jour des demandes de solde (\(last)\(isProvisional ? ", date provisoire" : "")).",
        en: "The piece is dated after the last day for requesting the balance (\(last)\(isProvisional ? ", provisional" : ""))."),
      suggestion: Text(
        fr: "Une demande de solde postérieure est irrecevable : vérifiez la date, et le calendrier en vigueur du dispositif.",
        en: "A later request for the balance is inadmissible: check the date, and the scheme's calendar in force."))
  }
}
