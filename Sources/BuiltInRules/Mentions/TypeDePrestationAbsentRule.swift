import RuleKit

/// The piece says which of the two Prestations is ordered.
struct TypeDePrestationAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG111", "type-de-prestation-absent", .erreur, [.order, .invoice],
    Text(
      fr: "Le type de Prestation est indiqué : « Mise à jour vague 2 » ou « Mise à jour vague 1 et vague 2 ».",
      en: "The type of Prestation is told: “Mise à jour vague 2” or “Mise à jour vague 1 et vague 2”."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation « Mise à jour vague 2 »\nPrestation Ségur   1 000,00 €"),
    .fails(.absent, "DEVIS HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first?.hasTypes ?? true }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    guard piece.prestation.isAbsent, piece.orderedTypes.isEmpty else { return [] }
    if piece.isBlank("type", "prestation", "nature") { return [] }
    try piece.requireWhole()
    return [finding(.absent, at: [piece.table], .types, piece, context)]
  }
}

extension Message {
  fileprivate static let absent = Message(
    "absent", .erreur,
    Text(fr: "Le type de Prestation Ségur n'est pas indiqué.", en: "The type of Prestation Ségur is not told."),
    suggestion: Text(
      fr: "Ajoutez « Mise à jour vague 2 » ou « Mise à jour vague 1 et vague 2 ».",
      en: "Add “Mise à jour vague 2” or “Mise à jour vague 1 et vague 2”."), marks: .place)
}
