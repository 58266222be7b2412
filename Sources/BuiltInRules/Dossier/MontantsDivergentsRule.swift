import RuleKit

/// The invoice bills the Prestation at the order's price, or says why it is less.
struct MontantsDivergentsRule: DossierRule {
  static let info = RuleInfo(
    "SEG901", "montants-divergents", .avertissement, [],
    Text(
      fr: "La facture porte le montant de la commande, ou dit pourquoi il est moindre.", en: "The invoice has the order's amount, or tells why it is lower."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00"), .invoice("5 000,00")),
    .passes(.order("5 000,00"), .invoice("4 000,00") + "\nPrix révisé d'un commun accord : un client a été retiré du périmètre."),
    .passes(.order("5 000,00"), .invoice("5 900,00")),
    .passes(.order("5 000,00"), .invoice("2 000,00")),
    .fails(.moindre("", ""), .order("5 000,00"), .invoice("4 200,00", mark: "↓")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    guard let (ordered, billed) = try dossier.comparedAmounts(), billed.amount < ordered.amount, !billed.amount.isClose(to: ordered.amount, cents: 5) else { return [] }
    if dossier.invoices.contains(where: { $0.facts.ties.explanation != nil || !$0.facts.billing.parts.isEmpty }) { return [] }
    if ordered.isShare(billed.amount) || dossier.hasFewerClients { return [] }
    return [finding(.moindre(billed.amount.euros, ordered.amount.euros), at: [billed.region, ordered.region], .facture, context)]
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { !dossier.orders.isEmpty && !dossier.invoices.isEmpty }
}

extension Dossier {
  /// The Prestation as ordered and as billed, on one basis; nil where one of them is not told.
  func comparedAmounts() throws(Undecided) -> (ordered: ComparedAmount, billed: ComparedAmount)? {
    guard let ordered = try total(orders), let billed = try total(invoices), ordered.isHT == billed.isHT else { return nil }
    return (ordered, billed)
  }

  private func total(_ pieces: [Piece]) throws(Undecided) -> ComparedAmount? {
    var whole: ComparedAmount?
    for piece in pieces {
      for line in piece.facts.prestations { _ = try line.totalHT.get() }
      guard let (amount, isHT, region) = piece.prestationAmount else { return nil }
      if let sum = whole, sum.isHT != isHT { return nil }
      whole = ComparedAmount(amount: (whole?.amount ?? .zero) + amount, isHT: isHT, region: whole?.region ?? region)
    }
    return whole
  }

  /// Whether the invoices or attestations are of fewer clients than the order.
  fileprivate var hasFewerClients: Bool {
    for list in [\Piece.establishments, \Piece.doctors] {
      let ordered = Set(orders.flatMap { $0[keyPath: list] }.map(\.value)), later = Set((invoices + attestations).flatMap { $0[keyPath: list] }.map(\.value))
      if !later.isEmpty, later.count < ordered.count { return true }
    }
    return false
  }
}

/// An amount of the Prestation that is compared with another.
struct ComparedAmount {
  let amount: Amount
  let isHT: Bool
  let region: Region

  /// Whether another is its advance or its balance: that is a partial invoice.
  func isShare(_ other: Amount) -> Bool { [30, 40, 60, 70].contains { other.isClose(to: (amount * Amount($0) * Amount.cent).rounded, cents: 5) } }
}

extension Message {
  fileprivate static func moindre(_ billed: String, _ ordered: String) -> Message {
    Message(
      "moindre", .avertissement,
      Text(
        fr: "La Prestation est facturée \(billed) HT et commandée \(ordered) HT, sans explication.", en: "The Prestation is billed \(billed) and ordered \(ordered) before tax, without a word of why."),
      suggestion: Text(
        fr: "Facturez le montant commandé, ou dites sur la facture ce qui l'a réduit (client retiré, prix convenu).",
        en: "Bill what was ordered, or say on the invoice what reduced it (client dropped, price agreed)."))
  }
}
