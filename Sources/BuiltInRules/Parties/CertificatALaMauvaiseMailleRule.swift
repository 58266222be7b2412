import RuleKit

/// A certificate of organisation is by legal FINESS.
struct CertificatALaMauvaiseMailleRule: StatementRule {
  static let info = RuleInfo(
    "SEG522", "certificat-a-la-mauvaise-maille", .avertissement, [.order, .attestation, .pilotReport],
    Text(
      fr: "Le certificat d'organisation est au niveau du FINESS juridique.",
      en: "The organisation certificate is at the level of the legal FINESS."))

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €\nProfil : PH avec décision d'orientation\nUn certificat d'organisation est posé au niveau du FINESS juridique."),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €\nProfil : PA\nUn certificat d'organisation par établissement."),
    .fails(.maille, "DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €\nProfil : PH avec décision d'orientation\n↓Un certificat d'organisation par établissement, au niveau du FINESS géographique."),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [(.certificateBySite, .maille)]
  static let topic = Topic.certificat

  func applies(to piece: Facts, in context: Context) -> Bool { piece.concernsOrientation || context.dispositifs.isEmpty }
}

extension Facts {
  /// Whether the piece is about disabled people with a decision of orientation, the profile that the duty is for.
  fileprivate var concernsOrientation: Bool { sentences.contains { Wording("décision d'orientation").isWithin($0.text) } }
}

extension Message {
  fileprivate static let maille = Message(
    "maille", .avertissement,
    Text(
      fr: "Le certificat d'organisation est prévu par FINESS géographique, alors que le FINESS juridique est obligatoire pour ce profil.",
      en: "The organisation certificate is foreseen by geographic FINESS, where the legal FINESS is obligatory for this profile."),
    suggestion: Text(
      fr: "Prévoyez un certificat d'organisation au niveau du FINESS juridique.",
      en: "Foresee an organisation certificate at the level of the legal FINESS."))
}
