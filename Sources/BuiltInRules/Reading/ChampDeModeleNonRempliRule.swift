import RuleKit

/// No placeholder is left in a final piece.
struct ChampDeModeleNonRempliRule: Rule {
  static let info = RuleInfo(
    "SEG007", "champ-de-modele-non-rempli", .avertissement, [],
    Text(
      fr: "Aucun champ de modèle n'est resté à remplir (XXX, {{montant}}, JJ/MM/AAAA…).", en: "No placeholder is left to fill in (XXX, {{montant}}, JJ/MM/AAAA…)."))

  private static let text = "DEVIS HOP-DPI-Va2\n\n↓Version technique du client : XXX\n\nPrestation Ségur   1 000,00 €"

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDate (JJ/MM/AAAA) : 12/03/2025\nSommaire ........ 2\nPrestation Ségur   1 000,00 €"),
    .fails(.vide(1), text), .fails(.vide(1), "DEVIS HOP-DPI-Va2\n\n↓Client : {{nom_client}}\n\nPrestation Ségur   1 000,00 €"),
    .fails(.vide(1), "DEVIS HOP-DPI-Va2\n\n↓Date de commande : JJ/MM/AAAA\n\nPrestation Ségur   1 000,00 €"),
    .passes("BON DE COMMANDE N° BC-114\nSOMMAIRE\nObjet .................... 2\nIBAN : FR76 XXXX XXXX\nPrestation Ségur ......... 1 000,00 €"),
    .passes("BON DE COMMANDE N° BC-114\nPrestation Ségur    1 000,00 €\nBon pour accord\nNom : ..............\nFait à ........... le ...........\nDate : JJ/MM/AAAA"),
    .fails(.vide(1), "BON DE COMMANDE N° BC-114\nClient : ↓[Nom du client]\nVersion : 5.4"),
    .fails(.vide(1), "BON DE COMMANDE N° BC-114\nVersion technique : ↓..............\nDispositif : HOP-DPI-Va2"),
    .notApplicable(text.filter { $0 != "↓" }, options: template),
  ]

  private static let template: PieceOptions = {
    var options = PieceOptions()
    options.isTemplate = true
    return options
  }()

  func applies(to piece: Facts, in context: Context) -> Bool { !context.options.isTemplate }

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let blanks = piece.blanks.filter { blank in
      !(piece.agreement.isUnderStudy && (blank.region.page, blank.region.line) >= (piece.agreement.block.page, piece.agreement.block.line))
    }
    return blanks.isEmpty ? [] : [Finding(.vide(blanks.count), at: blanks.map(\.region), requirement: nil)]
  }
}

extension Message {
  fileprivate static func vide(_ count: Int) -> Message {
    Message(
      "vide", .avertissement,
      Text(
        fr: count == 1 ? "Un champ du modèle n'a pas été rempli." : "\(count) champs du modèle n'ont pas été remplis.",
        en: count == 1 ? "A field of the template was not filled in." : "\(count) fields of the template were not filled in."),
      suggestion: Text(
        fr: "Remplissez ces champs ; s'il s'agit d'un modèle, relancez avec --modele.", en: "Fill them in; if this is a template, run again with --modele."))
  }
}
