import RuleKit

/// The client is identified by the numbers that the scheme asks for.
struct IdentifiantClientAbsentRule: Rule {
  static let info = RuleInfo(
    "SEG517", "identifiant-client-absent", .erreur, [.order],
    Text(
      fr: "Le client est identifié par les numéros que l'appel à financement demande.",
      en: "The client is identified by the numbers that the appel à financement asks for."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS MS3-DUI-AHI-Va1\n\nClient\nAssociation Le Porche\n83520 Roquebrune\nFINESS juridique : 830012076"),
    .passes("DEVIS MDV-LGC-Va2\n\nClient\nCabinet du Dr Ida Salvan\n83520 Roquebrune\nRPPS : 10999004285"),
    .passes("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\n83520 Roquebrune\nFINESS : 83 002 451 9"),
    .fails(.absents([.finessJuridique]), "DEVIS MS3-DUI-AHI-Va1\n\n↓Client\nAssociation Le Porche\n83520 Roquebrune\nTél. : 04 65 71 22 22"),
    .fails(.absents([.finessGeographique]), "DEVIS MDV-LGC-Va2\n\n↓Client\nMaison de santé du Port\n83520 Roquebrune\nFINESS juridique : 830012076"),
    .fails(.absents([.rpps]), "DEVIS MDV-LGC-Va2\n\n↓Client\nCabinet du Dr Ida Salvan\n83520 Roquebrune\nTél. : 04 65 71 22 22"),
    .fails(.adeli, "DEVIS MDV-LGC-Va2\n\nClient\nCabinet du Dr Ida Salvan\n83520 Roquebrune\n↓ADELI : 831234567"),
    .undecided("DEVIS MS3-DUI-AHI-Va1\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .undecided("DEVIS MDV-LGC-Va2\n\nClient\nLes Praticiens du Port\n83520 Roquebrune\nTél. : 04 65 71 22 22"),
    .notApplicable("DEVIS HOP-PFI-Va1\n\nClient\nCentre hospitalier de Roquebrune"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let terms = try context.dispositif().clients
    let type = context.drivers(of: piece).client
    if type == nil, terms.numbers.contains(where: { $0.client != nil }) {
      throw Undecided(
        Text(fr: "Rien ne dit si le client est un cabinet ou une structure.", en: "Nothing tells whether the client is a cabinet or a structure."),
        needs: ["--client"])
    }
    let required = terms.numbers.filter { $0.client == nil || $0.client == type }.map(\.kind)
    let missing = piece.missing(required, doctors: context.drivers(of: piece).medecins)
    guard !missing.isEmpty else { return [] }
    try piece.requireWhole()
    try piece.requireAnnexes(about: .establishments)
    if missing == [.rpps], let adeli = piece.identifiers.first(where: { $0.kind == .adeli }) {
      return [finding(.adeli, at: [adeli.region], .identifiants, piece, context)]
    }
    guard let block = piece.parties.client.block else {
      throw Undecided(
        Text(
          fr: "Aucun bloc de texte ne présente le client : ses numéros n'ont pas pu être vérifiés.",
          en: "No block of text presents the client: his numbers could not be checked."))
    }
    return [finding(.absents(missing), at: [block], .identifiants, piece, context)]
  }
}

extension Facts {
  /// The numbers that nothing on the piece can stand for.
  fileprivate func missing(_ required: [RequiredNumber.Kind], doctors: Int?) -> [RequiredNumber.Kind] {
    let listed = Set(establishments.listed.map(\.finess))
    let finess = identifiers.filter { $0.kind == .finess }
    let untyped = Set(finess.filter { $0.role == nil && !listed.contains($0) }.map(\.value)).count
    var spare = untyped + parties.unfilled.filter { $0.kinds.contains(.finess) && $0.roles.isEmpty }.count
    func has(_ role: Identifier.Role) -> Bool {
      finess.contains { $0.role == role } || parties.unfilled.contains { $0.kinds.contains(.finess) && $0.roles.contains(role) }
    }
    return required.filter { kind in
      switch kind {
      case .finessPMSI: return finess.isEmpty && !parties.unfilled.contains { $0.kinds.contains(.finess) }
      case .rpps:
        let numbers = Set(identifiers.filter { $0.kind == .rpps }.map(\.value)).count
        return numbers < max(doctors ?? 1, 1) && !parties.unfilled.contains { $0.kinds.contains(.rpps) }
      case .finessJuridique, .finessGeographique:
        if has(kind == .finessJuridique ? .juridique : .geographique) { return false }
        if kind == .finessGeographique, !listed.isEmpty { return false }
        spare -= 1
        return spare < 0
      }
    }
  }
}

extension Message {
  fileprivate static func absents(_ missing: [RequiredNumber.Kind]) -> Message {
    let names = missing.map(\.name).joined(separator: ", ")
    return Message(
      "absent", .erreur,
      Text(fr: "Il manque, pour identifier le client : \(names).", en: "Missing to identify the client: \(names)."),
      suggestion: Text(
        fr: "Ajoutez au bloc du client : \(names) (pour un cabinet, le RPPS de chaque médecin).",
        en: "Add to the client's block: \(names) (for a cabinet, the RPPS of each doctor)."), marks: .place)
  }

  fileprivate static let adeli = Message(
    "adeli", .erreur,
    Text(
      fr: "Le médecin est identifié par un numéro ADELI, là où le numéro RPPS est demandé.",
      en: "The doctor is identified by an ADELI number, where the RPPS number is asked for."),
    suggestion: Text(
      fr: "Remplacez-le par le numéro RPPS du médecin (onze chiffres, annuaire.sante.fr).",
      en: "Replace it by the doctor's RPPS number (eleven digits, annuaire.sante.fr)."))
}
