import RuleKit

/// A priced catching-up says why it is needed.
struct RattrapageNonJustifieRule: Rule {
  static let info = RuleInfo(
    "SEG306", "rattrapage-non-justifie", .avertissement, [.order],
    Text(
      fr: "Un rattrapage ou un prérequis payant est justifié (version obsolète, fin de vente ou de maintenance).",
      en: "A priced catching-up or prerequisite is justified (obsolete version, end of sale or maintenance)."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                              Montant HT\nPrestation Ségur                         1 000,00 €\nRattrapage d'une version obsolète          500,00 €"),
    .fails(.injustifie, "DEVIS HOP-DPI-Va2\nDésignation                              Montant HT\nPrestation Ségur                         1 000,00 €\n↓Rattrapage de version, hors Ségur          500,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation                         Montant HT\nLicence Atlas, montée de version    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard !piece.prestations.isEmpty, piece.perimeter.justification == nil, let sold = piece.catchingUps.first else { return [] }
    return [finding(.injustifie, at: [sold.region], .rattrapage, piece, context)]
  }
}

extension Facts {
  /// The priced lines that sell a catching-up or a prerequisite.
  var catchingUps: [PricedLine] {
    lines.filter { $0.isPaid && $0.nature != .prestationSegur && ($0.nature == .rattrapage || $0.scope.contains(.catchingUp)) }
  }
}

extension Message {
  fileprivate static let injustifie = Message(
    "injustifie", .avertissement,
    Text(
      fr: "Un rattrapage ou un prérequis est facturé sans un mot de sa justification.", en: "A catching-up or prerequisite is billed without a word of justification."),
    suggestion: Text(
      fr: "Dites pourquoi il est nécessaire : version déclarée obsolète à l'ANS, fin de vente ou de maintenance.",
      en: "Say why it is needed: a version declared obsolete to the ANS, end of sale or of maintenance."))
}
