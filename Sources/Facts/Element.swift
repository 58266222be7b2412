import DocumentModel

/// Something that a piece must bear: a field with its value, or a mention. The raw value names it in the tables, and its
/// notions in `lexique/elements.yaml`.
public enum Element: String, Sendable, CaseIterable {
  case solution
  case version
  case fundingReference = "reference-af"
  case orderNumber = "numero-de-bon"
  case referencingNumber = "numero-de-referencement"
  case technicalVersion = "version-technique"
  case instance = "instance-logicielle"
  case deliveryDate = "date-de-realisation"
  case trainings = "nombre-de-formations"
  case scenario
  case identityRole = "role-d-identite"
  case mssOperator = "operateur-mssante"
  case dmpRoute = "envoi-au-dmp"
  case freeVersions = "versions-sans-reste-a-charge"
  case certificateCommitment = "engagement-certificat"
  case dossierASP = "dossier-asp"
  case issueDate = "date-d-emission"
  case completionDate = "date-de-finalisation"
  case dmpCertificate = "certificat-dmp"
  case professionalBox = "boite-mss-pro"
  case patientBox = "boite-mss-patient"
  case profile = "profil"
}

/// What was read of each element that a piece may have to bear.
public struct Elements: Sendable {
  private let readings: [Element: Reading<String>]
  private let nowhere: Region

  public init(_ readings: [Element: Reading<String>], nowhere: Region) {
    self.readings = readings
    self.nowhere = nowhere
  }

  public subscript(_ element: Element) -> Reading<String> { readings[element] ?? .absent(lookedIn: nowhere) }
}
