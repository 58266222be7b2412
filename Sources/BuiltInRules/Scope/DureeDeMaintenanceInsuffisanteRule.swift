import RuleKit

/// Maintenance and rights of use last as long as the text says, and support outlives the request of the balance by two years.
///
/// « Pour la durée restante du contrat support, dans la limite de … » is the text's own ceiling, and no defect.
struct DureeDeMaintenanceInsuffisanteRule: Rule {
  static let info = RuleInfo(
    "SEG311", "duree-de-maintenance-insuffisante", .avertissement, [.order],
    Text(
      fr: "La maintenance comprise ne s'arrête pas avant la durée que le texte fixe.",
      en: "The included maintenance does not end before the time that the text sets."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa maintenance corrective est comprise pendant 6 ans."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nMaintenance pour la durée restante du contrat support, dans la limite de trois ans."),
    .fails(.courte(24, 60), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La maintenance corrective est comprise pendant deux ans."),
    .fails(
      .facturee(12, 60),
      "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La maintenance corrective est comprise pendant 12 mois, puis facturée au tarif en vigueur."),
    .fails(
      .support(12), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Le support est assuré pendant un an après la demande de solde."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    for statement in piece.statements {
      guard let months = statement.amount.flatMap(\.whole) else { continue }
      switch statement.meaning {
      case .maintenanceMonths, .maintenanceMonthsThenBilled:
        let dispositif = try context.dispositif()
        guard let least = dispositif.maintenanceYears.map(\.value).min(), months < least * 12 else { continue }
        let isBilled = statement.meaning == .maintenanceMonthsThenBilled
        return [finding(isBilled ? .facturee(months, least * 12) : .courte(months, least * 12), at: [statement.region], .maintenance, piece, context)]
      case .supportMonths:
        guard try context.dispositif().wave == 2, months < 24 else { continue }
        return [finding(.support(months), at: [statement.region], .maintenance, piece, context)]
      default: continue
      }
    }
    return []
  }
}

extension Message {
  fileprivate static func courte(_ months: Int, _ least: Int) -> Message {
    Message("courte", .avertissement, stops(months, least), suggestion: correct(least))
  }

  fileprivate static func facturee(_ months: Int, _ least: Int) -> Message {
    Message("facturee", .erreur, stops(months, least), suggestion: correct(least))
  }

  fileprivate static func support(_ months: Int) -> Message {
    Message(
      "support", .avertissement,
      Text(
        fr: "Le support s'arrête \(months) mois après la demande de solde : le texte en demande au moins 24.",
        en: "Support ends \(months) months after the request of the balance: the text asks for 24 at least."),
      suggestion: Text(
        fr: "Assurez le support au moins deux ans après la demande de solde.", en: "Give support for two years at least after the request of the balance."))
  }

  private static func stops(_ months: Int, _ least: Int) -> Text {
    Text(
      fr: "La maintenance ou le droit d'utilisation compris s'arrête au bout de \(months) mois, alors que le texte en compte \(least).",
      en: "The included maintenance or right of use ends after \(months) months, where the text counts \(least).")
  }

  private static func correct(_ least: Int) -> Text {
    Text(
      fr: "Écrivez : « maintenance comprise pour la durée restante du contrat support, dans la limite de \(least / 12) ans ».",
      en: "Write: maintenance included for the rest of the support contract, within \(least / 12) years.")
  }
}
