import RuleKit

/// Corrective maintenance of the Ségur's perimeter is in the Prestation: it is not billed again.
struct MaintenanceFactureeRule: Rule {
  static let info = RuleInfo(
    "SEG301", "maintenance-facturee", .erreur, [.order, .invoice],
    Text(
      fr: "La maintenance corrective du périmètre Ségur est comprise dans la Prestation et n'est pas facturée.",
      en: "Corrective maintenance of the Ségur's perimeter is in the Prestation and is not billed."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\nLa maintenance corrective est incluse."),
    .passes("DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\nMaintenance corrective    0,00 €"),
    .fails(.ligne, "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\n↓Maintenance annuelle    365,00 €"),
    .fails(.annonce, "DEVIS HOP-DPI-Va2\nPrestation Ségur      1 000,00 €\n↓Le coût de la maintenance sera facturé au client."),
    .fails(.annonce, "DEVIS HOP-DPI-Va2\nPrestation Ségur      1 000,00 €\n↓La maintenance de la solution fait l'objet d'un contrat séparé et payant."),
    .passes(
      "DEVIS HOP-DPI-Va2\nPrestation Ségur      1 000,00 €\nLa maintenance corrective du périmètre Ségur est incluse.\nLa maintenance du logiciel fait l'objet d'un contrat séparé et payant."),
    .fails(.support, "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\n↓Contrat d'assistance    365,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = piece.lines.filter { line in
      line.nature == .maintenance && line.isPaid && line.scope.isDisjoint(with: [.explicitlyOutside, .catchingUp, .otherContract])
    }
    if !lines.isEmpty {
      return lines.map { line in
        finding(line.scope.contains(.maintenanceByName) ? .ligne : .support, at: [line.region], .maintenance, piece, context)
      }
    }
    let priced = Set(piece.lines.map { [$0.region.page, $0.region.line] })
    let told = piece.statements.filter { !priced.contains([$0.region.page, $0.region.line]) }
    let isIncluded = piece.statements.contains { $0.meaning == .maintenanceIncluded }
    let named = told.filter { $0.meaning == .maintenanceBilled || $0.meaning == .maintenanceBilledApart && !isIncluded }
    if let statement = named.first { return [finding(.annonce, at: [statement.region], .maintenance, piece, context)] }
    if let statement = told.first(where: { $0.meaning == .supportBilled }) {
      return [finding(.supportAnnonce, at: [statement.region], .maintenance, piece, context)]
    }
    return []
  }
}

extension Message {
  fileprivate static let ligne = Message(
    "ligne-de-maintenance", .erreur,
    Text(
      fr: "Une maintenance est facturée au client, alors que la maintenance corrective du périmètre Ségur est comprise dans la Prestation.",
      en: "A maintenance is billed to the client, although corrective maintenance of the Ségur's perimeter is in the Prestation."),
    suggestion: remove)

  fileprivate static let annonce = Message(
    "maintenance-annoncee", .erreur,
    Text(
      fr: "Le texte annonce que la maintenance sera facturée au client, alors que la maintenance corrective du périmètre Ségur est comprise.",
      en: "The text says that maintenance will be billed to the client, although corrective maintenance of the Ségur's perimeter is included."),
    suggestion: remove)

  fileprivate static let support = Message(
    "contrat-sans-contenu", .avertissement,
    Text(
      fr: "Un contrat de support, d'assistance ou d'hébergement est facturé sans que son contenu soit dit : il ne peut pas couvrir la maintenance corrective du périmètre Ségur.",
      en: "A contract of support, assistance or hosting is billed without a word of its content: it cannot cover corrective maintenance of the Ségur's perimeter."),
    suggestion: say)

  fileprivate static let supportAnnonce = Message(
    "contrat-annonce", .avertissement,
    Text(
      fr: "Le texte annonce la facturation d'un contrat de support ou d'assistance dont le contenu n'est pas dit.",
      en: "The text says that a contract of support or assistance will be billed, without a word of its content."),
    suggestion: say)

  private static let remove = Text(
    fr: "Supprimez cette facturation, ou dites précisément qu'elle porte sur autre chose (autre module, évolutions réglementaires) et que la maintenance du périmètre Ségur est incluse.",
    en: "Remove this billing, or say precisely that it is for something else (another module, regulatory evolution) and that maintenance of the Ségur's perimeter is included.")

  private static let say = Text(
    fr: "Dites ce que couvre ce contrat, et que la maintenance corrective du périmètre Ségur reste incluse.",
    en: "Say what this contract covers, and that corrective maintenance of the Ségur's perimeter stays included.")
}
