import RuleKit

/// The mention says who pays, under which programme, without a condition.
struct MentionPriseEnChargeAltereeRule: Rule {
  static let info = RuleInfo(
    "SEG104", "mention-prise-en-charge-alteree", .avertissement, [.order, .invoice],
    Text(
      fr: "La mention de prise en charge nomme l'État et le Ségur, sans condition ni partage.",
      en: "The mention names the State and the Ségur, without condition or share."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\nMontant pris en charge intégralement par l'Etat\nau titre du Ségur de la santé"),
    .fails(
      .affaiblie("susceptible d'être"),
      "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n↓Montant susceptible d'être pris en charge par l'Etat au titre du Ségur de la santé"),
    .fails(
      .autrePayeur,
      "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n↓Montant pris en charge par l'ARS au titre du Ségur de la santé"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard case .altered(let region, let alteration) = StateMention.read(piece, try context.mentionForms()) else { return [] }
    let message: Message
    switch alteration {
    case .payer: message = .autrePayeur
    case .weakened(let words): message = .affaiblie(words)
    case .programme, .wording:
      guard isDue(piece, context) else { return [] }
      if case .programme = alteration { message = .sansProgramme } else { message = .autresMots }
    }
    return [finding(message, at: [region], .mention, piece, context).corrected(by: StateMention.correction(of: region))]
  }

  /// Whether the piece has to bear the mention: an invoice that need not may say it in its own words.
  private func isDue(_ piece: Facts, _ context: Context) -> Bool {
    piece.kind.value == .order || context.dispositifs.first.map { $0.has("SEG103", piece: .invoice) } ?? true
  }
}

extension Message {
  fileprivate static let autrePayeur = altered(
    "autre-payeur", fr: "La mention de prise en charge ne nomme pas l'État comme payeur.", en: "The mention does not name the State as the payer.")
  fileprivate static let sansProgramme = altered(
    "sans-programme", fr: "La mention de prise en charge ne dit pas « au titre du Ségur de la santé ».",
    en: "The mention does not say “au titre du Ségur de la santé”.")
  fileprivate static let autresMots = altered(
    "autres-mots", fr: "La prise en charge par l'État est dite, mais pas avec les mots exigés.",
    en: "That the State pays is said, but not in the required words.")

  fileprivate static func affaiblie(_ words: String) -> Message {
    altered(
      "affaiblie", fr: "La mention de prise en charge est conditionnelle ou partielle (« \(words) »).",
      en: "The mention is conditional or partial (“\(words)”).")
  }

  private static func altered(_ key: String, fr: String, en: String) -> Message {
    Message(
      key, .avertissement, Text(fr: fr, en: en),
      suggestion: Text(
        fr: "Écrivez exactement : « \(StateMention.exactWords) ».",
        en: "Write exactly: “\(StateMention.exactWords)”."))
  }
}
