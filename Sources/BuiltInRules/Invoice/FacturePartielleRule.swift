import RuleKit

/// One invoice bills the whole Prestation. Two in one file, AVANCE and SOLDE, with a total of both, are admitted.
struct FacturePartielleRule: Rule {
  static let info = RuleInfo(
    "SEG707", "facture-partielle", .avertissement, [.invoice],
    Text(
      fr: "Une seule facture porte 100 % de la Prestation : ni avance ou solde seuls, ni avoir.",
      en: "One invoice bills 100% of the Prestation: neither the advance or the balance alone, nor a credit note."))

  static let examples: [Example] = [
    .passes("FACTURE HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nPour mémoire : avance versée par l'ASP (40 %) 400,00 €."),
    .passes("FACTURE HOP-DPI-Va2\n\nDésignation                  Montant HT\nPrestation Ségur – AVANCE      400,00 €\nPrestation Ségur – SOLDE       600,00 €\nTotal HT                     1 000,00 €"),
    .passes("FACTURE HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nLe solde est versé par l'ASP pour le compte du client."),
    .fails(.avance, "↓FACTURE D'AVANCE HOP-DPI-Va2\nPrestation Ségur    400,00 €"),
    .fails(.avance, "FACTURE HOP-DPI-Va2\n\nDésignation                          Montant HT\n↓Prestation Ségur – acompte de 40 %     400,00 €"),
    .fails(.solde, "FACTURE HOP-DPI-Va2\nObjet : ↓solde de 60 % de la commande\nPrestation Ségur    600,00 €"),
    .fails(.part(""), "FACTURE HOP-DPI-Va2\nMontant de la commande : 1 000,00 € HT\n\nDésignation         Montant HT\n↓Prestation Ségur    400,00 €"),
    .fails(.avoir, "↓AVOIR N° A-2026-7 HOP-DPI-Va2\nAnnule la facture F-2026-118\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let parts = piece.billing.parts
    if let credit = parts.first(where: { $0.value == .credit }) { return [finding(.avoir, at: [credit.region], .facture, piece, context)] }
    let advance = parts.first { $0.value == .advance }, balance = parts.first { $0.value == .balance }
    switch (advance, balance) {
    case (.some, .some): return []
    case (.some(let part), nil): return [finding(.avance, at: [part.region], .facture, piece, context)]
    case (nil, .some(let part)): return [finding(.solde, at: [part.region], .facture, piece, context)]
    case (nil, nil): return try shareOfOrder(piece, context)
    }
  }

  /// The whole billed is the advance's or the balance's share of what the order is said to amount to.
  private func shareOfOrder(_ piece: Facts, _ context: Context) throws(Undecided) -> [Finding] {
    guard let order = piece.billing.orderTotal.value, let shares = context.dispositifs.first?.shares?.value else { return [] }
    for line in piece.prestations {
      for price in [line.ht, line.totalTTC.value].compactMap({ $0 }) {
        for share in [shares.advance, shares.balance] where (order * Amount(share) * Amount.cent).isClose(to: price, cents: 2) {
          return [finding(.part("\(share) %"), at: [line.region, piece.billing.orderTotal.region], .facture, piece, context)]
        }
      }
    }
    return []
  }
}

extension Message {
  fileprivate static let avance = Message(
    "avance", .avertissement,
    Text(
      fr: "La facture est celle de l'avance seule : l'ASP attend une seule facture, à 100 % de la Prestation.",
      en: "The invoice is that of the advance alone: the ASP expects one invoice, at 100% of the Prestation."),
    suggestion: whole)

  fileprivate static let solde = Message(
    "solde", .avertissement,
    Text(
      fr: "La facture est celle du solde seul : l'ASP attend une seule facture, à 100 % de la Prestation.",
      en: "The invoice is that of the balance alone: the ASP expects one invoice, at 100% of the Prestation."),
    suggestion: whole)

  fileprivate static func part(_ share: String) -> Message {
    Message(
      "part", .avertissement,
      Text(
        fr: "La facture porte \(share) du montant de la commande : l'ASP attend une seule facture, à 100 % de la Prestation.",
        en: "The invoice bills \(share) of the order's amount: the ASP expects one invoice, at 100% of the Prestation."),
      suggestion: whole)
  }

  fileprivate static let avoir = Message(
    "avoir", .avertissement,
    Text(
      fr: "La pièce est un avoir : il ne justifie pas la demande de solde.", en: "The piece is a credit note: it does not support the request for the balance."),
    suggestion: Text(
      fr: "Joignez à la demande la facture en vigueur, à 100 % de la Prestation.",
      en: "Join the invoice in force to the request, at 100% of the Prestation."))

  private static let whole = Text(
    fr: "Établissez une facture de 100 % ; à défaut, réunissez les deux factures, libellées AVANCE et SOLDE, dans un seul PDF avec leur total.",
    en: "Issue one invoice of 100%; failing that, put both invoices, labelled AVANCE and SOLDE, in one PDF with their total.")
}
