import RuleKit

/// Every criterion that the scheme asks for stands in the attestation, whatever its wording.
struct CritereAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG801", "critere-absent", .erreur, Facts.attestationKinds,
    Text(
      fr: "L'attestation porte chaque critère que le dispositif demande pour le type de Prestation et le profil du client.",
      en: "The attestation bears each criterion that the scheme asks for the type of Prestation and the client's profile."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nType : Mise à jour vague 2\n☒ Consultation de Mon espace santé depuis le DPI\n☒ Documents reçus par MSSanté intégrés au dossier"),
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\nCritère   Oui   Non\nSolution déployée dans chaque ESMS   X\nTableau de bord TBB.1 fourni   X\nLes indicateurs du programme ESMS numérique   X"),
    .fails(.absents([]), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nType : Mise à jour vague 2\n↓☒ Consultation de Mon espace santé depuis le DPI"),
    .undecided("ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\n☒ Consultation de Mon espace santé depuis le DPI\n☒ Documents reçus par MSSanté intégrés au dossier"),
    .undecided("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\n☒ Solution déployée dans chaque ESMS\n☒ Tableau de bord TBB.1 fourni\n☒ Les indicateurs demandés sont fournis"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    let missing = dispositif.attestation.criteria.filter { wanted in !piece.attestation.criteria.contains { $0.name == wanted.name } }
    guard !missing.isEmpty else { return [] }
    try piece.requireWhole()
    try piece.requireAnnexes()
    var due: [RequiredCriterion] = [], doubt: Undecided?
    for criterion in missing {
      switch piece.asks(criterion, in: context) {
      case .no: continue
      case .unknown(let why): doubt = doubt ?? why
      case .yes:
        if let hint = piece.attestation.hints.first(where: { $0.value == criterion.name }) {
          doubt = doubt ?? .near(criterion, at: hint.region)
        } else {
          due.append(criterion)
        }
      }
    }
    guard let first = due.first else {
      if let doubt { throw doubt }
      return []
    }
    let message = Message.absents(due.map(\.text)).weighing(dispositif.severity(of: Self.info.id.id))
    return [Finding(message, at: [piece.endOfCriteria], requirement: first.citation)]
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { !$0.attestation.criteria.isEmpty } ?? true }
}

extension Undecided {
  fileprivate static func near(_ criterion: RequiredCriterion, at region: Region) -> Undecided {
    Undecided(
      Text(
        fr: "Ces mots en sont proches, sans qu'on puisse dire s'ils attestent \(criterion.text.fr).",
        en: "These words are near, but it cannot be told whether they attest \(criterion.text.en)."),
      at: [region])
  }
}

extension Message {
  fileprivate static func absents(_ criteria: [Text]) -> Message {
    let fr = criteria.map(\.fr).joined(separator: " ; "), en = criteria.map(\.en).joined(separator: "; ")
    return Message(
      "absents", .erreur,
      Text(fr: "L'attestation ne parle pas de : \(fr).", en: "The attestation does not tell of: \(en)."),
      suggestion: Text(
        fr: "Ajoutez à l'attestation, et faites attester : \(fr).", en: "Add to the attestation, and have attested: \(en)."), marks: .place)
  }
}
