import DocumentModel

/// What the piece tells of the solution's referencing by the ANS.
public enum Referencing: Sendable {
  /// A referencing number or a statement of it stands there.
  case stated(Region)
  /// The piece says that it is pending.
  case pending(Region)
  case unknown
}

/// Something that a sentence says.
public struct Statement: Sendable {
  public enum Meaning: String, Sendable {
    /// Maintenance of the Prestation is billed to the client.
    case maintenanceBilled
    /// A support, hosting or TMA contract, its content untold, is billed.
    case supportBilled
    /// Corrective maintenance is said to be included.
    case maintenanceIncluded
    /// A part of the Prestation is left to the client.
    case remainder
    /// Somebody is said to pay the Prestation, in other words than the mention's.
    case fundedOtherwise
  }
  public let meaning: Meaning
  public let amount: Amount?
  public let region: Region

  public init(_ meaning: Meaning, amount: Amount? = nil, at region: Region) {
    self.meaning = meaning
    self.amount = amount
    self.region = region
  }
}
