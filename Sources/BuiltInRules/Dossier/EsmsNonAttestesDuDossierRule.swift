import RuleKit

/// Every ESMS of the order is in the attestation's list.
struct EsmsNonAttestesDuDossierRule: DossierRule {
  static let info = EsmsNonAttestesRule.info

  private static func list(_ numbers: String...) -> String {
    "\nESMS                  FINESS géographique\n" + numbers.map { "Établissement         \($0)\n" }.joined()
  }

  static let examples: [DossierExample] = [
    .passes(.order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830018297")), .attestation(scheme: "MS-DUI-Va2", more: list("830015186", "830018297"))),
    .fails(.oublies(""), .order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830017000", "↓830018297")), .attestation(scheme: "MS-DUI-Va2", more: list("830015186", "830017000"))),
    .passes(.order("5 000,00", scheme: "MS-DUI-Va2", more: list("830015186", "830018297")), .attestation(scheme: "MS-DUI-Va2")),
  ]

  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding] {
    let ordered = dossier.orders.flatMap(\.establishments), attested = dossier.attestations.flatMap(\.establishments)
    guard let known = attested.first else { return [] }
    let missing = ordered.filter { one in !attested.contains { $0.value == one.value } }
    guard let first = missing.first, missing.count < ordered.count else { return [] }
    try dossier.requireWhole()
    for piece in dossier.attestations { try piece.facts.requireAnnexes(about: .establishments) }
    return [finding(.oublies(missing.map(\.value).joined(separator: ", ")), at: [first.region, known.region], .attestation, context)]
  }

  func applies(to dossier: Dossier, in context: DossierContext) -> Bool { !dossier.orders.isEmpty && !dossier.attestations.isEmpty }
}

extension Message {
  fileprivate static func oublies(_ numbers: String) -> Message {
    Message(
      "oublies", .erreur,
      Text(fr: "L'attestation ne couvre pas ces ESMS de la commande : \(numbers).", en: "The attestation does not cover these ESMS of the order: \(numbers)."),
      suggestion: Text(
        fr: "Faites attester chaque ESMS de la commande ; ceux qui n'ont pas été équipés sont à retirer de la demande.",
        en: "Have each ESMS of the order attested; those that were not equipped are to be taken out of the request."))
  }
}
