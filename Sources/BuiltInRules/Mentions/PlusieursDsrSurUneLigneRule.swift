import RuleKit

/// A line sells one function: each has a funding of its own.
struct PlusieursDsrSurUneLigneRule: Rule {
  static let info = RuleInfo(
    "SEG107", "plusieurs-dsr-sur-une-ligne", .erreur, [.order, .invoice],
    Text(fr: "Une ligne ne couvre qu'une seule fonction (DSR).", en: "A line covers one function (DSR) only."))

  static let examples: [Example] = [
    .passes("DEVIS\nDésignation                         Montant HT\nPrestation Ségur HOP-DPI-Va2        1 000,00 €\nPrestation Ségur HOP-PFI-Va2        1 000,00 €"),
    .passes("DEVIS\nDésignation                         Montant HT\nPrestation Ségur HOP-DPI-Va2        1 000,00 €\ndont flux vers la PFI"),
    .fails(.plusieurs([]), "DEVIS\nDésignation                         Montant HT\n↓Prestation Ségur HOP-DPI-Va2 + PFI  1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    piece.lines.compactMap { line in
      let codes = line.dsrs.filter { $0.value.contains("-") }
      guard line.dsrs.count >= 2, line.nature == .prestationSegur || codes.count >= 2 else { return nil }
      let message = Message.plusieurs(line.dsrs.map(\.value)).weighing(piece.kind.value == .invoice ? .avertissement : nil)
      return finding(message, at: [line.labelRegion], .dsr, piece, context)
    }
  }
}

extension Message {
  fileprivate static func plusieurs(_ functions: [String]) -> Message {
    Message(
      "plusieurs-dsr", .erreur,
      Text(
        fr: "Une seule ligne couvre plusieurs fonctions (\(functions.joined(separator: ", "))), qui relèvent de financements distincts.",
        en: "One line covers several functions (\(functions.joined(separator: ", "))), which come under separate fundings."),
      suggestion: Text(
        fr: "Faites une ligne « Prestation Ségur » par fonction, chacune avec son propre montant.",
        en: "Make one “Prestation Ségur” line for each function, each with its own amount."))
  }
}
