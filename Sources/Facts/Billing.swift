import DocumentModel

/// What an invoice tells beside its lines, totals and parties.
public struct Billing: Sendable {
  /// The day of its issue.
  public let issued: Reading<Day>
  /// The day on which the Prestation was completed; the last one where it names several.
  public let completed: Reading<Day>
  /// The day by which it is to be paid.
  public let due: Reading<Day>
  /// The number and the day of the order that it cites.
  public let order: Reading<String>
  public let orderDate: Reading<Day>
  /// What the order is said to amount to, on a line that says so.
  public let orderTotal: Reading<Amount>
  /// The day of the attestation (VA, MOM) that it cites.
  public let attestationDate: Reading<Day>
  /// Whether the solution itself sends the documents to the DMP; false where another software does.
  public let sendsDirectly: Reading<Bool>
  /// What the client is, where no Profil or not one Profil alone is made for him.
  public let clientNature: Reading<ClientNature>
  /// The mentions that the law wants on every invoice.
  public let mentions: LegalMentions
  /// The parts of the price that it says it bills, where it does not bill the whole; a credit note.
  public let parts: [Found<BilledPart>]

  public init(
    issued: Reading<Day>, completed: Reading<Day>, due: Reading<Day>, order: Reading<String>, orderDate: Reading<Day>,
    orderTotal: Reading<Amount>, attestationDate: Reading<Day>, sendsDirectly: Reading<Bool>, clientNature: Reading<ClientNature>, mentions: LegalMentions, parts: [Found<BilledPart>]
  ) {
    self.issued = issued
    self.completed = completed
    self.due = due
    self.order = order
    self.orderDate = orderDate
    self.orderTotal = orderTotal
    self.attestationDate = attestationDate
    self.sendsDirectly = sendsDirectly
    self.clientNature = clientNature
    self.mentions = mentions
    self.parts = parts
  }

  /// Of a piece that tells nothing of the kind.
  public static func nothing(lookedIn place: Region) -> Billing {
    Billing(
      issued: .absent(lookedIn: place), completed: .absent(lookedIn: place), due: .absent(lookedIn: place),
      order: .absent(lookedIn: place), orderDate: .absent(lookedIn: place), orderTotal: .absent(lookedIn: place), attestationDate: .absent(lookedIn: place),
      sendsDirectly: .absent(lookedIn: place), clientNature: .absent(lookedIn: place), mentions: LegalMentions([:], nowhere: place), parts: [])
  }
}

/// What a client of a general practice's software is.
public enum ClientNature: String, Sendable, CaseIterable {
  case specialist = "autre-specialite"
  case healthHouse = "maison-de-sante"
}

/// What an invoice bills where it is not the whole price.
public enum BilledPart: String, Sendable, CaseIterable {
  case advance = "avance"
  case balance = "solde"
  /// It bills nothing, and gives back.
  case credit = "avoir"
}

/// A mention that the law wants on an invoice. The raw value names it in `general.yaml`, and its words in `lexique/facture.yaml`.
public enum LegalMention: String, Sendable, CaseIterable {
  case number = "numero"
  case issueDate = "date-d-emission"
  case supplyDate = "date-de-prestation"
  case sellerName = "nom-du-vendeur"
  case sellerAddress = "adresse-du-vendeur"
  case sellerNumber = "siren-du-vendeur"
  case sellerVAT = "tva-du-vendeur"
  case clientName = "nom-du-client"
  case clientAddress = "adresse-du-client"
  case paymentTerms = "reglement"
  case penalties = "penalites"
  case indemnity = "indemnite"
  case discount = "escompte"
}

/// What was read of each mention.
public struct LegalMentions: Sendable {
  private let readings: [LegalMention: Reading<String>]
  private let nowhere: Region

  public init(_ readings: [LegalMention: Reading<String>], nowhere: Region) {
    self.readings = readings
    self.nowhere = nowhere
  }

  public subscript(_ mention: LegalMention) -> Reading<String> { readings[mention] ?? .absent(lookedIn: nowhere) }
}
