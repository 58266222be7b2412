import DocumentModel

/// What an attestation (VA, MOM, PV) tells: the criteria that it attests, the counts that it states, and for whom.
public struct Attestation: Sendable {
  /// Every place where a criterion stands, in the order of the document.
  public let criteria: [AttestedCriterion]
  /// Words that come near a criterion and are not surely it, by the criterion's name.
  public let hints: [Found<String>]
  /// The counts that it states, by what they count (« consultations-dmp »).
  public let counts: [Found<Tally>]
  /// Whether the solution itself sends the documents to the DMP; false where another software does.
  public let sendsDirectly: Reading<Bool>
  /// The establishments that are listed, each with what its row says of it.
  public let establishments: [AttestedEstablishment]
  /// How many establishments the order is said to have, or the numbers of those that it is said to have.
  public let ordered: OrderedEstablishments
  /// An address of secure mail.
  public let secureMail: Found<String>?

  public init(
    criteria: [AttestedCriterion], hints: [Found<String>], counts: [Found<Tally>], sendsDirectly: Reading<Bool>, establishments: [AttestedEstablishment],
    ordered: OrderedEstablishments, secureMail: Found<String>?
  ) {
    self.criteria = criteria
    self.hints = hints
    self.counts = counts
    self.sendsDirectly = sendsDirectly
    self.establishments = establishments
    self.ordered = ordered
    self.secureMail = secureMail
  }

  /// Of a piece that attests nothing.
  public static func nothing(lookedIn place: Region) -> Attestation {
    Attestation(
      criteria: [], hints: [], counts: [], sendsDirectly: .absent(lookedIn: place), establishments: [],
      ordered: OrderedEstablishments(count: nil, numbers: []), secureMail: nil)
  }
}

/// What is said of a criterion where it stands.
public struct AttestedCriterion: Sendable {
  /// How it is marked, from best to worst.
  public enum State: Int, Sendable, Comparable, CaseIterable {
    /// Ticked, « oui », or said in a sentence.
    case attested
    case withReserve
    case notApplicable
    /// An empty box.
    case unticked
    case partly
    case refused
    /// The mark could not be read, or two contradict each other.
    case unreadable

    public static func < (a: State, b: State) -> Bool { a.rawValue < b.rawValue }
  }

  /// Its name in `lexique/criteres.yaml`.
  public let name: String
  public let state: State
  public let region: Region

  public init(_ name: String, _ state: State, at region: Region) {
    self.name = name
    self.state = state
    self.region = region
  }
}

/// A number of things that an attestation states.
public struct Tally: Sendable, Equatable {
  /// Its name in `lexique/criteres.yaml`.
  public let name: String
  public let count: Amount

  public init(_ name: String, _ count: Amount) {
    self.name = name
    self.count = count
  }
}

/// An establishment in the list of an attestation.
public struct AttestedEstablishment: Sendable {
  public let finess: Found<String>
  /// The worst of what its row says; nil where it says nothing.
  public let state: AttestedCriterion.State?

  public init(_ finess: Found<String>, _ state: AttestedCriterion.State?) {
    self.finess = finess
    self.state = state
  }
}

/// The establishments of the order, as an attestation gives them.
public struct OrderedEstablishments: Sendable {
  public let count: Found<Int>?
  /// Geographic FINESS.
  public let numbers: [Found<String>]

  public init(count: Found<Int>?, numbers: [Found<String>]) {
    self.count = count
    self.numbers = numbers
  }
}
