import RuleKit

/// An order signed before the referencing says that it depends on it.
struct Clause120JoursAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG105", "clause-120-jours-absente", .erreur, [.order],
    Text(
      fr: "Tant que la solution n'est pas référencée, le bon porte la clause qui le conditionne au référencement sous 120 jours.",
      en: "As long as the solution is not referenced, the order bears the clause that makes it depend on the referencing within 120 days."))

  static let wantsGivenWords = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nN° de référencement ANS : DPI-7F21\nPrestation Ségur   1 000,00 €"),
    .fails(.inconnu, "DEVIS HOP-DPI-Va2\n↓Prestation Ségur   1 000,00 €"),
    .fails(
      .absente, "DEVIS HOP-DPI-Va2\n↓Prestation Ségur   1 000,00 €",
      options: { var options = PieceOptions(); options.referenced = false; return options }()),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard piece.clause.isAbsent else { return [] }
    switch context.isReferenced(piece) {
    case true?: return []
    case false?:
      try piece.requireWhole()
      _ = try context.dispositif()
      return [
        finding(.absente, at: [piece.end], .clause120, piece, context)
          .corrected(by: .adding(Clause.exactWords, after: piece.end))
      ]
    case nil:
      _ = try piece.numbers.referencing.get()
      try piece.requireWhole()
      _ = try context.dispositif()
      return [Finding(.inconnu, at: [piece.end], requirement: context.citation(.clause120))]
    }
  }
}

extension Message {
  fileprivate static let absente = Message(
    "clause-absente", .erreur,
    Text(
      fr: "La solution n'est pas encore référencée et la clause obligatoire des « 120 jours » manque : la commande n'est pas finançable en l'état.",
      en: "The solution is not referenced yet and the required “120 days” clause is missing: the order cannot be funded as it is."),
    suggestion: clause, marks: .place)

  fileprivate static let inconnu = Message(
    "clause-ou-numero", .avertissement,
    Text(
      fr: "La pièce ne donne ni numéro de référencement, ni déclaration que la solution est référencée, ni la clause des « 120 jours ».",
      en: "The piece gives neither a referencing number, nor a statement of referencing, nor the “120 days” clause."),
    suggestion: Text(
      fr: "Indiquez le numéro unique de référencement délivré par l'ANS. S'il n'est pas encore obtenu : " + clause.fr,
      en: "State the unique referencing number issued by the ANS. If it is not obtained yet: " + clause.en), marks: .place)

  private static let clause = Text(
    fr: "ajoutez « \(Clause.exactWords) »",
    en: "add “\(Clause.exactWords)”")
}
