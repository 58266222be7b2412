import RuleKit

/// The order tells whether the client had wave 1 funding.
struct AntecedentVague1AbsentRule: Rule {
  static let info = RuleInfo(
    "SEG513", "antecedent-vague-1-absent", .avertissement, [.order],
    Text(
      fr: "La commande dit si le client a eu un financement de vague 1.",
      en: "The order tells whether the client had wave 1 funding."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nFinancement vague 1 : oui, soldé\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nLe client n'a reçu aucun financement vague 1.\nPrestation Ségur   1 000,00 €"),
    .fails(.absent, "DEVIS HOP-DPI-Va2\nPrestation « Mise à jour vague 1 et vague 2 »\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    guard try piece.history.get() == nil else { return [] }
    if piece.isBlank("vague 1", "antecedent") { return [] }
    try piece.requireWhole()
    return [finding(.absent, at: [piece.table], .antecedent, piece, context)]
  }
}

extension Message {
  fileprivate static let absent = Message(
    "absent", .avertissement,
    Text(
      fr: "Rien ne dit si le client a déjà eu un financement de vague 1.",
      en: "Nothing tells whether the client had wave 1 funding."),
    suggestion: Text(
      fr: "Ajoutez : « Financement vague 1 : oui / non ».",
      en: "Add: “Financement vague 1 : oui / non”."), marks: .place)
}
