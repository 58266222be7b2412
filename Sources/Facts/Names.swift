import DocumentModel

/// The numbers that name things.
public struct Numbers: Sendable {
  public let piece: Reading<String>
  public let dossierASP: Reading<String>
  public let referencing: Reading<String>
  public let technicalVersion: Reading<String>

  public init(
    piece: Reading<String>, dossierASP: Reading<String>, referencing: Reading<String>,
    technicalVersion: Reading<String>
  ) {
    self.piece = piece
    self.dossierASP = dossierASP
    self.referencing = referencing
    self.technicalVersion = technicalVersion
  }
}

/// A date and what it is the date of.
public struct DateFact: Sendable {
  public enum Role: String, Sendable, Codable {
    case commande, emission, signature, finalisation, echeance, livraison, autre
  }
  public let role: Role
  public let day: Day
  public let region: Region

  public init(_ role: Role, _ day: Day, at region: Region) {
    self.role = role
    self.day = day
    self.region = region
  }
}

/// A number of a public register.
public struct Identifier: Sendable {
  public enum Kind: String, Sendable, Codable {
    case siren, siret, finess, rpps, adeli, tva, iban
  }
  public let kind: Kind
  /// Without spaces.
  public let value: String
  /// Whether its key is right.
  public let isValid: Bool
  public let region: Region

  public init(_ kind: Kind, _ value: String, isValid: Bool, at region: Region) {
    self.kind = kind
    self.value = value
    self.isValid = isValid
    self.region = region
  }
}
