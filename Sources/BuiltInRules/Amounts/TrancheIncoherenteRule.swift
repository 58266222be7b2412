import RuleKit

/// The tranche, base de calcul and price per unit are those of the client's own count.
struct TrancheIncoherenteRule: Rule {
  static let info = RuleInfo(
    "SEG210", "tranche-incoherente", .erreur, [.order],
    Text(
      fr: "La tranche, la base de calcul et le prix unitaire correspondent à ce que compte le client.",
      en: "Tranche, base de calcul and price per unit fit what the client counts."))

  private static let dui = "DEVIS MS-DUI-Va2\nPrestation Ségur Vague 2\n"
  static let examples: [Example] = [
    .passes(dui + "Nombre d'ESMS : 3\nTranche B\nDésignation                 Qté   PU HT        Total HT\nPrestation Ségur Vague 2      3   2 000,00 €   6 000,00 €"),
    .passes("DEVIS MS3-DUI-AHI-Va1\nNombre d'ESMS de l'organisme gestionnaire : 8\nTranche C\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      3   1 825,00 €   5 475,00 €"),
    .passes("DEVIS HOP-DPI-Va2\nActivité combinée : 7 000\nTranche : B\nPrestation Ségur    1 000,00 €"),
    .fails(.tranche("C", "B", ""), dui + "Nombre d'ESMS : 3\n↓Tranche C\nDésignation                 Qté   PU HT        Total HT\nPrestation Ségur Vague 2      3   2 000,00 €   6 000,00 €"),
    .fails(.prix(0, "", ""), dui + "Nombre d'ESMS : 3\nDésignation                 Qté   PU HT        Total HT\n↓Prestation Ségur Vague 2      3   1 720,00 €   5 160,00 €"),
    .fails(.tranche("C", "B", ""), "DEVIS HOP-DPI-Va2\nActivité combinée : 12 000\n↓Tranche : C\nPrestation Ségur    1 000,00 €"),
    .fails(.base(0, 0), "DEVIS HOP-DPI-Va2\nActivité combinée : 12 000\n↓Base de calcul : 15 000 jours\nPrestation Ségur    1 000,00 €"),
    .undecided("DEVIS MS3-DUI-AHI-Va1\nNombre d'ESMS : 3\nTranche C\nDésignation         Qté   PU HT        Total HT\nPrestation Ségur      3   1 825,00 €   5 475,00 €"),
    .undecided(dui + "Tranche C (5 à 10 ESMS)\nDésignation                 Qté   PU HT        Total HT\nPrestation Ségur Vague 2      1   8 600,00 €   8 600,00 €"),
    .notApplicable("DEVIS MDV-LGC-Va2\nTranche C\nPrestation Ségur    376,25 €"),
  ]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard !piece.prestations.isEmpty else { return [] }
    let stated = try piece.pricing.tranche.get()
    let base = try piece.pricing.calculationBase.get()
    guard let bareme = try context.dispositif().bareme else { return [] }
    let count = try Self.count(bareme, piece, context, isNeeded: stated != nil)
    guard let count else { return [] }
    if let stated {
      let right = bareme.tranches(holding: count.value, context.options.prestation ?? piece.prestation.value)
      guard !right.isEmpty else { throw Undecided(.outside(count.value), at: [stated.region]) }
      if !right.contains(stated.value) {
        let places = [stated.region] + (count.region == stated.region ? [] : [count.region])
        return [finding(.tranche(stated.value, right[0], "\(Amount(count.value).french)"), at: places, .bareme, piece, context)]
      }
    }
    if let base, base.region != count.region, base.value != count.value, base.value != piece.drivers.esms.value {
      return [finding(.base(base.value, count.value), at: [base.region, count.region], .bareme, piece, context)]
    }
    return try price(bareme, count.value, piece, context)
  }

  /// A price per ESMS that is, to the cent, the one of another tranche. A higher one is SEG201's.
  private func price(_ bareme: Bareme, _ count: Int, _ piece: Facts, _ context: Context) throws(Undecided) -> [Finding] {
    guard case .perUnit(_, let parts) = bareme, let tranches = parts[nil] ?? parts[context.options.prestation ?? piece.prestation.value],
      let own = tranches.first(where: { $0.holds(count) })
    else { return [] }
    return piece.prestations.compactMap { line in
      guard let unit = line.unitPriceHT.value, unit.value < own.ht, let other = tranches.first(where: { $0.ht == unit.value }) else { return nil }
      return finding(.prix(unit, other.name, own.name), at: [line.region], .bareme, piece, context)
    }
  }

  /// What the barème's tranche goes by; on an order for several hospitals there is no one count.
  private static func count(_ bareme: Bareme, _ piece: Facts, _ context: Context, isNeeded: Bool) throws(Undecided) -> Found<Int>? {
    let (told, read, need): (Int?, Reading<Int>, CeilingGap.Driver)
    switch bareme {
    case .affine: (told, read, need) = (context.options.activiteCombinee, piece.drivers.activiteCombinee, .activiteCombinee)
    case .perUnit(.order, _): (told, read, need) = (context.options.esms, piece.drivers.esms, .esms)
    case .perUnit(.organisation, _): (told, read, need) = (context.options.esmsOG ?? context.options.esms, piece.drivers.esmsOG, .esmsOG)
    case .lumpOrHeads: return nil
    }
    if case .affine = bareme, piece.prestations.count > 1 { return nil }
    if let told { return Found(told, at: piece.prestations[0].region) }
    if let found = try read.get() { return found }
    let counted = piece.prestations.compactMap(\.quantity.value).total
    if case .perUnit(.order, _) = bareme, counted > 1, let whole = Int(counted.bare) { return Found(whole, at: piece.prestations[0].region) }
    guard isNeeded else { return nil }
    let gap = CeilingGap.missing(need)
    throw Undecided(.unknownCount(need.name), needs: gap.needs, at: [piece.pricing.tranche.region])
  }
}

