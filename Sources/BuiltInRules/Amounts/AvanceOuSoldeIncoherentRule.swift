import RuleKit

/// The payment is split as the scheme's text splits it.
struct AvanceOuSoldeIncoherentRule: Rule {
  static let info = RuleInfo(
    "SEG211", "avance-ou-solde-incoherent", .avertissement, [.order, .invoice],
    Text(
      fr: "L'avance et le solde annoncés sont ceux du dispositif.", en: "The advance and balance announced are the scheme's."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nVersement au fournisseur : avance de 40 %, solde de 60 %."),
    .passes("DEVIS MS3-DUI-AHI-Va1\nPrestation Ségur    1 000,00 €\nLe financement est versé à 30 % en avance et à 70 % au solde."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\nAutres prestations : acompte de 30 % à la commande."),
    .fails(.parts(shares: Shares(advance: 0, balance: 0), ""), "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\n↓Versement au fournisseur : avance de 30 %, solde de 70 %."),
    .fails(.parts(shares: Shares(advance: 0, balance: 0), ""), "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\n↓Avance : 300,00 €\nSolde : 700,00 €"),
    .undecided("DEVIS\nPrestation Ségur    1 000,00 €\nVersement au fournisseur : avance de 30 %, solde de 70 %."),
    .notApplicable("DEVIS HOP-PFI-Va1\nPrestation Ségur    1 000,00 €\nVersement au fournisseur : avance de 30 %, solde de 70 %."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let advance = try piece.instalments.advance.get(), balance = try piece.instalments.balance.get()
    guard advance != nil || balance != nil else { return [] }
    let dispositif = try context.dispositif()
    guard let shares = dispositif.shares?.value else { return [] }
    let wrong = Self.wrong(advance, Amount(shares.advance), balance, piece) + Self.wrong(balance, Amount(shares.balance), advance, piece)
    guard let first = wrong.first else { return [] }
    let told = wrong.map(\.value).joined(separator: ", ")
    let places = wrong.count > 1 && wrong[1].region == first.region ? [first.region] : wrong.map(\.region)
    return [finding(.parts(shares: shares, told), at: places, .avance, piece, context)]
  }

  /// The part as it is printed, where it is not the share that is due.
  private static func wrong(_ part: Found<Instalment>?, _ share: Amount, _ other: Found<Instalment>?, _ piece: Facts) -> [Found<String>] {
    guard let part else { return [] }
    switch part.value {
    case .share(let percent): return percent == share ? [] : [Found("\(percent.french) %", at: part.region)]
    case .sum(let sum):
      guard case .sum(let rest) = other?.value, sum > .zero, rest > .zero else { return [] }
      let whole = sum + rest
      let isWhole = piece.prestationPrices.contains { $0.isClose(to: whole, cents: 2) }
      return !isWhole || (whole * share * Amount.cent).isClose(to: sum, cents: 2) ? [] : [Found(sum.euros, at: part.region)]
    }
  }
}

extension Facts {
  /// What the Prestation, or the whole piece, costs before and with tax.
  fileprivate var prestationPrices: [Amount] {
    [prestations.compactMap(\.ht).total, prestations.compactMap(\.totalTTC.value).total] + [totals.ht.value, totals.ttc.value].compactMap { $0 }
  }
}

extension Message {
  fileprivate static func parts(shares: Shares, _ told: String) -> Message {
    Message(
      "parts", .avertissement,
      Text(
        fr: "Le partage annoncé entre avance et solde (\(told)) n'est pas celui du dispositif : \(shares.advance) % d'avance et \(shares.balance) % de solde.",
        en: "The split announced between advance and balance (\(told)) is not the scheme's: an advance of \(shares.advance)% and a balance of \(shares.balance)%."),
      suggestion: Text(
        fr: "Écrivez « avance de \(shares.advance) %, solde de \(shares.balance) % », ou supprimez ce partage : il n'est pas exigé sur la pièce.",
        en: "Write an advance of \(shares.advance)% and a balance of \(shares.balance)%, or remove the split: the piece need not tell it."))
  }
}
