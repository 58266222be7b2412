import RuleKit

/// The piece says that the State pays, in the words that the text asks for.
struct MentionPriseEnChargeAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG103", "mention-prise-en-charge-absente", .erreur, [.order, .invoice],
    Text(
      fr: "La pièce porte la mention « Montant pris en charge par l'Etat au titre du Ségur de la santé ».",
      en: "The piece bears the mention “Montant pris en charge par l'Etat au titre du Ségur de la santé”."))

  static let wantsGivenWords = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\nMontant de la Prestation Ségur pris en charge\npar l'État au titre du Ségur de la santé"),
    .fails(.absente, "DEVIS HOP-DPI-Va2\n↓Prestation Ségur   1 000,00 €"),
    .fails(.absente, "DEVIS HOP-DPI-Va2\n↓Prestation Ségur   {{montant}}"),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   {{montant}}\n{{mention}}"),
    .undecided("DEVIS\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard case .absent = StateMention.read(piece, try context.mentionForms()) else { return [] }
    _ = try context.dispositif()
    try piece.requireWhole()
    return [
      finding(.absente, at: [piece.end], .mention, piece, context)
        .corrected(by: .adding(StateMention.exactWords + ".", after: piece.end))
    ]
  }
}

extension Context {
  /// The accepted wordings of the mention; the guide's where no scheme is known.
  func mentionForms() throws(Undecided) -> [String] {
    guard let forms = dispositifs.first?.mentions, !forms.isEmpty else {
      return ["Montant de la Prestation Ségur pris en charge par l'État au titre du Ségur"]
    }
    let short = forms.map { $0.split(separator: " ").filter { !["de", "la", "Prestation", "prestation", "Ségur", "Prestations"].contains($0) } }
    return forms + short.map { _ in "Montant pris en charge par l'Etat au titre du Ségur" }.prefix(1)
  }
}

extension Message {
  fileprivate static let absente = Message(
    "mention-absente", .erreur,
    Text(
      fr: "Rien n'indique que le montant de la Prestation est pris en charge par l'État au titre du Ségur de la santé.",
      en: "Nothing says that the State pays the Prestation under the Ségur de la santé."),
    suggestion: Text(
      fr: "Ajoutez, près du total : « \(StateMention.exactWords) ».",
      en: "Add, near the total: “\(StateMention.exactWords)”."), marks: .place)
}
