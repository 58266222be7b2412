import RuleKit

/// A catching-up stands on a line of its own.
struct RattrapageNonDistinctRule: Rule {
  static let info = RuleInfo(
    "SEG305", "rattrapage-non-distinct", .erreur, [.order],
    Text(
      fr: "Le rattrapage d'une version obsolète est sur une ligne à part de la Prestation.", en: "The catching-up of an obsolete version is on a line apart from the Prestation."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                              Montant HT\nPrestation Ségur                         1 000,00 €\nRattrapage d'une version obsolète          500,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa Prestation ne comprend pas le rattrapage d'une version obsolète."),
    .fails(.dedans, "DEVIS HOP-DPI-Va2\nDésignation                                        Montant HT\n↓Prestation Ségur et rattrapage de version           1 000,00 €"),
    .fails(.dedans, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le montant de la Prestation comprend la remise à niveau de votre version."),
    .fails(.dedans, "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La Prestation inclut la migration depuis la version 1.8, obsolète."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let found = piece.perimeter.delivered.first(where: { $0.value == .catchingUp }) else { return [] }
    return [finding(.dedans, at: [found.region], .rattrapage, piece, context)]
  }
}

extension Message {
  fileprivate static let dedans = Message(
    "dedans", .erreur,
    Text(
      fr: "Un rattrapage de version est compris dans la Prestation ou dans son prix.", en: "A catching-up is inside the Prestation or its price."),
    suggestion: Text(
      fr: "Mettez le rattrapage sur une ligne distincte, à la charge du client, avec sa justification.",
      en: "Put the catching-up on a line of its own, paid by the client, with its justification."))
}
