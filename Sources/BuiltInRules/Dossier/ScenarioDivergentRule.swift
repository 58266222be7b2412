import RuleKit

/// The scenario installed is the one ordered, or it is known that it differs.
struct ScenarioDivergentRule: DossierRule {
  static let info = RuleInfo(
    "SEG906", "scenario-divergent", .information, [],
    Text(fr: "Le scénario installé est celui qui fut commandé.", en: "The scenario installed is the one that was ordered."))

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00", more: "Scénario d'installation : envoi direct\n"), .attestation(more: "Scénario d'installation : envoi direct\n")),
    .fails(.autre("", ""), .order("5 000,00", more: "Scénario d'installation : envoi direct\n"), .attestation(more: "Scénario d'installation : ↓envoi par la PFI\n")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    guard let order = dossier.orders.first, let ordered = order.facts.elements[.scenario].found else { return [] }
    for piece in dossier.attestations {
      guard let installed = piece.facts.elements[.scenario].found else { continue }
      let one = Set(Wording(ordered.value).required), two = Set(Wording(installed.value).required)
      guard !one.isSubset(of: two), !two.isSubset(of: one) else { continue }
      return [finding(.autre(ordered.value, installed.value), at: [piece.place(installed.region), order.place(ordered.region)], .attestation, context)]
    }
    return []
  }
}

extension Message {
  fileprivate static func autre(_ ordered: String, _ installed: String) -> Message {
    Message(
      "autre", .information,
      Text(
        fr: "Le scénario installé (« \(installed) ») n'est pas celui de la commande (« \(ordered) »).", en: "The scenario installed (“\(installed)”) is not the order's (“\(ordered)”)."),
      suggestion: Text(fr: "C'est admis ; vérifiez que la facture décrit le scénario installé.", en: "That is admitted; check that the invoice describes the scenario installed."))
  }
}
