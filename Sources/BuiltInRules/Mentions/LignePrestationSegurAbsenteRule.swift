import RuleKit

/// The Prestation stands on the piece as a priced line of its own name.
struct LignePrestationSegurAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG101", "ligne-prestation-segur-absente", .erreur, [.order, .invoice],
    Text(
      fr: "Une ligne chiffrée s'appelle « Prestation Ségur ».",
      en: "A priced line is called “Prestation Ségur”."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                 Montant HT\nPrestation Ségur            1 000,00 €"),
    .fails(.ligneAbsente, "DEVIS HOP-DPI-Va2\n↓Désignation                Montant HT\nLicence annuelle            1 000,00 €"),
    .undecided("DEVIS\nDésignation                 Montant HT\nLicence annuelle            1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard piece.prestations.isEmpty else { return [] }
    _ = try context.dispositif()
    try piece.requireWhole()
    if piece.lines.isEmpty, piece.totals.ht.value != nil || piece.totals.ttc.value != nil {
      guard piece.statedNames.isEmpty else { throw Undecided(.unreadTable, at: [piece.table]) }
    }
    guard !piece.namesBesidePrices, !piece.lines.contains(where: { $0.name.isEmpty }) else { throw Undecided(.unreadTable, at: [piece.table]) }
    let message = Message.ligneAbsente.weighing(piece.kind.value == .invoice ? .information : nil)
    return [finding(message, at: [piece.table], .ligne, piece, context)]
  }
}

extension Facts {
  /// Whether words that name the Prestation stand among the priced lines: a designation that was not read as one.
  fileprivate var namesBesidePrices: Bool {
    statedNames.contains { sentence in
      !sentence.words.contains { $0.folded == "charge" }
        && lines.contains { $0.region.page == sentence.region.page && abs($0.region.line - sentence.region.line) <= 2 }
    }
  }

  /// Sentences that name the Prestation.
  fileprivate var statedNames: [Sentence] {
    sentences.filter { sentence in
      zip(sentence.words, sentence.words.dropFirst()).contains { $0.folded.hasPrefix("prestation") && $1.folded == "segur" }
    }
  }
}

extension Text {
  fileprivate static let unreadTable = Text(
    fr: "La pièce parle de la Prestation Ségur et porte des montants, mais le tableau des prix n'a pas pu être lu ligne à ligne.",
    en: "The piece speaks of the Prestation Ségur and bears amounts, but the table of prices could not be read line by line.")
}

extension Message {
  fileprivate static let ligneAbsente = Message(
    "ligne-absente", .erreur,
    Text(
      fr: "Aucune ligne chiffrée ne s'appelle « Prestation Ségur » : rien ne dit au client quelle ligne l'État prend en charge.",
      en: "No priced line is called “Prestation Ségur”: nothing tells the client which line the State pays."),
    suggestion: Text(
      fr: "Ajoutez une ligne « Prestation Ségur », avec son montant HT, le taux de TVA et le montant TTC.",
      en: "Add a line “Prestation Ségur”, with its amount before tax, the VAT rate and the amount with tax."), marks: .place)
}
