import RuleKit

/// The establishments that the order is for are listed, each with its geographic FINESS.
struct EsmsNonDesignesRule: Rule {
  static let info = RuleInfo(
    "SEG510", "esms-non-designes", .erreur, [.order],
    Text(
      fr: "Les ESMS de la commande sont listés par leur FINESS géographique, avec leur catégorie là où le texte la demande.",
      en: "The ESMS of the order are listed by their geographic FINESS, with their category where the text asks for it."))

  private static let client = "DEVIS MS3-DUI-AHI-Va1\n\nClient\nAssociation Le Porche\n83520 Roquebrune\nFINESS juridique : 830012076\n\n"

  static let isFragile = true

  static let examples: [Example] = [
    .passes(
      client
        + "ESMS : CHRS Les Tamaris (830015186, catégorie 214) ; CPH Le Passage (830018297, catégorie\n442).\n\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .passes(client + "ESMS                 FINESS géographique   Catégorie FINESS\nCHRS Les Tamaris     830015186             214\nCPH Le Passage        830018297             442\n\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .passes("DEVIS MS-DUI-Va2\n\nClient\nAssociation Le Porche\n83520 Roquebrune\nFINESS juridique : 830012076\nFINESS géographique : 830015186\n\nPrestation Ségur Vague 2    1 000,00 €"),
    .fails(.liste, client + "↓Désignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .fails(.categorie, client + "ESMS                 FINESS géographique\nCHRS Les Tamaris     ↓830015186\nCPH Le Passage        830018297\n\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .undecided(client + "La liste des ESMS figure en annexe 1.\n\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
    .notApplicable("DEVIS HOP-DPI-Va2\nDésignation         Montant HT\nPrestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let terms = try context.dispositif().clients
    let listed = piece.establishments.listed
    if listed.isEmpty {
      try piece.requireWhole()
      try piece.requireAnnexes(about: .establishments)
      if piece.parties.unfilled.contains(where: { $0.kinds.contains(.finess) && !$0.roles.contains(.juridique) }) { return [] }
      let own = piece.identifiers.filter { $0.kind == .finess && $0.role == nil }
      if let only = own.first, context.drivers(of: piece).esms ?? 1 == 1 {
        throw Undecided(
          Text(
            fr: "Un numéro FINESS est imprimé, mais rien ne dit s'il est celui de l'organisme (juridique) ou de l'ESMS (géographique).",
            en: "A FINESS number is printed, but nothing tells whether it is the body's (legal) or the ESMS's (geographic)."),
          at: [only.region])
      }
      return [finding(.liste, at: [piece.table], .esms, piece, context)]
    }
    let bare = listed.filter { $0.category == nil }
    guard terms.needsCategories, !bare.isEmpty, listed.count == bare.count || piece.establishments.categories.isEmpty else { return [] }
    if piece.establishments.categories.count == 1, listed.count == 1 { return [] }
    try piece.requireWhole()
    try piece.requireAnnexes(about: .establishments)
    return [finding(.categorie, at: bare.map(\.finess.region), .esms, piece, context)]
  }
}

extension Message {
  fileprivate static let liste = Message(
    "liste", .erreur,
    Text(
      fr: "La commande ne dit pas quels ESMS elle concerne : aucun numéro FINESS géographique n'est listé.",
      en: "The order does not tell which ESMS it is for: no geographic FINESS number is listed."),
    suggestion: Text(
      fr: "Ajoutez, sur le bon ou dans une annexe jointe, la liste des ESMS avec le FINESS géographique et la catégorie de chacun.",
      en: "Add, on the order or in an annex that goes with it, the list of the ESMS with the geographic FINESS and the category of each."),
    marks: .place)

  fileprivate static let categorie = Message(
    "categorie", .erreur,
    Text(
      fr: "Les ESMS sont listés sans leur catégorie FINESS.", en: "The ESMS are listed without their FINESS category."),
    suggestion: Text(
      fr: "Ajoutez à chaque ESMS de la liste son code de catégorie FINESS (par exemple 214 pour un CHRS).",
      en: "Add to each ESMS of the list its FINESS category code (214 for a CHRS, for instance)."), marks: .place)
}
