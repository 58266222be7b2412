import RuleKit

/// The client is one whom the scheme is for.
struct ClientNonEligibleRule: StatementRule {
  static let info = RuleInfo(
    "SEG518", "client-non-eligible", .erreur, [.order],
    Text(fr: "Le client est de ceux que le dispositif finance.", en: "The client is one whom the scheme funds."))

  static let examples: [Example] = [
    .passes("DEVIS MDV-LGC-Va2\nSpécialité : Médecine générale\nPrestation Ségur   1 000,00 €"),
    .fails(.specialite, "DEVIS MDV-LGC-Va2\n\n↓Spécialité : Radio-diagnostic et imagerie médicale\n\nPrestation Ségur   1 000,00 €"),
    .fails(.structure, "DEVIS MDV-LGC-Va2\n\n↓Client : centre de santé dentaire des Acacias\n\nPrestation Ségur   1 000,00 €"),
    .fails(.sejours, "DEVIS HOP-DPI-Va2\n\n↓Aucun séjour PMSI en 2022.\n\nPrestation Ségur   1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2   1 000,00 €"),
  ]

  static let forbidden: [(Statement.Meaning, Message)] = [
    (.otherSpecialty, .specialite), (.otherStructure, .structure), (.noStays, .sejours),
  ]
  static let topic = Topic.eligibilite

  func applies(to piece: Facts, in context: Context) -> Bool { context.dispositifs.first?.has("SEG518") ?? true }
}

extension Message {
  fileprivate static let specialite = Message(
    "specialite", .erreur,
    Text(
      fr: "La spécialité indiquée relève d'un autre dispositif.", en: "The specialty stated comes under another scheme."),
    suggestion: other)

  fileprivate static let structure = Message(
    "structure", .erreur,
    Text(
      fr: "La structure indiquée n'est pas éligible (sans médecin, ou seulement dentaire ou infirmière).",
      en: "The structure stated is not eligible (without a doctor, or dental or nursing only)."),
    suggestion: other)

  fileprivate static let sejours = Message(
    "sejours", .erreur,
    Text(fr: "L'établissement n'a eu aucun séjour PMSI en 2022.", en: "The hospital had no PMSI stay in 2022."), suggestion: other)

  private static let other = Text(
    fr: "Vérifiez de quel dispositif le client relève.", en: "Check which scheme the client comes under.")
}
