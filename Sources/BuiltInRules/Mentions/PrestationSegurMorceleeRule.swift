import RuleKit

/// The Prestation is one operation: it is not sold in pieces.
struct PrestationSegurMorceleeRule: Rule {
  static let info = RuleInfo(
    "SEG108", "prestation-segur-morcelee", .erreur, [.order, .invoice],
    Text(
      fr: "La Prestation d'un client tient en une seule ligne.", en: "The Prestation of a client is one line."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nDésignation                       Montant HT\nPrestation Ségur                  1 000,00 €"),
    .passes("DEVIS MDV-LGC-Va2\nDésignation                       Montant HT\nPrestation Ségur, Dr Marc Abadie    376,25 €\nPrestation Ségur, Dr Lise Urvoas    376,25 €"),
    .fails(.morcelee(2), "DEVIS HOP-DPI-Va2\nDésignation                       Montant HT\n↓Prestation Ségur (logiciel)       1 000,00 €\nPrestation Ségur (déploiement)    1 000,00 €"),
    .notApplicable("DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2    1 000,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    _ = try context.dispositif()
    let sold = piece.prestations.filter { $0.isPaid && $0.scope.isDisjoint(with: [.baremePart, .instalment, .catchingUp, .explicitlyOutside]) }
    let families = Set(sold.compactMap(\.family))
    let groups = Dictionary(grouping: sold) { line in
      "\(line.family ?? (families.count == 1 ? families.first ?? "" : ""))|\(line.beneficiary ?? "")"
    }
    return groups.keys.sorted().compactMap { key -> Finding? in
      guard let lines = groups[key], lines.count >= 2 else { return nil }
      return finding(.morcelee(lines.count), at: lines.map(\.region), .morcellement, piece, context)
    }
  }
}

extension PricedLine {
  /// The function that the line names first, by its code.
  fileprivate var family: String? {
    dsrs.first.map { dsr in
      let parts = dsr.value.split(separator: "-")
      return parts.count > 1 ? String(parts[1]) : dsr.value
    }
  }
}

extension Message {
  fileprivate static func morcelee(_ count: Int) -> Message {
    Message(
      "morcelee", .erreur,
      Text(
        fr: "La Prestation Ségur est vendue en \(count) lignes chiffrées pour le même client, alors qu'elle est une opération globale.",
        en: "The Prestation Ségur is sold in \(count) priced lines for the same client, although it is one whole operation."),
      suggestion: Text(
        fr: "Réunissez-les en une seule ligne « Prestation Ségur » avec un seul montant ; le détail peut suivre sans prix.",
        en: "Gather them in one “Prestation Ségur” line with one amount; details may follow without a price."))
  }
}
