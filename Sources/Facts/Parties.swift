import DocumentModel

/// Who sells and who buys.
public struct Parties: Sendable {
  public let supplier: Party
  public let client: Party
  /// The names that the piece is made out to: those under « Client », « Facturé à », « Adresse de facturation ».
  public let addressees: [Addressee]
  /// Labels of numbers of registers with a placeholder in the number's place.
  public let unfilled: [UnfilledNumber]

  public init(supplier: Party, client: Party, addressees: [Addressee] = [], unfilled: [UnfilledNumber] = []) {
    self.supplier = supplier
    self.client = client
    self.addressees = addressees
    self.unfilled = unfilled
  }
}

/// One of the two parties, as its blocks of the piece present it. A placeholder counts as the value that it stands for.
public struct Party: Sendable {
  /// Its block's heading or first words; nil where no block could be told to be its own.
  public let block: Region?
  public let name: Reading<String>
  /// Who is in charge: the responsible person, the representative, the contact, the doctor of a cabinet.
  public let person: Reading<String>
  /// Unreadable where one stands on the piece that may be the other party's.
  public let email: Reading<String>
  public let phone: Reading<String>
  public let postalCode: Reading<String>
  /// The numbers of registers that stand in its blocks.
  public let identifiers: [Identifier]

  public init(
    block: Region?, name: Reading<String>, person: Reading<String>, email: Reading<String>, phone: Reading<String>,
    postalCode: Reading<String>, identifiers: [Identifier]
  ) {
    self.block = block
    self.name = name
    self.person = person
    self.email = email
    self.phone = phone
    self.postalCode = postalCode
    self.identifiers = identifiers
  }

  /// A party of which the name alone was looked for.
  public init(name: Reading<String>) {
    let absent = Reading<String>.absent(lookedIn: name.region)
    self.init(block: nil, name: name, person: absent, email: absent, phone: absent, postalCode: absent, identifiers: [])
  }
}

/// The label of a number whose place holds a placeholder.
public struct UnfilledNumber: Sendable {
  public let kinds: [Identifier.Kind]
  public let roles: [Identifier.Role]
  public let region: Region

  public init(kinds: [Identifier.Kind], roles: [Identifier.Role], at region: Region) {
    self.kinds = kinds
    self.roles = roles
    self.region = region
  }
}

/// One whom the piece is made out to.
public struct Addressee: Sendable {
  public enum Nature: Sendable, Hashable {
    case client, supplier
    /// The State, or one of its services that run or pay the scheme.
    case state
  }
  public let name: String
  public let nature: Nature
  public let region: Region

  public init(_ name: String, _ nature: Nature, at region: Region) {
    self.name = name
    self.nature = nature
    self.region = region
  }
}
