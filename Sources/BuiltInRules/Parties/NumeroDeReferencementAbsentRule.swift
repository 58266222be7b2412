import RuleKit

/// A piece whose solution is referenced bears the unique number that the ANS gave.
///
/// Where the status is not known and neither number nor clause stands there, SEG105 speaks.
struct NumeroDeReferencementAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG505", "numero-de-referencement-absent", .avertissement, [.order, .invoice],
    Text(
      fr: "Le numéro unique de référencement d'une solution référencée est sur la pièce.",
      en: "The unique referencing number of a referenced solution is on the piece."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nN° unique de référencement ANS : DPI-4412\nPrestation Ségur   1 000,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
    .fails(
      .absent("absent"),
      "DEVIS HOP-DPI-Va2\nLa solution est référencée par l'ANS.\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .fails(
      .absent("option"), "DEVIS HOP-DPI-Va2\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €",
      options: referenced),
  ]

  private static let referenced: PieceOptions = {
    var options = PieceOptions()
    options.referenced = true
    return options
  }()

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard try piece.elements[.referencingNumber].get() == nil, context.isReferenced(piece) == true else { return [] }
    try piece.requireWhole()
    let told = context.options.referenced == true ? "option" : "absent"
    return [finding(.absent(told), at: [piece.elements[.referencingNumber].region], .referencement, piece, context)]
  }
}

extension Message {
  fileprivate static func absent(_ key: String) -> Message {
    Message(
      key, .avertissement,
      Text(
        fr: "La solution est référencée par l'ANS, mais son numéro unique de référencement n'est pas sur la pièce.",
        en: "The solution is referenced by the ANS, but its unique referencing number is not on the piece."),
      suggestion: Text(
        fr: "Ajoutez le numéro unique de référencement que l'ANS a délivré pour cette version.",
        en: "Add the unique referencing number that the ANS gave for this version."), marks: .place)
  }
}
