import RuleKit

/// An order signed before the referencing holds where the complete file is lodged within 120 calendar days.
struct Delai120JoursDepasseRule: Rule {
  static let info = RuleInfo(
    "SEG403", "delai-120-jours-depasse", .erreur, [.order],
    Text(
      fr: "Le dossier de référencement complet est déposé au plus tard 120 jours après la signature.",
      en: "The complete referencing file is lodged at most 120 days after the signature."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes(signed("04/01/2022"), options: lodged(2022, 5, 3)),
    .fails(.depasse(""), marked("04/01/2022"), options: lodged(2022, 5, 5)),
    .undecided("BON DE COMMANDE HOP-PFI-Va1\nRéférencement ANS : en cours\nPrestation Ségur   1 000,00 €\n\nPour le client\nSigné électroniquement par Anne Morel le 04/01/2022"),
  ]

  private static func signed(_ day: String) -> String { marked(day).filter { $0 != "↓" } }
  private static func marked(_ day: String) -> String {
    "BON DE COMMANDE HOP-PFI-Va1\nPrestation Ségur   1 000,00 €\n\nPour le client\n↓Signé électroniquement par Anne Morel le \(day)"
  }
  private static func lodged(_ year: Int, _ month: Int, _ day: Int) -> PieceOptions {
    var options = PieceOptions()
    options.dossierDate = Day(year: year, month: month, day: day)
    return options
  }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let lodged = context.options.dossierDate else {
      guard context.isReferenced(piece) == false, !piece.agreement.isUnderStudy else { return [] }
      throw Undecided(
        Text(
          fr: "La date de dépôt du dossier de référencement complet n'est pas connue : précisez-la avec --date-dossier.",
          en: "The day when the complete referencing file was lodged is not known: give it with --date-dossier."),
        needs: ["--date-dossier"])
    }
    try piece.requireAccepted(in: context)
    guard let signed = try piece.agreement.date.get() ?? piece.orderDate.map({ Found($0.day, at: $0.region) }) else { return [] }
    let last = signed.value.adding(days: 120)
    guard lodged > last else { return [] }
    return [finding(.depasse(last.french), at: [signed.region], .clause120, piece, context)]
  }
}

extension Message {
  fileprivate static func depasse(_ last: String) -> Message {
    Message(
      "depasse", .erreur,
      Text(
        fr: "La commande a été signée plus de 120 jours avant le dépôt du dossier complet : le dernier jour possible était le \(last).",
        en: "The order was signed more than 120 days before the complete file was lodged: the last possible day was \(last)."),
      suggestion: Text(fr: "Faites signer une nouvelle commande.", en: "Have a new order signed."))
  }
}
