import RuleKit

/// The Prestation costs at most what the barème allows, before tax.
struct PlafondDepasseRule: Rule {
  static let info = RuleInfo(
    "SEG201", "plafond-depasse", .erreur, [.order, .invoice],
    Text(
      fr: "Le montant HT de la Prestation ne dépasse pas le plafond du barème.",
      en: "The Prestation's amount before tax does not exceed the barème's ceiling."))

  static let isFragile = true

  static let examples: [Example] = [
    .passes("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nActivité combinée : 7 000\nDésignation         Montant HT\nPrestation Ségur    6 875,00 €"),
    .fails(.depasse(0, 0, []), "DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nActivité combinée : 7 000\nDésignation         Montant HT\n↓Prestation Ségur    6 920,00 €"),
    .undecided("DEVIS HOP-DPI-Va2\nType : « Mise à jour vague 2 »\nDésignation         Montant HT\nPrestation Ségur    6 920,00 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    let lines = piece.prestations.filter { $0.scope.isDisjoint(with: [.catchingUp, .explicitlyOutside]) }
    guard !lines.isEmpty else { return [] }
    let dispositif = try context.dispositif()
    guard let bareme = dispositif.bareme else { throw Undecided(.unknownBareme(dispositif.code)) }
    if let pack = lines.first(where: { $0.dsrs.count > 1 }) { throw Undecided(.pack, at: [pack.region]) }
    let price = try Self.price(of: lines, piece, context)
    guard price > .zero else { return [] }
    let ceiling = try Self.ceiling(bareme, price, lines, piece, context)
    guard price.value > ceiling.ht.value + Amount.cent.value * Amount(lines.count).value else { return [] }
    return [finding(.depasse(price, ceiling.ht, ceiling.steps), at: lines.map(\.region), .plafond, piece, context)]
  }

  private static func price(of lines: [PricedLine], _ piece: Facts, _ context: Context) throws(Undecided) -> Amount {
    var prices: [Amount] = []
    for line in lines {
      if let ht = line.ht {
        prices.append(ht)
      } else if let ttc = line.totalTTC.value {
        guard let ht = piece.totals.ht.value, piece.lines.count == 1 else { throw Undecided(.onlyTTC, at: [line.region]) }
        prices.append(min(ht, ttc))
      }
    }
    return prices.total
  }

  /// The ceiling; where the type is not known, a price above the higher or below the lower of both decides all the same.
  private static func ceiling(
    _ bareme: Bareme, _ price: Amount, _ lines: [PricedLine], _ piece: Facts, _ context: Context
  ) throws(Undecided) -> Ceiling {
    let drivers = Self.drivers(bareme, lines, piece, context)
    let type = context.options.prestation ?? piece.prestation.value
    do {
      let ceiling = try Ceiling.compute(bareme, type: type, drivers: drivers)
      if case .perUnit(.organisation, _) = bareme, context.options.esmsOG == nil, context.options.esms == nil, piece.drivers.esmsOG.value == nil,
        price <= ceiling.ht
      {
        throw CeilingGap.missing(.esmsOG)
      }
      return ceiling
    } catch let gap as CeilingGap {
      if gap == .missing(.prestation) {
        let both = PrestationType.allCases.compactMap { try? Ceiling.compute(bareme, type: $0, drivers: drivers) }.sorted { $0.ht < $1.ht }
        if let low = both.first, let high = both.last, price > high.ht || price <= low.ht { return high }
      }
      throw Undecided(gap.reason, needs: gap.needs, at: [lines[0].region])
    } catch {
      throw Undecided(.unknownBareme(""))
    }
  }

  /// What the lines themselves count goes in where nothing else tells: ESMS, doctors.
  private static func drivers(_ bareme: Bareme, _ lines: [PricedLine], _ piece: Facts, _ context: Context) -> CeilingDrivers {
    var drivers = context.drivers(of: piece)
    let counted = lines.compactMap(\.count).total
    if drivers.esms == nil, counted > .zero { drivers.esms = Int(counted.bare) }
    if case .perUnit(.organisation, _) = bareme, drivers.esmsOG == nil { drivers.esmsOG = drivers.esms }
    if drivers.medecins == nil, drivers.client == .cabinet, lines.count > 1 || counted > 1 { drivers.medecins = Swift.max(lines.count, Int(counted.bare) ?? 1) }
    if case .lumpOrHeads = bareme, drivers.client == nil {
      if drivers.effectifs != nil { drivers.client = .structure } else if drivers.medecins != nil { drivers.client = .cabinet }
    }
    return drivers
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
