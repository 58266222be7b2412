import RuleKit

/// Who had wave 1 declares that he sends enough documents to the DMP.
struct SeuilDmpNonDeclareRule: Rule {
  static let info = RuleInfo(
    "SEG521", "seuil-dmp-non-declare", .avertissement, [.order],
    Text(
      fr: "Un client financé en vague 1 déclare sur l'honneur que le seuil d'alimentation du DMP est atteint.",
      en: "A client funded in wave 1 declares on his honour that the DMP threshold is met."))

  static let examples: [Example] = [
    .passes("DEVIS MDV-LGC-Va2\nFinancement vague 1 : oui ; le médecin déclare sur l'honneur avoir atteint le seuil d'alimentation du DMP\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nFinancement vague 1 : non\nPrestation Ségur   1 000,00 €"),
    .fails(.absente, "DEVIS MDV-LGC-Va2\n↓Financement vague 1 : oui\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nPrestation « Mise à jour vague 1 et vague 2 »\nFinancement vague 1 : oui\nPrestation Ségur   1 000,00 €"),
    .notApplicable("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let history = try piece.history.get(), history.value.funded == true, piece.threshold == nil else { return [] }
    _ = try context.dispositif()
    guard context.options.prestation ?? piece.prestation.value != .va1va2 else { return [] }
    try piece.requireWhole()
    return [finding(.absente, at: [history.region], .antecedent, piece, context)]
  }
}

extension Message {
  fileprivate static let absente = Message(
    "absente", .avertissement,
    Text(
      fr: "Le client a eu un financement de vague 1, et aucune déclaration sur l'honneur ne dit que le seuil d'alimentation du DMP est atteint.",
      en: "The client had wave 1 funding, and no declaration on his honour says that the DMP threshold is met."),
    suggestion: Text(
      fr: "Ajoutez la déclaration sur l'honneur du client.",
      en: "Add the client's declaration on his honour."), marks: .place)
}
