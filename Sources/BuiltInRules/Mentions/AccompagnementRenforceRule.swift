import RuleKit

/// The « Accompagnement renforcé » is for cabinets libéraux alone.
struct AccompagnementRenforceRule: Rule {
  static let info = RuleInfo(
    "SEG118", "accompagnement-renforce", .erreur, [.order, .invoice],
    Text(
      fr: "L'« Accompagnement renforcé » n'est financé que pour un cabinet libéral.",
      en: "The “Accompagnement renforcé” is funded for a cabinet libéral only."))

  private static let line = "\nDésignation                    Montant HT\nPrestation Ségur                 376,25 €\n↓Accompagnement renforcé           60,00 €"

  static let examples: [Example] = [
    .passes("DEVIS MDV-LGC-Va2\nClient : maison de santé pluriprofessionnelle\nPrestation Ségur   3 160,50 €"),
    .fails(.structure, "DEVIS MDV-LGC-Va2\nClient : maison de santé pluriprofessionnelle" + line),
    .fails(.absent, "DEVIS MDV-LGC-Va2\nClient : cabinet libéral\n\n↓Désignation                    Montant HT\nPrestation Ségur                 376,25 €"),
    .undecided("DEVIS MDV-LGC-Va2\nClient : cabinet libéral" + line.filter { $0 != "↓" }),
    .notApplicable("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    let client = context.options.client ?? piece.drivers.client.value
    guard let sold = piece.lines.first(where: { $0.nature == .accompagnementRenforce && $0.isPaid }) else {
      return client == .cabinet && piece.kind.value == .order ? [finding(.absent, at: [piece.table], .composantes, piece, context)] : []
    }
    if client == .structure { return [finding(.structure, at: [sold.region], .composantes, piece, context)] }
    throw Undecided(
      Text(
        fr: "Le plafond et le seuil de l'« Accompagnement renforcé » ne sont pas publiés : ce montant n'a pas pu être vérifié.",
        en: "The ceiling and the threshold of the “Accompagnement renforcé” are not published: this amount could not be checked."),
      needs: client == nil ? ["--client"] : [], at: [sold.region])
  }
}

extension Message {
  fileprivate static let structure = Message(
    "structure", .erreur,
    Text(
      fr: "L'« Accompagnement renforcé » est vendu à une structure d'exercice coordonné, alors que seuls les cabinets libéraux y ont droit.",
      en: "The “Accompagnement renforcé” is sold to a structure d'exercice coordonné, where cabinets libéraux alone are entitled to it."),
    suggestion: Text(fr: "Supprimez cette ligne.", en: "Remove this line."))

  fileprivate static let absent = Message(
    "ligne-absente", .information,
    Text(
      fr: "La commande d'un cabinet libéral n'a pas de ligne « Accompagnement renforcé ».", en: "The order of a cabinet libéral has no “Accompagnement renforcé” line."),
    suggestion: Text(
      fr: "Ajoutez cette ligne si le cabinet peut y prétendre.", en: "Add this line if the cabinet is entitled to it."), marks: .place)
}
