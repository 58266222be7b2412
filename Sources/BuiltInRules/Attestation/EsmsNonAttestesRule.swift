import RuleKit

/// Every ESMS of the order is covered by the attestation.
struct EsmsNonAttestesRule: Rule {
  static let info = RuleInfo(
    "SEG803", "esms-non-attestes", .erreur, [.attestation],
    Text(
      fr: "Chaque ESMS de la commande est couvert par l'attestation.", en: "Each ESMS of the order is covered by the attestation."))

  static let isFragile = true

  private static let head = "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\n"
  private static let list = "\nNom de l'ESMS          FINESS géographique    Déployé\nCHRS Herriot           830015186              Oui\n"

  static let examples: [Example] = [
    .passes(head + "ESMS de la commande : 2" + list + "Maison relais          830018297              Oui"),
    .fails(.manque(0, 0), head + "↓ESMS de la commande : 3" + list + "Maison relais          830018297              Oui"),
    .fails(.refuse(""), head + "ESMS de la commande : 2" + list + "Maison relais          ↓830018297              Non"),
    .undecided(head + list + "Maison relais          830018297              Oui"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let attested = piece.attestation.establishments
    let refused = attested.filter { one in one.state.map { [.refused, .unticked, .partly].contains($0) } ?? false }
    if let first = refused.first {
      return [finding(.refuse(refused.map(\.finess.value).joined(separator: ", ")), at: refused.isEmpty ? [first.finess.region] : refused.map(\.finess.region), .attestation, piece, context)]
    }
    let covered = Set(attested.map(\.finess.value))
    let missing = piece.attestation.ordered.numbers.filter { !covered.contains($0.value) }
    if !piece.attestation.ordered.numbers.isEmpty {
      guard let first = missing.first, !covered.isEmpty else { return [] }
      try piece.requireWhole()
      return [finding(.oublie(missing.map(\.value).joined(separator: ", ")), at: [first.region], .attestation, piece, context)]
    }
    guard let count = piece.attestation.ordered.count, !covered.isEmpty else {
      throw Undecided(
        Text(
          fr: "L'attestation ne dit pas quels ESMS la commande comptait ; donnez aussi la commande (segurlint dossier).",
          en: "The attestation does not tell which ESMS the order had; give the order, too (segurlint dossier)."),
        at: attested.first.map { [$0.finess.region] } ?? [piece.endOfCriteria])
    }
    guard count.value > covered.count else { return [] }
    try piece.requireWhole()
    try piece.requireAnnexes(about: .establishments)
    return [finding(.manque(count.value, covered.count), at: [count.region], .attestation, piece, context)]
  }
}

extension Message {
  private static let fix = Text(
    fr: "Faites attester chaque ESMS de la commande ; ceux qui n'ont pas été équipés sont à retirer de la demande.",
    en: "Have each ESMS of the order attested; those that were not equipped are to be taken out of the request.")

  fileprivate static func manque(_ ordered: Int, _ attested: Int) -> Message {
    Message(
      "manque", .erreur,
      Text(
        fr: "La commande comptait \(ordered) ESMS ; l'attestation en couvre \(attested).", en: "The order had \(ordered) ESMS; the attestation covers \(attested)."),
      suggestion: fix)
  }

  fileprivate static func oublie(_ numbers: String) -> Message {
    Message(
      "oublie", .erreur,
      Text(fr: "L'attestation ne couvre pas ces ESMS de la commande : \(numbers).", en: "The attestation does not cover these ESMS of the order: \(numbers)."),
      suggestion: fix)
  }

  fileprivate static func refuse(_ numbers: String) -> Message {
    Message(
      "refuse", .erreur,
      Text(fr: "L'attestation dit que ces ESMS ne sont pas équipés : \(numbers).", en: "The attestation says that these ESMS are not equipped: \(numbers)."),
      suggestion: fix)
  }
}
