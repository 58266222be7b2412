import RuleKit

/// The ceilings that a piece may have, as far as it tells: they are one where all is known, and apart where a fact lacks.
///
/// A price under the least is right whatever lacks, one above the most is wrong; in between nothing is decided.
struct CeilingRange {
  private(set) var least: Ceiling?
  /// Nil where there is no upper bound.
  private(set) var most: Ceiling?
  /// What lacks.
  private var gap: CeilingGap?

  init(_ bareme: Bareme, _ lines: [PricedLine], _ piece: Facts, _ context: Context) {
    let isOfBoth = Set(piece.orderedTypes.map(\.value)).count > 1
    let type = context.options.prestation ?? (isOfBoth ? nil : piece.prestation.value)
    let types: [PrestationType?] = type != nil || !bareme.hasTypes ? [type] : PrestationType.allCases
    if type == nil, bareme.hasTypes { gap = .missing(.prestation) }
    var all: [(least: Ceiling, most: Ceiling?)] = []
    for type in types {
      guard let bounds = bounds(bareme, type, lines, piece, context) else { return }
      all.append(bounds)
    }
    least = all.map(\.least).min { $0.ht < $1.ht }
    most = all.contains { $0.most == nil } ? nil : all.compactMap(\.most).max { $0.ht < $1.ht }
  }

  var reason: Text { gap?.reason ?? .several }
  var needs: [String] { gap?.needs ?? [] }

  // MARK: By the form of the barème

  private mutating func bounds(
    _ bareme: Bareme, _ type: PrestationType?, _ lines: [PricedLine], _ piece: Facts, _ context: Context
  ) -> (least: Ceiling, most: Ceiling?)? {
    switch bareme {
    case .affine: hospitals(bareme, type, lines, piece, context)
    case .perUnit(let driver, let parts): units(bareme, driver, parts[nil] ?? parts[type] ?? [], type, lines, piece, context)
    case .lumpOrHeads: doctors(bareme, type, lines, piece, context)
    }
  }

  /// One Activité combinée for each establishment: the ceilings are summed.
  private mutating func hospitals(
    _ bareme: Bareme, _ type: PrestationType?, _ lines: [PricedLine], _ piece: Facts, _ context: Context
  ) -> (least: Ceiling, most: Ceiling?)? {
    let told = context.options.activiteCombinee ?? piece.drivers.activiteCombinee.value
    let printed = context.options.activiteCombinee == nil ? piece.pricing.activities.map(\.value) : []
    let clients = Set(lines.compactMap(\.beneficiary)).count
    let isGrouped = clients > 1 || lines.count > 1 && printed.count == lines.count
    let counts = isGrouped ? printed : Array(Set(printed)).sorted()
    let alone = (told.map { [$0] } ?? []).filter { !counts.contains($0) } + counts
    let each = alone.compactMap { compute(bareme, type, CeilingDrivers(activiteCombinee: $0)) }
    guard each.count == alone.count else { return nil }
    if alone.isEmpty {
      gap = gap ?? .missing(.activiteCombinee)
      return nil
    }
    guard let low = each.min(by: { $0.ht < $1.ht }) else { return nil }
    let sum = each.summed
    if isGrouped {
      if counts.count >= max(clients, 2) { return (sum, sum) }
      gap = .missing(.activiteCombinee)
      return (low, nil)
    }
    if each.count > 1 { gap = .missing(.activiteCombinee) }
    return (low, sum)
  }

