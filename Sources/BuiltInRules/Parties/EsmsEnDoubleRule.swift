import RuleKit

/// Each establishment stands once in the order's list, and the list has as many as the order counts.
struct EsmsEnDoubleRule: Rule {
  static let info = RuleInfo(
    "SEG520", "esms-en-double-dans-la-commande", .erreur, [.order],
    Text(
      fr: "Chaque ESMS figure une seule fois dans la commande, et leur nombre est celui de la liste.",
      en: "Each ESMS stands once in the order, and their number is that of the list."))

  private static let list = "ESMS                 FINESS géographique   Catégorie FINESS\nEHPAD Les Tamaris    830015186             500\n"
  private static let price = "\nDésignation                 Qté   PU HT         Montant HT\n"

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS MS-DUI-Va2\nNombre d'ESMS : 2\n\n" + list + "SSIAD Le Passage      830018297             354\n" + price + "Prestation Ségur Vague 2      2   2 000,00 €    4 000,00 €"),
    .passes("DEVIS MS-DUI-Va2\n\n" + list + "SSIAD Le Passage      830018297             354\n" + price + "Prestation Ségur Vague 2      1   4 000,00 €    4 000,00 €"),
    .passes("DEVIS MS3-DUI-AHI-Va1\nNombre d'ESMS de l'OG : 9\n\n" + list + price + "Prestation Ségur              1   1 825,00 €    1 825,00 €"),
    .fails(.double("830015186"), "DEVIS MS-DUI-Va2\n\n" + list + "EHPAD Les Tamaris    ↓830015186             500\n" + price + "Prestation Ségur Vague 2      2   2 000,00 €    4 000,00 €"),
    .fails(.nombre(3, 2), "DEVIS MS-DUI-Va2\n\n" + list + "SSIAD Le Passage      830018297             354\n" + price + "↓Prestation Ségur Vague 2      3   2 000,00 €    6 000,00 €"),
    .fails(.nombre(4, 2), "DEVIS MS-DUI-Va2\n↓Nombre d'ESMS : 4\n\n" + list + "SSIAD Le Passage      830018297             354\n"),
    .undecided("DEVIS MS-DUI-Va2\nNombre d'ESMS : 4\nLa liste complète des ESMS figure en annexe.\n\n" + list),
    .notApplicable("DEVIS HOP-DPI-Va2\n" + list),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let dispositif = try context.dispositif()
    let listed = piece.establishments.listed
    let twice = Dictionary(grouping: listed) { "\($0.list) \($0.finess.value)" }.filter { $0.value.count > 1 }
    if !twice.isEmpty {
      var seen: Set<String> = []
      return twice.keys.sorted().compactMap { key -> Finding? in
        guard let all = twice[key], let first = all.first, seen.insert(first.finess.value).inserted else { return nil }
        return finding(.double(first.finess.value), at: all.map(\.finess.region), .unicite, piece, context)
      }
    }
    let count = Set(listed.map(\.finess.value)).count
    guard count > 0, let other = piece.otherCount(than: count) else { return [] }
    if other.count > count {
      try piece.requireWhole()
      try piece.requireAnnexes(about: .establishments)
      if !other.isMultiplied, dispositif.bareme?.countsWholeBody ?? false {
        throw Undecided(
          Text(
            fr: "La pièce dit \(other.count) ESMS et en liste \(count) : rien ne dit si le premier nombre est celui de tout l'organisme gestionnaire.",
            en: "The piece says \(other.count) ESMS and lists \(count): nothing tells whether the former is that of the whole managing body."),
          needs: ["--esms-og"], at: [other.region])
      }
    }
    return [finding(.nombre(other.count, count), at: [other.region], .esms, piece, context)]
  }
}

extension Facts {
  /// A count of ESMS, stated or multiplied, that is not the list's.
  fileprivate func otherCount(than listed: Int) -> (count: Int, isMultiplied: Bool, region: Region)? {
    let lines = prestations.filter { !$0.scope.contains(.instalment) }
    let quantities = lines.compactMap { line in line.quantity.value.flatMap { Int($0.bare) } }
    let sum = quantities.reduce(0, +)
    if sum > 1, quantities.count == lines.count, sum != listed, let line = lines.first { return (sum, true, line.region) }
    if case .found(let stated, let region) = drivers.esms, stated != listed { return (stated, false, region) }
    return nil
  }
}

extension Bareme {
  /// Whether the tranche is that of the ESMS of the whole managing body.
  fileprivate var countsWholeBody: Bool {
    if case .perUnit(let driver, _) = self { driver != .order } else { false }
  }
}

extension Message {
  fileprivate static func double(_ finess: String) -> Message {
    Message(
      "double", .erreur,
      Text(
        fr: "L'ESMS de FINESS \(finess) figure deux fois dans la commande : il n'est financé qu'une fois.",
        en: "The ESMS of FINESS \(finess) stands twice in the order: it is funded once only."),
      suggestion: Text(
        fr: "Gardez une seule ligne pour cet ESMS, et corrigez le nombre d'ESMS et le montant.",
        en: "Keep one line for that ESMS, and correct the number of ESMS and the amount."))
  }

  fileprivate static func nombre(_ stated: Int, _ listed: Int) -> Message {
    Message(
      "nombre", .erreur,
      Text(
        fr: "La commande compte \(stated) ESMS, et en liste \(listed).", en: "The order counts \(stated) ESMS, and lists \(listed)."),
      suggestion: Text(
        fr: "Faites correspondre le nombre d'ESMS, la quantité de la ligne et la liste des FINESS géographiques.",
        en: "Make the number of ESMS, the line's quantity and the list of geographic FINESS agree."))
  }
}
