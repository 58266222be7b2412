extension Bareme {
  /// Every fact that is lacking to compute a ceiling, where `Ceiling.compute` stops at the first.
  public func lacking(type: PrestationType?, drivers: CeilingDrivers) -> [CeilingGap.Driver] {
    switch self {
    case .affine:
      return missing([(.prestation, type == nil), (.activiteCombinee, drivers.activiteCombinee == nil)])
    case .perUnit(_, let parts):
      return missing([(.prestation, parts[nil] == nil && type == nil), (.esms, drivers.esms == nil)])
    case .lumpOrHeads:
      return missing([
        (.prestation, type == nil), (.client, drivers.client == nil),
        (.medecins, drivers.client == .cabinet && drivers.medecins == nil),
        (.effectifs, drivers.client == .structure && drivers.effectifs == nil),
      ])
    }
  }

  /// Those that are not known.
  private func missing(_ facts: [(driver: CeilingGap.Driver, isUnknown: Bool)]) -> [CeilingGap.Driver] {
    facts.filter(\.isUnknown).map(\.driver)
  }
}
