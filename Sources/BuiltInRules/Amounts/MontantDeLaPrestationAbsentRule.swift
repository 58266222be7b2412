import RuleKit

/// The Prestation's line bears its amount, not « offert » nor zero.
struct MontantDeLaPrestationAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG204", "montant-de-la-prestation-absent", .erreur, [.order, .invoice],
    Text(
      fr: "La ligne de la Prestation porte son montant réel.", en: "The Prestation's line bears its real amount."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .fails(.sansMontant("offert"), "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\n↓Prestation Ségur      offert\nModule Paie             500,00 €"),
    .fails(.nul, "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\n↓Prestation Ségur          0,00 €\nModule Paie             500,00 €\nTotal HT                500,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let zeroTotal = [piece.totals.ht.value, piece.totals.ttc.value].compactMap { $0 }
    if !zeroTotal.isEmpty, zeroTotal.allSatisfy(\.isZero) { return [] }
    let paid = piece.prestations.contains(where: \.isPaid)
    for line in piece.prestations where line.price == nil {
      for reading in [line.totalHT, line.unitPriceHT, line.totalTTC] { _ = try reading.get() }
    }
    return piece.prestations.compactMap { line in
      if line.isPaid || paid && line.scope.contains(.baremePart) { return nil }
      if let price = line.price, price < .zero { return nil }
      if line.price != nil, line.wordsForPrice == nil { return finding(.nul, at: [line.region], .montant, piece, context) }
      return finding(.sansMontant(line.wordsForPrice?.value ?? ""), at: [line.region], .montant, piece, context)
    }
  }
}

extension Message {
  fileprivate static let nul = Message(
    "montant-nul", .erreur,
    Text(fr: "La ligne de la Prestation est à 0 €.", en: "The Prestation's line is at 0 €."), suggestion: real)

  fileprivate static func sansMontant(_ words: String) -> Message {
    Message(
      "sans-montant", .erreur,
      Text(
        fr: words.isEmpty ? "La ligne de la Prestation ne porte aucun montant." : "La ligne de la Prestation porte « \(words) » au lieu d'un montant.",
        en: words.isEmpty ? "The Prestation's line bears no amount." : "The Prestation's line bears “\(words)” instead of an amount."),
      suggestion: real)
  }

  private static let real = Text(
    fr: "Indiquez sur la ligne le montant HT réel de la Prestation : c'est lui que l'État paie à la place du client.",
    en: "State on the line the Prestation's real amount before tax: it is what the State pays in the client's place.")
}
