import DocumentModel

/// A number of a public register.
public struct Identifier: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case siren, siret, finess, rpps, adeli, tva, iban
  }

  /// Which of a health establishment's FINESS numbers it is said to be.
  public enum Role: String, Sendable, CaseIterable {
    case juridique, geographique, pmsi
  }

  /// What is wrong with it.
  public enum Fault: Sendable, Hashable {
    case key
    /// It has so many characters, and not those that its register gives.
    case length(Int)
  }

  public let kind: Kind
  /// Without spaces.
  public let value: String
  /// For a FINESS whose label tells.
  public let role: Role?
  public let fault: Fault?
  public let region: Region

  public init(_ kind: Kind, _ value: String, role: Role? = nil, fault: Fault?, at region: Region) {
    self.kind = kind
    self.value = value
    self.role = role
    self.fault = fault
    self.region = region
  }

  public init(_ kind: Kind, _ value: String, isValid: Bool, at region: Region) {
    self.init(kind, value, fault: isValid ? nil : .key, at: region)
  }

  /// Whether its key and its length are right.
  public var isValid: Bool { fault == nil }
}

extension Identifier.Kind {
  /// How many characters the register gives its numbers.
  public var length: Int {
    switch self {
    case .siren, .finess, .adeli: 9
    case .siret: 14
    case .rpps: 11
    case .tva: 13
    case .iban: 27
    }
  }

  /// Its name as people print it.
  public var name: String {
    switch self {
    case .siren, .siret, .finess, .rpps, .adeli, .iban: rawValue.uppercased()
    case .tva: "TVA"
    }
  }
}
