import RuleKit

/// A catching-up is not sold to a client whose version the text protects.
struct RattrapagePayantInterditRule: Rule {
  static let info = RuleInfo(
    "SEG314", "rattrapage-payant-interdit", .erreur, [.order],
    Text(
      fr: "Aucun rattrapage n'est facturé depuis la version référencée en vague 1 ou une version qui n'est pas obsolète.",
      en: "No catching-up is billed from the version referenced in wave 1, or from one that is not obsolete."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                              Montant HT\nPrestation Ségur                         1 000,00 €\nRattrapage d'une version obsolète          500,00 €"),
    .fails(
      .interdit,
      "DEVIS HOP-DPI-Va2\nDésignation                                            Montant HT\nPrestation Ségur                                       1 000,00 €\n↓Rattrapage depuis la version référencée en vague 1       500,00 €"),
    .notApplicable("DEVIS MS3-DUI-AHI-Va1\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let sold = piece.catchingUps.first, let words = piece.perimeter.forbiddenCatchingUp else { return [] }
    _ = try context.dispositif()
    return [finding(.interdit, at: [sold.region, words.region], .rattrapage, piece, context)]
  }
}

extension Message {
  fileprivate static let interdit = Message(
    "interdit", .erreur,
    Text(
      fr: "Un rattrapage est facturé alors que la version installée est celle de la vague 1, ou n'est pas obsolète.",
      en: "A catching-up is billed although the version installed is that of wave 1, or is not obsolete."),
    suggestion: Text(
      fr: "Retirez ce rattrapage : seul celui d'une version déclarée obsolète avant l'arrêté peut être payant.",
      en: "Remove this catching-up: only that of a version declared obsolete before the arrêté may be priced."))
}
