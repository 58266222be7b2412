import FoundationEssentials

/// The most that the State pays for one Prestation, HT, with the way there.
public struct Ceiling: Sendable, Hashable {
  /// Before rounding.
  public let unrounded: Amount
  /// The letter of the tranche; nil where the barème has none.
  public let tranche: String?
  /// The computation, step by step.
  public let steps: [Text]

  public init(unrounded: Amount, tranche: String?, steps: [Text]) {
    self.unrounded = unrounded
    self.tranche = tranche
    self.steps = steps
  }

  /// To the cent, halves up.
  public var ht: Amount { unrounded.rounded }

  /// With TVA: from the HT in cents, to the cent.
  /// - Parameter rate: in percent.
  public func ttc(rate: Amount) -> Amount { Amount(ht.value * rate.value / 100 + ht.value).rounded }

  /// Computes it.
  /// - Parameter type: needed where the barème differs by type.
  public static func compute(
    _ bareme: Bareme, type: PrestationType?, drivers: CeilingDrivers
  ) throws(CeilingGap) -> Ceiling {
    switch bareme {
    case .affine(let parts):
      guard let points = type.flatMap({ parts[$0] }) else { throw .missing(.prestation) }
      return try affine(points, drivers.activiteCombinee)
    case .perUnit(let driver, let parts):
      guard let tranches = parts[nil] ?? parts[type] else { throw .missing(.prestation) }
      return try perUnit(tranches, driver, drivers)
    case .lumpOrHeads(let parts):
      guard let prices = type.flatMap({ parts[$0] }) else { throw .missing(.prestation) }
      return try lumpOrHeads(prices, drivers)
    }
  }

  /// Between the two points around the Activité combinée.
  private static func affine(_ points: [Bareme.Point], _ driver: Int?) throws(CeilingGap) -> Ceiling {
    guard let activity = driver else { throw .missing(.activiteCombinee) }
    guard
      let (low, high) = zip(points, points.dropFirst()).first(where: { $0.driver <= activity && activity <= $1.driver })
    else { throw .outsideTranches(.activiteCombinee, activity) }
    let rise = (high.ht - low.ht) * Decimal(activity - low.driver)
    let result = Amount(low.ht + rise / Decimal(high.driver - low.driver))
    let (from, to, count) = (Amount(low.driver).french, Amount(high.driver).french, Amount(activity).french)
    let formula =
      "\(Amount(low.ht).euros) + (\(Amount(high.ht).euros) − \(Amount(low.ht).euros)) × (\(count) − \(from)) ÷ (\(to) − \(from))"
    return Ceiling(
      unrounded: result, tranche: high.tranche,
      steps: [
        Text(
          fr: "Activité combinée de \(count) : tranche \(high.tranche), de \(from) à \(to).",
          en: "Activité combinée of \(count): tranche \(high.tranche), from \(from) to \(to)."),
        both("\(formula) = \(result.rounded.euros)"),
      ])
  }

  /// The tranche's price, times the ESMS ordered.
  private static func perUnit(
    _ tranches: [Bareme.Tranche], _ driver: Bareme.TrancheDriver, _ drivers: CeilingDrivers
  ) throws(CeilingGap) -> Ceiling {
    guard let ordered = drivers.esms else { throw .missing(.esms) }
    let total = driver == .organisation ? drivers.esmsOG ?? ordered : ordered
    guard ordered <= total else { throw .contradictory(ordered: ordered, total: total) }
    let counted: CeilingGap.Driver = driver == .organisation && drivers.esmsOG != nil ? .esmsOG : .esms
    guard ordered > 0 else { throw .outsideTranches(.esms, ordered) }
    guard let tranche = tranches.first(where: { $0.holds(total) }) else { throw .outsideTranches(counted, total) }
    let result = Amount(tranche.ht * Decimal(ordered))
    return Ceiling(
      unrounded: result, tranche: tranche.name,
      steps: [
        counting(total, in: tranche, driver, isAssumed: counted == .esms),
        both("\(Amount(ordered).french) × \(Amount(tranche.ht).euros) = \(result.rounded.euros)"),
      ])
  }

  /// How the tranche was chosen, in words.
  private static func counting(
    _ count: Int, in tranche: Bareme.Tranche, _ driver: Bareme.TrancheDriver, isAssumed: Bool
  ) -> Text {
    let price = "tranche \(tranche.name), \(Amount(tranche.ht).euros)"
    return switch (driver, isAssumed) {
    case (.order, _):
      Text(fr: "\(count) ESMS dans la commande : \(price) par ESMS.", en: "\(count) ESMS ordered: \(price) per ESMS.")
    case (.organisation, false):
      Text(
        fr: "\(count) ESMS dans l'organisme gestionnaire : \(price) par ESMS commandé.",
        en: "\(count) ESMS in the organisme gestionnaire: \(price) per ESMS ordered.")
    case (.organisation, true):
      Text(
        fr: "\(count) ESMS commandés, pris pour le total de l'organisme gestionnaire : \(price) par ESMS commandé.",
        en: "\(count) ESMS ordered, taken as the total of the organisme gestionnaire: \(price) per ESMS ordered.")
    }
  }

  /// A lump for each doctor, or a fixed part and one for each head.
  private static func lumpOrHeads(_ price: Bareme.LumpOrHeads, _ drivers: CeilingDrivers) throws(CeilingGap) -> Ceiling
  {
    switch drivers.client {
    case nil: throw .missing(.client)
    case .cabinet:
      guard let doctors = drivers.medecins else { throw .missing(.medecins) }
      guard doctors > 0 else { throw .outsideTranches(.medecins, doctors) }
      let result = Amount(price.perDoctor * Decimal(doctors))
      return Ceiling(
        unrounded: result, tranche: nil,
        steps: [
          Text(
            fr: "Cabinet libéral : forfait de \(Amount(price.perDoctor).euros) par médecin.",
            en: "Cabinet libéral: a lump of \(Amount(price.perDoctor).euros) per doctor."),
          both("\(Amount(doctors).french) × \(Amount(price.perDoctor).euros) = \(result.rounded.euros)"),
        ])
    case .structure:
      guard let heads = drivers.effectifs else { throw .missing(.effectifs) }
      guard heads > 0 else { throw .outsideTranches(.effectifs, heads) }
      let result = Amount(price.fixed + price.perHead * Decimal(heads))
      let (fixed, perHead) = (Amount(price.fixed).euros, Amount(price.perHead).euros)
      return Ceiling(
        unrounded: result, tranche: nil,
        steps: [
          Text(
            fr: "Structure d'exercice coordonné : part fixe de \(fixed) et \(perHead) par professionnel de santé.",
            en: "Structure d'exercice coordonné: a fixed part of \(fixed) and \(perHead) per health professional."),
          both("\(fixed) + \(Amount(heads).french) × \(perHead) = \(result.rounded.euros)"),
        ])
    }
  }

  /// A formula is the same in both languages.
  private static func both(_ formula: String) -> Text { Text(fr: formula, en: formula) }
}
