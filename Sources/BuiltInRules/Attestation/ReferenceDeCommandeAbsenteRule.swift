import RuleKit

/// The attestation names the order, or the ASP's file, that it belongs to.
struct ReferenceDeCommandeAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG804", "reference-de-commande-absente", .avertissement, Facts.attestationKinds,
    Text(
      fr: "L'attestation porte le numéro de la commande ou du dossier de l'ASP.", en: "The attestation bears the number of the order or of the ASP's file."))

  static let examples: [Example] = [
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\nN° de commande : BC-2026-114"),
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\nDossier ASP n° 2026-MSDUI-0310"),
    .fails(.absente, "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS-DUI-Va2\n↓☒ Consultation de Mon espace santé"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let isTied = !piece.ties.references.isEmpty || !piece.numbers.dossierASP.isAbsent || !piece.numbers.piece.isAbsent
    guard !isTied else { return [] }
    try piece.requireWhole()
    return [finding(.absente, at: [piece.endOfCriteria], .attestation, piece, context)]
  }
}

extension Message {
  fileprivate static let absente = Message(
    "absente", .avertissement,
    Text(
      fr: "Rien ne rattache l'attestation à une commande ni à un dossier de l'ASP.", en: "Nothing ties the attestation to an order nor to a file of the ASP."),
    suggestion: Text(
      fr: "Portez sur l'attestation le numéro du bon de commande, ou celui du dossier notifié par l'ASP.",
      en: "Write on the attestation the number of the order, or that of the file notified by the ASP."), marks: .place)
}
