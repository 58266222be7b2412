import RuleKit

/// Every criterion that the scheme asks for is attested: ticked, « oui », or said.
struct CritereNonAttesteRule: Rule {
  static let info = RuleInfo(
    "SEG802", "critere-non-atteste", .erreur, Facts.attestationKinds,
    Text(
      fr: "Chaque critère que le dispositif demande est attesté sans réserve.",
      en: "Each criterion that the scheme asks for is attested without reserve."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nType : Mise à jour vague 2\n[x] Consultation de Mon espace santé depuis le DPI\n[x] Documents reçus par MSSanté intégrés au dossier"),
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\nProfil : PA\n☐ Interopérabilité avec ViaTrajectoire\n☐ Échanges avec le SI SIAO – sans objet"),
    .fails(.nonAtteste(Text(fr: "", en: "")), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nType : Mise à jour vague 2\n☒ Consultation de Mon espace santé depuis le DPI\n↓☐ Documents reçus par MSSanté intégrés au dossier"),
    .fails(.nonAtteste(Text(fr: "", en: "")), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\nCritère                                        Oui     Non\nSolution déployée dans chaque ESMS              X\n↓Tableau de bord TBB.1 fourni                            X\nIndicateurs du programme ESMS numérique         X"),
    .fails(.reserve(Text(fr: "", en: "")), "ATTESTATION DE VÉRIFICATION D'APTITUDE\nHOP-DPI-Va2\nType : Mise à jour vague 2\n☒ Consultation de Mon espace santé depuis le DPI\n↓☒ Documents reçus par MSSanté intégrés au dossier, avec réserves"),
    .undecided("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\n☒ Consultation de Mon espace santé\n☐ Interopérabilité avec ViaTrajectoire"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    var found: [Finding] = [], doubt: Undecided?
    for wanted in dispositif.attestation.criteria {
      let places = piece.attestation.criteria.filter { $0.name == wanted.name }
      guard let worst = places.max(by: { $0.state < $1.state }), worst.state != .attested else { continue }
      switch piece.asks(wanted, in: context) {
      case .no: continue
      case .unknown(let why):
        doubt = doubt ?? why
        continue
      case .yes: break
      }
      switch worst.state {
      case .attested: continue
      case .unreadable: doubt = doubt ?? .unreadable(worst.region)
      case .withReserve:
        found.append(Finding(Message.reserve(wanted.text), at: [worst.region], requirement: wanted.citation))
      case .notApplicable, .unticked, .partly, .refused:
        let message = Message.nonAtteste(wanted.text).weighing(dispositif.severity(of: Self.info.id.id))
        found.append(Finding(message, at: places.filter { $0.state == worst.state }.map(\.region), requirement: wanted.citation))
      }
    }
    if found.isEmpty, let doubt { throw doubt }
    return found
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { !$0.attestation.criteria.isEmpty } ?? true }
}

extension Undecided {
  fileprivate static func unreadable(_ region: Region) -> Undecided {
    Undecided(
      Text(
        fr: "Ce critère figure dans l'attestation, mais rien ne dit sûrement s'il est coché.",
        en: "This criterion stands in the attestation, but nothing tells for certain whether it is ticked."),
      at: [region])
  }
}

extension Message {
  fileprivate static func nonAtteste(_ criterion: Text) -> Message {
    Message(
      "non-atteste", .erreur,
      Text(fr: "L'attestation n'atteste pas \(criterion.fr).", en: "The attestation does not attest \(criterion.en)."),
      suggestion: Text(
        fr: "Faites cocher ce critère par le signataire quand il est rempli ; tant qu'il ne l'est pas, le solde ne peut être demandé.",
        en: "Have the signer tick this criterion once it is met; until then the balance cannot be requested."))
  }

  fileprivate static func reserve(_ criterion: Text) -> Message {
    Message(
      "reserve", .avertissement,
      Text(fr: "L'attestation émet des réserves sur \(criterion.fr).", en: "The attestation has reserves on \(criterion.en)."),
      suggestion: Text(
        fr: "Levez les réserves et faites signer une attestation qui n'en porte plus.", en: "Lift the reserves and have an attestation signed that has none."))
  }
}
