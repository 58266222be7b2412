import RuleKit

/// The numbers of public registers have the length and the key that their register gives them.
struct IdentifiantInvalideRule: Rule {
  static let info = RuleInfo(
    "SEG504", "identifiant-invalide", .erreur, [],
    Text(
      fr: "Les numéros SIREN, SIRET, FINESS, RPPS, TVA et IBAN ont la longueur et la clé de leur registre.",
      en: "SIREN, SIRET, FINESS, RPPS, TVA and IBAN numbers have the length and key of their register."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nSIRET : 732 829 320 00074\nRPPS : 10999004285\nFINESS : 83 001 207 6\nTVA FR55 999 602 345"),
    .passes("DEVIS HOP-DPI-Va2\nSIRET : 356 000 000 49837\nSIRET : XXX XXX XXX XXXXX\nTél. : 04 65 71 22 22\nFINESS 2A0000154"),
    .fails(.cle(.siret, "73282932000075"), "DEVIS HOP-DPI-Va2\n↓SIRET : 732 829 320 00075"),
    .fails(.longueur(.rpps, "1099900428", 10), "DEVIS MDV-LGC-Va2\n↓RPPS : 1099900428"),
    .fails(.cle(.finess, "830012077"), "DEVIS MS-DUI-Va2\n↓FINESS juridique : 830012077"),
    .fails(.cle(.tva, "FR56999602345"), "DEVIS MS-DUI-Va2\n↓N° TVA intracommunautaire : FR56 999 602 345"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let wrong = Dictionary(grouping: piece.identifiers.filter { $0.fault != nil }) { "\($0.kind.rawValue) \($0.value)" }
    return wrong.keys.sorted().compactMap { key -> Finding? in
      guard let all = wrong[key], let first = all.first, let fault = first.fault else { return nil }
      let message: Message =
        switch fault {
        case .key: .cle(first.kind, first.value)
        case .length(let length): .longueur(first.kind, first.value, length)
        }
      return Finding(message, at: all.map(\.region), requirement: nil)
    }
  }
}

extension Message {
  fileprivate static func cle(_ kind: Identifier.Kind, _ value: String) -> Message {
    Message(
      kind == .finess ? "cle-finess" : "cle", kind == .finess ? .avertissement : .erreur,
      Text(
        fr: "Le numéro \(kind.name) « \(value) » n'existe pas : sa clé de contrôle est fausse, un chiffre a sans doute été mal recopié.",
        en: "The \(kind.name) number “\(value)” does not exist: its check digit is wrong, a digit was likely miscopied."),
      suggestion: check(kind))
  }

  fileprivate static func longueur(_ kind: Identifier.Kind, _ value: String, _ length: Int) -> Message {
    Message(
      kind == .finess ? "longueur-finess" : "longueur", kind == .finess ? .avertissement : .erreur,
      Text(
        fr: "Le numéro \(kind.name) « \(value) » compte \(length) caractères au lieu de \(kind.length).",
        en: "The \(kind.name) number “\(value)” has \(length) characters instead of \(kind.length)."),
      suggestion: check(kind))
  }

  private static func check(_ kind: Identifier.Kind) -> Text {
    let source =
      switch kind {
      case .siren, .siret, .tva: "annuaire-entreprises.data.gouv.fr"
      case .finess: "finess.esante.gouv.fr"
      case .rpps, .adeli: "annuaire.sante.fr"
      case .iban: "RIB"
      }
    return Text(fr: "Recopiez le numéro depuis sa source (\(source)).", en: "Copy the number from its source (\(source)).")
  }
}
