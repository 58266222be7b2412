import RuleKit

/// The Prestation is completed before the last day for carrying it out.
struct RealisationHorsPeriodeRule: Rule {
  static let info = RuleInfo(
    "SEG408", "realisation-hors-periode", .erreur, [.invoice, .attestation, .pilotReport],
    Text(
      fr: "La Prestation est réalisée au plus tard à la date limite de réalisation du dispositif.",
      en: "The Prestation is completed at the latest on the scheme's last day for carrying it out."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("FACTURE MS-DUI-Va2\nDate de la facture : 02/03/2026\nDate de finalisation : 10/01/2026\nPrestation Ségur Vague 2   1 000,00 €", options: opening),
    .fails(.apres(""), "FACTURE MS-DUI-Va2\nDate de la facture : 02/03/2026\n↓Date de finalisation : 10/02/2026\nPrestation Ségur Vague 2   1 000,00 €", options: opening),
    .undecided("FACTURE MS-DUI-Va2\nDate de la facture : 02/03/2026\nDate de finalisation : 10/02/2026\nPrestation Ségur Vague 2   1 000,00 €"),
    .notApplicable("FACTURE HOP-DPI-Va2\nDate de finalisation : 10/02/2026\nPrestation Ségur   1 000,00 €"),
  ]

  private static let opening: PieceOptions = {
    var options = PieceOptions()
    options.openingDate = Day(year: 2023, month: 2, day: 16)
    return options
  }()

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    guard let completed = piece.completion else { return [] }
    for deadline in dispositif.calendar.delivery {
      guard let last = deadline.day(opening: context.options.openingDate) else { continue }
      return completed.value > last ? [Finding(.apres(last.french), at: [completed.region], requirement: deadline.citation)] : []
    }
    guard !dispositif.calendar.delivery.isEmpty else { return [] }
    throw Undecided(
      Text(
        fr: "La date limite de réalisation se compte depuis la publication de l'arrêté, dont la date n'est pas connue : précisez-la avec --date-ouverture.",
        en: "The last day for carrying out the Prestation counts from the arrêté's publication, whose date is not known: give it with --date-ouverture."),
      needs: ["--date-ouverture"], at: [completed.region])
  }
}

extension Facts {
  /// The day on which the Prestation was completed, the last one that is stated.
  fileprivate var completion: Found<Day>? {
    let stated = [DateFact.Role.finalisation, .livraison].lazy.map { role in dates.filter { $0.role == role } }.first { !$0.isEmpty }
    return stated?.max { $0.day < $1.day }.map { Found($0.day, at: $0.region) }
  }
}

extension Message {
  fileprivate static func apres(_ last: String) -> Message {
    Message(
      "apres", .erreur,
      Text(
        fr: "La Prestation est achevée après la date limite de réalisation (\(last)).",
        en: "The Prestation was completed after the last day for carrying it out (\(last))."),
      suggestion: Text(
        fr: "Une Prestation achevée après cette date n'est pas financée : vérifiez la date de finalisation.",
        en: "A Prestation completed after that day is not funded: check the date of completion."))
  }
}