extension Bareme {
  /// The letters that a count may bear: two where it is the bound between tranches of an affine barème.
  fileprivate func tranches(holding count: Int, _ type: PrestationType?) -> [String] {
    switch self {
    case .affine(let parts):
      guard let points = type.flatMap({ parts[$0] }) ?? parts.values.first else { return [] }
      return zip(points, points.dropFirst()).filter { $0.driver <= count && count <= $1.driver }.map(\.1.tranche)
    case .perUnit(_, let parts):
      return (parts[nil] ?? parts[type] ?? parts.values.first ?? []).filter { $0.holds(count) }.map(\.name)
    case .lumpOrHeads: return []
    }
  }
}

extension Text {
  fileprivate static func unknownCount(_ name: Text) -> Text {
    Text(
      fr: "Une tranche est indiquée, mais \(name.fr) n'est pas connu : elle n'a pas pu être vérifiée.",
      en: "A tranche is stated, but \(name.en) is not known: it could not be checked.")
  }

  fileprivate static func outside(_ count: Int) -> Text {
    Text(
      fr: "Aucune tranche publiée ne couvre le nombre indiqué (\(Amount(count).french)).",
      en: "No published tranche covers the number given (\(count)).")
  }
}

extension Message {
  fileprivate static func tranche(_ stated: String, _ right: String, _ count: String) -> Message {
    Message(
      "tranche", .erreur,
      Text(
        fr: "La pièce indique la tranche \(stated), mais \(count) relève de la tranche \(right).",
        en: "The piece states tranche \(stated), but \(count) belongs to tranche \(right)."),
      suggestion: Text(
        fr: "Corrigez la tranche, ou le nombre qui la détermine, et le prix qui en découle.",
        en: "Correct the tranche, or the count that sets it, and the price that follows."))
  }

  fileprivate static func base(_ base: Int, _ count: Int) -> Message {
    Message(
      "base-de-calcul", .erreur,
      Text(
        fr: "La base de calcul est de \(Amount(base).french), mais la pièce compte par ailleurs \(Amount(count).french).",
        en: "The base de calcul is \(Amount(base).french), but the piece counts \(Amount(count).french) elsewhere."),
      suggestion: Text(
        fr: "Indiquez le même nombre partout, celui de la base des clients éligibles.",
        en: "State the same number everywhere, the one of the base of eligible clients."))
  }

  fileprivate static func prix(_ unit: Amount, _ other: String, _ own: String) -> Message {
    Message(
      "prix-unitaire", .erreur,
      Text(
        fr: "Le prix par ESMS (\(unit.euros)) est celui de la tranche \(other), mais le nombre d'ESMS relève de la tranche \(own).",
        en: "The price per ESMS (\(unit.euros)) is that of tranche \(other), but the number of ESMS belongs to tranche \(own)."),
      suggestion: Text(
        fr: "Reprenez le prix de la tranche \(own), ou corrigez le nombre d'ESMS.",
        en: "Take the price of tranche \(own), or correct the number of ESMS."))
  }
}