  /// The ESMS ordered; where the whole organisme's number sets the tranche and is not known, every tranche that is possible.
  private mutating func units(
    _ bareme: Bareme, _ driver: Bareme.TrancheDriver, _ tranches: [Bareme.Tranche], _ type: PrestationType?, _ lines: [PricedLine],
    _ piece: Facts, _ context: Context
  ) -> (least: Ceiling, most: Ceiling?)? {
    var drivers = context.drivers(of: piece)
    let counted = lines.map { $0.count ?? ($0.beneficiary == nil ? .zero : 1) }.total
    let isCounted = drivers.esms == nil
    if isCounted, counted > .zero { drivers.esms = Int(counted.bare) }
    if driver == .order { drivers.esmsOG = nil }
    guard let ordered = drivers.esms, let ceiling = compute(bareme, type, drivers) else {
      gap = gap ?? .missing(.esms)
      return nil
    }
    if driver == .organisation, drivers.esmsOG == nil {
      gap = .missing(.esmsOG)
      let lowest = tranches.filter { ($0.to ?? .max) >= ordered }.min { $0.ht < $1.ht }
      guard let lowest, let least = compute(bareme, type, CeilingDrivers(esms: ordered, esmsOG: max(ordered, lowest.from))) else { return nil }
      return (least, ceiling)
    }
    guard isCounted, ordered == 1 else { return (ceiling, ceiling) }
    let listed = piece.nineDigitNumbers
    guard listed > 1 else { return (ceiling, ceiling) }
    gap = .missing(.esms)
    let many = (1...listed).compactMap { compute(bareme, type, CeilingDrivers(esms: $0)) }.max { $0.ht < $1.ht }
    return (ceiling, many)
  }

  /// A lump for each doctor, or a fixed part and one for each head; the least that any client may have where little is known.
  private mutating func doctors(
    _ bareme: Bareme, _ type: PrestationType?, _ lines: [PricedLine], _ piece: Facts, _ context: Context
  ) -> (least: Ceiling, most: Ceiling?)? {
    var drivers = context.drivers(of: piece)
    let counted = lines.compactMap(\.count).total
    if drivers.client == nil, drivers.effectifs != nil || drivers.medecins != nil { drivers.client = drivers.effectifs != nil ? .structure : .cabinet }
    if drivers.medecins == nil, drivers.client == .cabinet, lines.count > 1 || counted > 1 { drivers.medecins = max(lines.count, Int(counted.bare) ?? 1) }
    if let ceiling = compute(bareme, type, drivers) {
      let isSplit = lines.contains { $0.scope.contains(.baremePart) }
      let isGrouped = Set(lines.compactMap(\.beneficiary)).count > 1 || lines.count > 1 && !isSplit
      guard drivers.client == .structure, isGrouped else { return (ceiling, ceiling) }
      gap = .missing(.effectifs)
      return (ceiling, nil)
    }
    let client = drivers.client ?? .cabinet
    return compute(bareme, type, CeilingDrivers(effectifs: 1, client: client, medecins: 1)).map { ($0, nil) }
  }

  /// The ceiling; nil, and why, where a fact lacks.
  private mutating func compute(_ bareme: Bareme, _ type: PrestationType?, _ drivers: CeilingDrivers) -> Ceiling? {
    do throws(CeilingGap) {
      return try Ceiling.compute(bareme, type: type, drivers: drivers)
    } catch {
      gap = error
      return nil
    }
  }
}

extension Bareme {
  /// Whether the ceiling depends on the type of Prestation.
  fileprivate var hasTypes: Bool {
    if case .perUnit(_, let parts) = self { parts[nil] == nil } else { true }
  }
}

extension Facts {
  /// How many numbers have the nine digits of a FINESS: no more ESMS than those can be listed.
  fileprivate var nineDigitNumbers: Int {
    let words = sentences.flatMap(\.words).map(\.folded).filter { $0.utf8.count == 9 && $0.utf8.allSatisfy { (48...57).contains($0) } }
    return Set(words).count
  }
}

extension [Ceiling] {
  /// The ceilings of several clients as one.
  fileprivate var summed: Ceiling {
    guard count > 1 else { return self[0] }
    let total = map(\.ht).total
    let sum = map(\.ht.euros).joined(separator: " + ") + " = \(total.euros)"
    return Ceiling(unrounded: total, tranche: nil, steps: flatMap(\.steps) + [Text(fr: sum, en: sum)])
  }
}

extension Text {
  fileprivate static let several = Text(
    fr: "Ce que compte le client n'est pas connu avec certitude : le plafond n'a pas pu être vérifié.",
    en: "What the client counts is not known for certain: the ceiling could not be checked.")
}
