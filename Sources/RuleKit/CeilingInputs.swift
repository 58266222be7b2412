extension Bareme {
  /// The inputs that the computation still lacks, all of them.
  public func lacking(type: PrestationType?, drivers: CeilingDrivers) -> [CeilingGap.Driver] {
    var lacking: [CeilingGap.Driver] = []
    switch self {
    case .affine:
      if type == nil { lacking.append(.prestation) }
      if drivers.activiteCombinee == nil { lacking.append(.activiteCombinee) }
    case .perUnit(let driver, let parts):
      if type == nil, parts[nil] == nil { lacking.append(.prestation) }
      if drivers.esms == nil { lacking.append(.esms) }
      if driver == .organisation, drivers.esms == nil, drivers.esmsOG == nil { lacking.append(.esmsOG) }
    case .lumpOrHeads:
      if type == nil { lacking.append(.prestation) }
      switch drivers.client {
      case nil: lacking.append(.client)
      case .cabinet: if drivers.medecins == nil { lacking.append(.medecins) }
      case .structure: if drivers.effectifs == nil { lacking.append(.effectifs) }
      }
    }
    return lacking
  }
}

extension CeilingDrivers {
  /// The counts that are known, by the names of the public interface.
  public var named: [(name: String, value: String?)] {
    [
      ("esms", esms.map(String.init)), ("esms_og", esmsOG.map(String.init)), ("activite_combinee", activiteCombinee.map(String.init)),
      ("effectifs", effectifs.map(String.init)), ("client", client?.rawValue), ("medecins", medecins.map(String.init)),
    ]
  }
}
