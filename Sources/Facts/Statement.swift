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
    /// The same under a contract of its own.
    case maintenanceBilledApart
    /// A support, hosting or TMA contract, its content untold, is billed.
    case supportBilled
    /// Corrective maintenance is said to be included.
    case maintenanceIncluded
    /// A part of the Prestation is left to the client.
    case remainder
    /// A share of the Prestation's price, in percent, is left to the client.
    case clientShare = "part-du-client"
    /// Somebody is said to pay the Prestation, in other words than the mention's.
    case fundedOtherwise

    /// Another programme is named as the payer or the frame.
    case otherFunding = "autre-financement"
    /// The Prestation is on condition of something else that the client buys or binds himself to.
    case conditionalSale = "vente-conditionnee"
    /// The client pays where the State does not.
    case riskOfPayment = "risque-paiement"
    /// The client pays where the referencing is refused, or its file not lodged in time.
    case riskOfReferencing = "risque-referencement"
    /// The client pays where the supplier did not finish in time.
    case riskOfDelay = "risque-delai"
    /// The client renounces all compensation.
    case waiver = "renonciation"
    /// A date or a delay is set for the signed attestation.
    case attestationDeadline = "echeance-va"
    /// The order is firm without the referencing.
    case firmWithoutReferencing = "ferme-sans-referencement"
    /// The supplier need not tell that the delay is over.
    case noNotice = "dispense-d-information"
    /// An organisation certificate by geographic FINESS.
    case certificateBySite = "certificat-geographique"
    /// What is outside the Ségur is said to be the client's.
    case outsideTold = "hors-segur-dit"
    /// A training under an hour for each person.
    case shortTraining = "formation-courte"
    /// A training in too large groups.
    case crowdedTraining = "formation-nombreuse"
    /// A training without supports or recording.
    case trainingWithoutSupport = "formation-sans-support"
    /// The client's specialty comes under another scheme.
    case otherSpecialty = "autre-specialite"
    /// The client is a structure without a doctor, or of dentists or nurses only.
    case otherStructure = "autre-structure"
    /// The hospital had no stays in 2022.
    case noStays = "sans-sejour"
    /// How many months of maintenance or rights of use are included (`amount`).
    case maintenanceMonths
    /// The same, and what follows is billed.
    case maintenanceMonthsThenBilled
    /// How many months of support after the balance are included (`amount`).
    case supportMonths
    /// How many days a delivery of the data takes (`amount`).
    case portabilityDays
    /// A delivery of the data is priced.
    case portabilityPriced

    /// Those that `lexique/clauses.yaml` tells by words alone.
    public static let told: [Meaning] = [
      .otherFunding, .conditionalSale, .riskOfReferencing, .riskOfPayment, .riskOfDelay, .waiver, .attestationDeadline, .firmWithoutReferencing,
      .noNotice, .certificateBySite, .outsideTold, .shortTraining, .crowdedTraining, .trainingWithoutSupport, .otherSpecialty,
      .otherStructure, .noStays, .clientShare,
    ]
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
