import RuleKit

/// The invoice names the Profil that applies to the client.
struct ProfilAbsentDeLaFactureRule: RequiredElementsRule {
  static let info = RuleInfo(
    "SEG704", "profil-absent-de-la-facture", .avertissement, [.invoice],
    Text(
      fr: "La facture porte le Profil qui s'applique au client (Centre de santé, Médecin traitant, Suivi de l'enfant).",
      en: "The invoice bears the Profil that applies to the client (Centre de santé, Médecin traitant, Suivi de l'enfant)."))

  static let examples: [Example] = [
    .passes("FACTURE MDV-LGC-Va2\nProfil du client : Médecin traitant et Suivi de l'enfant\nPrestation Ségur   1 000,00 €"),
    .passes("FACTURE MDV-LGC-Va2\nPrestation Ségur – profil Centre de santé   1 000,00 €"),
    .passes("FACTURE MDV-LGC-Va2\n\nFacturé à\nDr Ida Salvan\nCardiologue\n83520 Roquebrune\n\nPrestation Ségur   1 000,00 €"),
    .fails(missing([.profile]), "FACTURE MDV-LGC-Va2\n\nFacturé à\nDr Ida Salvan\nMédecin généraliste\n83520 Roquebrune\n\n↓Désignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .undecided("FACTURE MDV-LGC-Va2\n\nFacturé à\nMaison de santé du Lavoir\n83520 Roquebrune\n\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €"),
    .notApplicable("FACTURE HOP-DPI-Va2\nPrestation Ségur    1 000,00 €"),
  ]

  static func missing(_ elements: [Element]) -> Message { .missing(elements, .avertissement) }

  /// The scheme's profiles are not for every client: none applies to a specialist, and a house of several professions may have one or not.
  func isDue(_ element: Element, on piece: Facts, in context: Context) throws(Undecided) -> Bool {
    if !piece.establishments.traits.isEmpty { return true }
    switch piece.billing.clientNature.value {
    case .specialist: return false
    case .healthHouse:
      throw Undecided(
        Text(
          fr: "La facture ne dit pas si un Profil s'applique à cette maison de santé.",
          en: "The invoice does not tell whether a Profil applies to this maison de santé."),
        at: [piece.billing.clientNature.region])
    case nil: return true
    }
  }
}
