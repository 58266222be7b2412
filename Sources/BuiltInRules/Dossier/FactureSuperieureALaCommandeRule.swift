import RuleKit

/// The invoice does not bill more than was ordered.
struct FactureSuperieureALaCommandeRule: DossierRule {
  static let info = RuleInfo(
    "SEG908", "facture-superieure-a-la-commande", .erreur, [],
    Text(fr: "La facture ne dépasse pas la commande.", en: "The invoice does not exceed the order."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00"), .invoice("5 000,00")),
    .passes(.order("5 000,00"), .invoice("4 000,00")),
    .fails(.superieure("", ""), .order("5 000,00"), .invoice("5 900,00", mark: "↓")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    guard let (ordered, billed) = try dossier.comparedAmounts(), billed.amount > ordered.amount, !billed.amount.isClose(to: ordered.amount, cents: 5) else { return [] }
    return [finding(.superieure(billed.amount.euros, ordered.amount.euros), at: [billed.region, ordered.region], .facture, context)]
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { !dossier.orders.isEmpty && !dossier.invoices.isEmpty }
}

extension Message {
  fileprivate static func superieure(_ billed: String, _ ordered: String) -> Message {
    Message(
      "superieure", .erreur,
      Text(fr: "La Prestation est facturée \(billed), plus que les \(ordered) commandés.", en: "The Prestation is billed \(billed), more than the \(ordered) ordered."),
      suggestion: Text(
        fr: "La facture ne peut dépasser la commande ni la demande d'avance : ramenez-la à \(ordered).",
        en: "The invoice may exceed neither the order nor the request of the advance: bring it back to \(ordered)."))
  }
}
