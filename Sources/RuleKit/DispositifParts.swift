/// A text that rules are taken from.
public struct RegulatoryText: Hashable, Sendable {
  /// "AF-HOP-DPI-Va2"
  public let document: String
  /// "RELEASE CANDIDATE", "1.3"; empty where it bears none.
  public let version: String
  /// The day of its publication, where it is known.
  public let date: Day?
  /// False for drafts.
  public let isFinal: Bool
  /// What was chosen where it disagrees with another, and why; in French.
  public let note: String?

  public init(document: String, version: String, date: Day?, isFinal: Bool, note: String?) {
    self.document = document
    self.version = version
    self.date = date
    self.isFinal = isFinal
    self.note = note
  }
}

/// A value with the sentence that it was read in; the quote is empty where the exact words were not kept.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
  public let value: Value
  public let citation: Citation

  public init(_ value: Value, _ citation: Citation) {
    self.value = value
    self.citation = citation
  }
}

extension Dispositif {
  /// A name that the Prestation's line must bear.
  public struct LineName: Hashable, Sendable {
    /// Nil where it holds for both types.
    public let prestation: PrestationType?
    public let name: String
    /// False for a spelling that the text uses elsewhere, and that is tolerated.
    public let isRequired: Bool
    public let citation: Citation

    public init(prestation: PrestationType?, name: String, isRequired: Bool, citation: Citation) {
      self.prestation = prestation
      self.name = name
      self.isRequired = isRequired
      self.citation = citation
    }
  }
}

/// A part of a price that an order shows.
public enum PriceField: String, Sendable, CaseIterable {
  case ht
  case vatRate = "taux"
  case ttc
}

/// How the payment of a Prestation is split, in percent.
public struct Shares: Hashable, Sendable {
  public let advance: Int
  public let balance: Int

  public init(advance: Int, balance: Int) {
    self.advance = advance
    self.balance = balance
  }
}

/// Something that the Prestation includes, and that is not sold apart.
public struct Component: Hashable, Sendable {
  /// What can be included.
  public enum Kind: String, Sendable, CaseIterable {
    case rights = "droits-d-utilisation"
    case installation
    case settings = "parametrage"
    case offHours = "heures-non-ouvrees"
    case migration
    case flows = "flux"
    case certificate = "certificat"
    case maintenance
    case training = "formation"
    case documents
    case followUp = "suivi"

    /// What it is as a line of an order, where there is a word for it.
    public var nature: Nature? {
      switch self {
      case .rights: .licence
      case .installation: .installation
      case .maintenance: .maintenance
      case .training: .formation
      case .settings, .offHours, .migration, .flows, .certificate, .documents, .followUp: nil
      }
    }
  }

  public let kind: Kind
  /// The only type of client that it is included for; nil for all.
  public let client: ClientType?
  public let citation: Citation

  public init(_ kind: Kind, client: ClientType?, citation: Citation) {
    self.kind = kind
    self.client = client
    self.citation = citation
  }
}

/// The last days of a scheme; of several for one thing, the first that can be told counts.
public struct Deadlines: Sendable {
  /// For the client's signature and the request of the advance.
  public let orders: [Deadline]
  /// For carrying out the Prestation.
  public let delivery: [Deadline]
  /// For the request of the balance.
  public let balance: [Deadline]

  public init(orders: [Deadline], delivery: [Deadline], balance: [Deadline]) {
    self.orders = orders
    self.delivery = delivery
    self.balance = balance
  }
}

/// A last day, and where it stands.
public struct Deadline: Hashable, Sendable {
  /// How the day is told.
  public enum Limit: Hashable, Sendable {
    /// That day; at the hour ("12:00"), where one is given.
    case day(Day, hour: String?)
    /// So many months after the arrêté's publication.
    case monthsAfterOpening(Int)
  }

  public let limit: Limit
  /// Whether the text says, or its age makes likely, that another day holds by now.
  public let isProvisional: Bool
  public let citation: Citation

  public init(_ limit: Limit, isProvisional: Bool, citation: Citation) {
    self.limit = limit
    self.isProvisional = isProvisional
    self.citation = citation
  }
}

extension Deadline {
  /// The last day, where it can be told.
  public func day(opening: Day?) -> Day? {
    switch limit {
    case .day(let day, _): day
    case .monthsAfterOpening(let months): opening?.adding(months: months)
    }
  }
}
