import RuleKit

/// Without its funding scheme, a piece cannot be held against a text.
struct DispositifNonIdentifieRule: Rule {
  static let info = RuleInfo(
    "SEG004", "dispositif-non-identifie", .avertissement, [],
    Text(
      fr: "La pièce nomme le dispositif de financement dont elle relève (par exemple HOP-DPI-Va2).",
      en: "The piece names the funding scheme that it comes under (for instance HOP-DPI-Va2)."))

  static let examples: [Example] = [
    .passes("BON DE COMMANDE\nDispositif : AF-HOP-DPI-Va2\nPrestation Ségur    1 000,00 €"),
    .passes("BON DE COMMANDE\nDossier patient informatisé\nType : « Mise à jour vague 2 »\nPrestation Ségur    1 000,00 €"),
    .passes("BON DE COMMANDE\nDispositif : SF-LGC-Va2\nType : « Mise à jour vague 2 »\nPrestation Ségur    1 000,00 €"),
    .fails(.nonIdentifie, "BON DE COMMANDE\n↓Prestation Ségur    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard context.options.dispositif == nil, piece.dispositifs.isEmpty,
      !piece.schemeDoubts.unknown.contains(where: { $0.nearest == nil })
    else { return [] }
    return [Finding(.nonIdentifie, at: [piece.table], requirement: nil)]
  }
}

extension Message {
  fileprivate static let nonIdentifie = Message(
    "dispositif-absent", .avertissement,
    Text(
      fr: "Aucun dispositif (code AF ou DSR, comme HOP-DPI-Va2) n'est nommé : le plafond, la mention et les autres exigences propres au dispositif n'ont pas pu être vérifiés.",
      en: "No funding scheme (AF or DSR code, such as HOP-DPI-Va2) is named: the ceiling, the mention and its other requirements could not be checked."),
    suggestion: Text(
      fr: "Faites figurer la référence de l'appel à financement, par exemple « AF-HOP-DPI-Va2 » ; ou précisez-la avec --dispositif.",
      en: "State the reference of the appel à financement, for instance “AF-HOP-DPI-Va2”; or give it with --dispositif."), marks: .place)
}
