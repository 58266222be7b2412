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
