import RuleKit

/// The attestation and the invoice are of the order's clients, and of no other.
struct PerimetreDivergentRule: DossierRule {
  static let info = RuleInfo(
    "SEG907", "perimetre-divergent", .erreur, [],
    Text(
      fr: "La VA et la facture portent sur les clients de la commande, et sur aucun autre.", en: "The VA and the invoice are of the order's clients, and of no other."))

  private static func list(_ numbers: String...) -> String {
    "\nESMS                  FINESS géographique\n" + numbers.map { "Établissement         \($0)\n" }.joined()
  }

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830018297")), .attestation(scheme: "MS-DUI-Va2", more: list("830015186", "830018297"))),
    .fails(.enPlus(""), .order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830018297")), .attestation(scheme: "MS-DUI-Va2", more: list("830015186", "830018297", "↓830017000"))),
    .fails(.enMoins(""), .order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "↓830018297")), .invoice("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830017000").replacing("Établissement         830017000\n", with: ""))),
    .passes(.order("5 000,00"), .attestation(more: list("830015186", "830018297"))),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    var found: [Finding] = []
    for list in [\Dossier.Piece.establishments, \Dossier.Piece.doctors] {
      let ordered = dossier.orders.flatMap { $0[keyPath: list] }, known = Set(ordered.map(\.value))
      guard let first = ordered.first else { continue }
      for piece in dossier.attestations + dossier.invoices {
        let extra = piece[keyPath: list].filter { !known.contains($0.value) }
        if extra.isEmpty || list == \Dossier.Piece.doctors && piece.doctors.count == 1 && ordered.count == 1 { continue }
        for order in dossier.orders { try order.facts.requireAnnexes(about: .establishments) }
        found.append(finding(.enPlus(Set(extra.map(\.value)).sorted().joined(separator: ", ")), at: [extra[0].region, first.region], .facture, context))
      }
      let billed = dossier.invoices.flatMap { $0[keyPath: list] }
      let dropped = ordered.filter { one in !billed.contains { $0.value == one.value } }
      if found.isEmpty, billed.count > 0, billed.count < known.count, let one = dropped.first, !dossier.invoices.contains(where: { $0.facts.ties.explanation != nil }) {
        found.append(finding(.enMoins(dropped.map(\.value).joined(separator: ", ")), at: [one.region, billed[0].region], .facture, context))
      }
    }
    return found
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { !dossier.orders.isEmpty && !(dossier.attestations + dossier.invoices).isEmpty }
}

extension Message {
  fileprivate static func enPlus(_ numbers: String) -> Message {
    Message(
      "en-plus", .erreur,
      Text(fr: "Ces numéros ne figurent pas dans la commande : \(numbers).", en: "These numbers do not stand in the order: \(numbers)."),
      suggestion: Text(
        fr: "Le solde porte sur le périmètre de la commande : aucun client ne peut être ajouté. Retirez-les, ou corrigez les numéros.",
        en: "The balance is of the order's perimeter: no client may be added. Take them out, or correct the numbers."))
  }

  fileprivate static func enMoins(_ numbers: String) -> Message {
    Message(
      "en-moins", .avertissement,
      Text(fr: "Ces clients de la commande ne sont pas facturés : \(numbers).", en: "These clients of the order are not billed: \(numbers)."),
      suggestion: Text(
        fr: "Un client peut être retiré ; dites-le sur la facture, et réduisez le montant d'autant.", en: "A client may be dropped; say so on the invoice, and reduce the amount accordingly."))
  }
}
