import RuleKit

/// What the Prestation includes is not priced apart from it.
struct ComposanteIncluseFactureeRule: Rule {
  static let info = RuleInfo(
    "SEG302", "composante-incluse-facturee", .erreur, [.order, .invoice],
    Text(
      fr: "Installation, formation, droits d'utilisation et suivi de projet sont compris dans la Prestation.",
      en: "Installation, training, rights of use and project follow-up are in the Prestation."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\nInstallation et formation incluses."),
    .passes("DEVIS HOP-DPI-Va2\nDésignation                    Montant HT\nPrestation Ségur               1 000,00 €\nFormation du module Paie, hors Ségur  300,00 €"),
    .fails(.composante(""), "DEVIS HOP-DPI-Va2\nDésignation           Montant HT\nPrestation Ségur      1 000,00 €\n↓Forfait installation    150,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard !piece.prestations.isEmpty else { return [] }
    let suspects = piece.lines.filter { $0.isPaid && !$0.scope.isOutside && !$0.scope.contains(.otherModule) && Self.components.contains($0.nature) }
      .filter { $0.nature != .licence || $0.scope.contains(.mainLicence) }
    guard !suspects.isEmpty else { return [] }
    let dispositif = try context.dispositif()
    return suspects.compactMap { line in
      if line.scope.contains(.certificate), !Self.includesCertificate(dispositif, piece, context) { return nil }
      return finding(.composante(line.name), at: [line.region], .composantes, piece, context)
    }
  }

  private static let components: Set<Nature> = [.installation, .formation, .licence]

  private static func includesCertificate(_ dispositif: Dispositif, _ piece: Facts, _ context: Context) -> Bool {
    dispositif.components.contains { component in
      component.kind == .certificate && (component.client == nil || component.client == (context.options.client ?? piece.drivers.client.value))
    }
  }
}

extension Message {
  fileprivate static func composante(_ name: String) -> Message {
    Message(
      "composante", .erreur,
      Text(
        fr: "« \(name) » est facturé à part, alors que la Prestation le comprend.",
        en: "“\(name)” is priced apart, although the Prestation includes it."),
      suggestion: Text(
        fr: "Supprimez cette ligne, ou dites en quoi elle est hors du périmètre de la Prestation (autre module, formation supplémentaire…).",
        en: "Remove this line, or say why it is outside the Prestation (another module, additional training…)."))
  }
}
