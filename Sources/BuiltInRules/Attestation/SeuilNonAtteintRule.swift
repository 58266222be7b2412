import RuleKit

/// The counts that the attestation states reach the scheme's thresholds.
struct SeuilNonAtteintRule: Rule {
  static let info = RuleInfo(
    "SEG806", "seuil-non-atteint", .erreur, Facts.attestationKinds,
    Text(fr: "Les nombres que l'attestation donne atteignent les seuils.", en: "The counts that the attestation gives reach the thresholds."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\nType : Mise à jour vague 1 et vague 2\nConsultations du DMP : 2\nDocuments envoyés au DMP : 15"),
    .passes("DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\nType : Mise à jour vague 2\nDocuments envoyés au DMP : 4"),
    .fails(.dessous(0, 0, Text(fr: "", en: "")), "DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\nType : Mise à jour vague 1 et vague 2\nConsultations du DMP : 2\nDocuments envoyés au DMP : ↓9"),
    .fails(.dessous(0, 0, Text(fr: "", en: "")), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nConsultations du DMP constatées : ↓0"),
    .undecided("DÉCLARATION DE MISE EN ORDRE DE MARCHE\nMDV-LGC-Va2\nDocuments envoyés au DMP : 9"),
    .notApplicable("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\nConsultations du DMP : 0"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    var found: [Finding] = [], doubt: Undecided?
    for threshold in dispositif.attestation.thresholds {
      let minimum = Amount(threshold.minimum)
      guard let low = piece.attestation.counts.first(where: { $0.value.name == threshold.name && $0.value.count < minimum }) else { continue }
      switch piece.asks(threshold.prestation, in: context) {
      case .no: continue
      case .unknown(let why): doubt = doubt ?? why
      case .yes:
        let message = Message.dessous(low.value.count, threshold.minimum, threshold.text).weighing(dispositif.severity(of: Self.info.id.id))
        found.append(Finding(message, at: [low.region], requirement: threshold.citation))
      }
    }
    if found.isEmpty, let doubt { throw doubt }
    return found
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { !$0.attestation.thresholds.isEmpty } ?? true }
}

extension Message {
  fileprivate static func dessous(_ count: Amount, _ minimum: Int, _ what: Text) -> Message {
    Message(
      "dessous", .erreur,
      Text(
        fr: "L'attestation compte \(count.bare) \(what.fr) ; il en faut au moins \(minimum).", en: "The attestation counts \(count.bare) \(what.en); at least \(minimum) is needed."),
      suggestion: Text(
        fr: "Attendez d'avoir atteint le seuil, puis faites établir une attestation qui le dit.", en: "Wait until the threshold is reached, then have an attestation made that says so."))
  }
}
