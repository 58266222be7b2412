import RuleKit

/// The Prestation costs at most what the barème allows, before tax.
struct PlafondDepasseRule: Rule {
  static let info = RuleInfo(
    "SEG201", "plafond-depasse", .erreur, [.order, .invoice],
    Text(
      fr: "Le montant HT de la Prestation ne dépasse pas le plafond du barème.",
      en: "The Prestation's amount before tax does not exceed the barème's ceiling."))

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nActivité combinée : 7 000\nDésignation         Montant HT\nPrestation Ségur    6 875,00 €"),
    .fails(.depasse(0, 0, []), "DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nActivité combinée : 7 000\nDésignation         Montant HT\n↓Prestation Ségur    6 920,00 €"),
    .passes("DEVIS MS3-DUI-AHI-Va1\nDésignation         Qté   PU HT      Total HT\nPrestation Ségur      3   900,00 €   2 700,00 €"),
    .fails(.depasse(0, 0, []), "DEVIS MS3-DUI-AHI-Va1\nDésignation         Qté   PU HT        Total HT\n↓Prestation Ségur      3   2 500,00 €   7 500,00 €"),
    .undecided("DEVIS MS3-DUI-AHI-Va1\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      3   1 825,00 €   5 475,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nÉtablissement      Activité combinée\nCH de Villeneuve   15 000\nCH de Saint-Cyr    7 000\nDésignation                            Montant HT\nPrestation Ségur, CH de Villeneuve     9 477,15 €\nPrestation Ségur, CH de Saint-Cyr      6 875,00 €"),
    .fails(.depasse(0, 0, []), "DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nÉtablissement      Activité combinée\nCH de Villeneuve   15 000\nCH de Saint-Cyr    7 000\nDésignation                            Montant HT\n↓Prestation Ségur, CH de Villeneuve     9 477,15 €\nPrestation Ségur, CH de Saint-Cyr      7 875,00 €"),
    .undecided("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nDésignation         Montant HT\nPrestation Ségur    6 920,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = Self.lines(of: piece)
    guard !lines.isEmpty else { return [] }
    let dispositif = try context.dispositif()
    guard let bareme = dispositif.bareme else { throw Undecided(.unknownBareme(dispositif.code)) }
    if let pack = lines.first(where: { $0.dsrs.count > 1 }) { throw Undecided(.pack, at: [pack.region]) }
    let price = try Self.price(of: lines, piece)
    guard price > .zero else { return [] }
    let range = CeilingRange(bareme, lines, piece, context)
    let tolerance = Amount(lines.count) * .cent
    if let least = range.least, price <= least.ht + tolerance { return [] }
    guard let most = range.most, price > most.ht + tolerance else {
      throw Undecided(range.reason, needs: range.needs, at: [lines[0].region])
    }
    return [finding(.depasse(price, most.ht, most.steps), at: lines.map(\.region), .plafond, piece, context)]
  }

  /// The lines that the ceiling is for.
  static func lines(of piece: Facts) -> [PricedLine] {
    piece.prestations.filter { $0.scope.isDisjoint(with: [.catchingUp, .explicitlyOutside]) }
  }

  /// What the lines cost before tax; where only the amount with tax is printed, by the rate printed.
  static func price(of lines: [PricedLine], _ piece: Facts) throws(Undecided) -> Amount {
    var prices: [Amount] = []
    for line in lines {
      if let ht = line.ht {
        prices.append(ht)
      } else if let ttc = line.totalTTC.value {
        if let ht = piece.totals.ht.value, piece.lines.count == 1 {
          prices.append(min(ht, ttc))
        } else if let rate = line.vatRate.value ?? (piece.pricing.vatRates.count == 1 ? piece.pricing.vatRates.first?.value : nil) {
          prices.append(ttc.withoutTax(rate: rate))
        } else {
          throw Undecided(.onlyTTC, at: [line.region])
        }
      }
    }
    return prices.total
  }
}

extension Text {
  fileprivate static func unknownBareme(_ code: String) -> Text {
    Text(
      fr: "Le barème du dispositif \(code) n'est pas connu de SegurLint : le plafond n'a pas pu être vérifié.",
      en: "SegurLint does not know the barème of \(code): the ceiling could not be checked.")
  }

  fileprivate static let pack = Text(
    fr: "Une même ligne réunit plusieurs fonctions : son montant ne peut être comparé au plafond d'aucune d'elles.",
    en: "One line gathers several functions: its amount can be held against the ceiling of none of them.")

  fileprivate static let onlyTTC = Text(
    fr: "Seul un montant TTC est imprimé pour la Prestation ; le plafond est un montant HT.",
    en: "Only an amount with tax is printed for the Prestation; the ceiling is before tax.")
}

extension Message {
  fileprivate static func depasse(_ price: Amount, _ ceiling: Amount, _ steps: [Text]) -> Message {
    let excess = (price - ceiling).rounded
    return Message(
      "plafond-depasse", .erreur,
      Text(
        fr: "La Prestation est à \(price.euros) HT, soit \(excess.euros) de plus que le plafond de \(ceiling.euros) HT. Calcul : \(steps.map(\.fr).joined(separator: " ; ")).",
        en: "The Prestation is at \(price.euros) before tax, \(excess.euros) above the ceiling of \(ceiling.euros). Computation: \(steps.map(\.en).joined(separator: "; "))."),
      suggestion: Text(
        fr: "Ramenez le montant HT de la Prestation à \(ceiling.euros) au plus ; le dépassement ne peut pas être demandé au client.",
        en: "Bring the Prestation's amount before tax down to \(ceiling.euros) at most; the excess cannot be asked of the client."))
  }
}
