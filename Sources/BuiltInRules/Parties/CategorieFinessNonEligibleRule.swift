import RuleKit

/// The establishments are of a category that the scheme funds.
struct CategorieFinessNonEligibleRule: Rule {
  static let info = RuleInfo(
    "SEG511", "categorie-finess-non-eligible", .erreur, [.order],
    Text(
      fr: "La catégorie FINESS du client et de ses établissements est une de celles que le dispositif finance.",
      en: "The FINESS category of the client and its establishments is one of those that the scheme funds."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\n\nESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             500\nSSIAD Le Passage      830018297             354"),
    .passes("DEVIS HOP-DPI-Va2\n\nClient\nCentre hospitalier de Roquebrune\n83520 Roquebrune\nCatégorie FINESS : 355"),
    .passes("DEVIS MS-DUI-Va2\n\nClient\nAssociation Le Porche\n83520 Roquebrune\nCatégorie juridique : 9220"),
    .fails(.horsListe(["355"]), "DEVIS MS-DUI-Va2\n\nESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             500\nHôpital du Passage    830018297             ↓355"),
    .fails(.horsListe(["500"]), "DEVIS MS3-DUI-AHI-Va1\nESMS : EHPAD Les Tamaris, FINESS géographique 830015186, ↓catégorie 500"),
    .fails(.horsListe(["500"]), "DEVIS HOP-DPI-Va2\n\nClient\nEHPAD de Roquebrune\n83520 Roquebrune\n↓Catégorie FINESS : 500"),
    .notApplicable("DEVIS MDV-LGC-Va2\nCatégorie FINESS : 500"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let terms = try context.dispositif().clients
    guard !terms.categories.isEmpty else { return [] }
    let outside = piece.establishments.everyCategory.filter { stated in
      stated.value.allSatisfy(\.isNumber) && terms.category(stated.value) == nil
    }
    guard !outside.isEmpty else { return [] }
    return [finding(.horsListe(outside.map(\.value)), at: outside.map(\.region), .eligibilite, piece, context)]
  }
}

extension Message {
  fileprivate static func horsListe(_ codes: [String]) -> Message {
    let list = Set(codes).sorted().joined(separator: ", ")
    return Message(
      "hors-liste", .erreur,
      Text(
        fr: "La catégorie FINESS \(list) n'est pas dans la liste de celles que le dispositif finance.",
        en: "FINESS category \(list) is not in the list of those that the scheme funds."),
      suggestion: Text(
        fr: "Vérifiez la catégorie dans le répertoire FINESS ; si elle est juste, retirez l'établissement de la commande.",
        en: "Check the category in the FINESS register; if it is right, take the establishment off the order."))
  }
}
