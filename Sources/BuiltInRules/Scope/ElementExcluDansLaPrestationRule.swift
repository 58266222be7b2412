import RuleKit

/// The Prestation delivers nothing that it cannot fund.
struct ElementExcluDansLaPrestationRule: Rule {
  static let info = RuleInfo(
    "SEG303", "element-exclu-dans-la-prestation", .erreur, [.order, .invoice],
    Text(
      fr: "La Prestation ne comprend rien de ce que le texte en exclut (boîtes aux lettres, serveurs, modules hors périmètre…).",
      en: "The Prestation holds nothing that the text keeps out (mailboxes, servers, modules outside the perimeter…)."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa Prestation comprend le raccordement des boîtes aux lettres existantes."),
    .passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\nLa Prestation ne comprend pas les boîtes aux lettres MSSanté."),
    .fails(.exclu(.mailboxes), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓La Prestation comprend trois boîtes aux lettres MSSanté."),
    .fails(.exclu(.medicines), "DEVIS HOP-DPI-Va2\nDésignation                                      Montant HT\n↓Prestation Ségur, base de médicaments incluse    1 000,00 €"),
    .fails(.exclu(.mailboxes), "DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €\n\n↓Dans le cadre de la Prestation, cinq adresses MSSanté nominatives sont ouvertes."),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let delivered = piece.perimeter.delivered.filter { $0.value != .catchingUp }
    guard !delivered.isEmpty else { return [] }
    let excluded = try context.dispositif().exclusions
    return delivered.filter { excluded.contains($0.value) }.map { finding(.exclu($0.value), at: [$0.region], .exclusions, piece, context) }
  }
}

extension Excluded {
  fileprivate var named: Text {
    switch self {
    case .mailboxes: Text(fr: "des boîtes aux lettres MSSanté", en: "MSSanté mailboxes")
    case .server: Text(fr: "un serveur", en: "a server")
    case .infrastructure: Text(fr: "de l'infrastructure ou du matériel", en: "infrastructure or hardware")
    case .databaseMigration: Text(fr: "une migration de base de données", en: "a migration of the database system")
    case .replacement: Text(fr: "un changement complet de logiciel", en: "a complete change of software")
    case .otherModule: Text(fr: "un module hors périmètre", en: "a module outside the perimeter")
    case .medicines: Text(fr: "une base de données médicaments", en: "a medicines database")
    case .catchingUp: Text(fr: "un rattrapage de version", en: "a catching-up")
    }
  }
}

extension Message {
  fileprivate static func exclu(_ excluded: Excluded) -> Message {
    Message(
      "exclu", .erreur,
      Text(
        fr: "La Prestation comprend \(excluded.named.fr), que l'État ne finance pas.",
        en: "The Prestation holds \(excluded.named.en), which the State does not fund."),
      suggestion: Text(
        fr: "Retirez cet élément de la Prestation ; s'il est voulu, vendez-le à part, hors Ségur.",
        en: "Take it out of the Prestation; if it is wanted, sell it apart, outside the Ségur."))
  }
}
