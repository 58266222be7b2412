import RuleKit

/// The client owes nothing of the Prestation.
struct ResteAChargeSurLaPrestationRule: Rule {
  static let info = RuleInfo(
    "SEG209", "reste-a-charge-sur-la-prestation", .erreur, [.order, .invoice],
    Text(
      fr: "Rien de la Prestation n'est laissé à la charge du client.", en: "Nothing of the Prestation is left to the client."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\nReste à charge          0,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nDésignation              Montant HT\nPrestation Ségur         1 000,00 €\nModule Paie hors Ségur     500,00 €\nReste à charge             500,00 €"),
    .fails(.quotePart, "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\n↓Une participation de 10 % du montant de la Prestation Ségur est demandée au client."),
    .fails(.reste(300), "DEVIS HOP-DPI-Va2\nPrestation Ségur    1 000,00 €\n↓La part non financée par l'État, soit 300 €, sera facturée au client."),
    .fails(.reste(0), "DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €\n↓Reste à charge         120,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard !piece.prestations.isEmpty || piece.lines.isEmpty else { return [] }
    let others = piece.lines.filter { $0.nature != .prestationSegur && $0.isPaid }
    var left: [Found<Amount>] = []
    if case .found(let amount, let region) = piece.totals.remainder { left.append(Found(amount, at: region)) }
    left += piece.statements.compactMap { statement in
      statement.meaning == .remainder ? statement.amount.map { Found($0, at: statement.region) } : nil
    }
    if let wrong = left.first(where: { $0.value > .zero && !Self.isOfOthers($0.value, others, piece) }) {
      return [finding(.reste(wrong.value), at: [wrong.region], .resteACharge, piece, context)]
    }
    if let share = piece.statements.first(where: { $0.meaning == .clientShare }) {
      return [finding(.quotePart, at: [share.region], .resteACharge, piece, context)]
    }
    if case .found(let funded, let region) = piece.totals.funded, let short = Self.shortfall(funded, region, piece) {
      return [finding(.part(funded, short), at: [region], .resteACharge, piece, context)]
    }
    return []
  }

  /// Whether an amount is what the lines outside the Prestation cost.
  private static func isOfOthers(_ amount: Amount, _ others: [PricedLine], _ piece: Facts) -> Bool {
    guard !others.isEmpty else { return false }
    let ht = others.compactMap(\.ht).total, ttc = others.compactMap { $0.totalTTC.value }.total
    let cents = others.count + 1
    if [ht, ttc, ht * Amount("1.2").orZero, ht * Amount("1.085").orZero].contains(where: { $0.rounded.isClose(to: amount, cents: cents) }) { return true }
    if piece.totals.subtotals.contains(where: { $0.amount.value == amount }) { return true }
    return others.contains { $0.ht == amount || $0.totalTTC.value == amount }
  }

  /// What the State's part lacks of the Prestation's price, before and with tax.
  private static func shortfall(_ funded: Amount, _ region: Region, _ piece: Facts) -> Amount? {
    let ht = piece.prestations.compactMap(\.ht).total
    guard ht > .zero, funded > .zero else { return nil }
    let cents = Swift.max(1, piece.prestations.count)
    let ttc = piece.prestations.compactMap { $0.totalTTC.value }.total
    if funded.isClose(to: ht, cents: cents) || funded.isClose(to: ttc, cents: cents) { return nil }
    let saysTTC = region.context.lowercased().contains("ttc") && ttc > .zero
    if funded >= (saysTTC ? ttc : ht) { return nil }
    let each = piece.prestations.contains { $0.ht == funded || $0.totalTTC.value == funded }
    return each ? nil : (saysTTC ? ttc : ht) - funded
  }
}

extension Optional where Wrapped == Amount {
  fileprivate var orZero: Amount { self ?? .zero }
}

extension Message {
  fileprivate static let quotePart = Message(
    "quote-part", .erreur,
    Text(
      fr: "Une part de la Prestation est laissée à la charge du client, qui ne doit rien payer pour elle.",
      en: "A share of the Prestation is left to the client, who owes nothing for it."),
    suggestion: nothing)

  fileprivate static func reste(_ amount: Amount) -> Message {
    Message(
      "reste-a-charge", .erreur,
      Text(
        fr: "\(amount.euros) de la Prestation sont laissés à la charge du client, qui ne doit rien payer pour elle.",
        en: "\(amount.euros) of the Prestation are left to the client, who owes nothing for it."),
      suggestion: nothing)
  }

  fileprivate static func part(_ funded: Amount, _ short: Amount) -> Message {
    Message(
      "financement-partiel", .erreur,
      Text(
        fr: "Le montant annoncé comme financé (\(funded.euros)) est inférieur au prix de la Prestation : la différence resterait au client.",
        en: "The amount said to be funded (\(funded.euros)) is below the Prestation's price: the client would owe the difference."),
      suggestion: nothing)
  }

  private static let nothing = Text(
    fr: "Supprimez cette part : la Prestation est payée en entier par l'État, ou son prix est ramené au montant financé.",
    en: "Remove this part: the State pays the whole Prestation, or its price is brought down to the funded amount.")
}
