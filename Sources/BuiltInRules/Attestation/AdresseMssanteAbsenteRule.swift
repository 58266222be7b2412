import RuleKit

/// A wave 1 attestation gives the MSSanté address that the client really uses.
struct AdresseMssanteAbsenteRule: Rule {
  static let info = RuleInfo(
    "SEG808", "adresse-mssante-absente", .avertissement, Facts.attestationKinds,
    Text(
      fr: "L'attestation de vague 1 donne l'adresse MSSanté que le client utilise.", en: "The wave 1 attestation gives the MSSanté address that the client uses."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\nAdresse MSSanté : secretariat@le-phare.mssante.fr"),
    .fails(.absente, "ATTESTATION DE VÉRIFICATION D'APTITUDE\nMS3-DUI-AHI-Va1\n↓☒ Solution déployée dans chaque ESMS"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard try context.dispositif().wave == 1, piece.attestation.secureMail == nil, piece.elements[.professionalBox].isAbsent else { return [] }
    try piece.requireWhole()
    return [finding(.absente, at: [piece.endOfCriteria], .attestation, piece, context)]
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first.map { $0.wave == 1 } ?? true }
}

extension Message {
  fileprivate static let absente = Message(
    "absente", .avertissement,
    Text(
      fr: "L'attestation ne donne pas l'adresse MSSanté que le client utilise réellement.", en: "The attestation does not give the MSSanté address that the client really uses."),
    suggestion: Text(fr: "Ajoutez l'adresse MSSanté mise en service chez le client.", en: "Add the MSSanté address in service at the client's."), marks: .place)
}
