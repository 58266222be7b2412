import DocumentModel

/// The establishments that an order is for, as it lists them, and what it says of the profiles that they need.
public struct Establishments: Sendable {
  /// Each with its geographic FINESS, in the order of the document.
  public let listed: [Establishment]
  /// FINESS categories that the piece states of the client itself.
  public let categories: [Found<String>]
  /// The profiles that the solution is said to have been referenced for; empty where none is stated.
  public let profiles: [Found<String>]
  /// What the client is, as far as a profile depends on it.
  public let traits: [Found<ClientTrait>]

  public init(
    listed: [Establishment] = [], categories: [Found<String>] = [], profiles: [Found<String>] = [],
    traits: [Found<ClientTrait>] = []
  ) {
    self.listed = listed
    self.categories = categories
    self.profiles = profiles
    self.traits = traits
  }

  /// Every category that the piece states.
  public var everyCategory: [Found<String>] { categories + listed.compactMap(\.category) }
}

/// One establishment of an order.
public struct Establishment: Sendable {
  public let finess: Identifier
  /// Its FINESS category as printed: "214", or its name.
  public let category: Found<String>?
  /// Establishments of one list or table have one number.
  public let list: Int

  public init(finess: Identifier, category: Found<String>?, list: Int) {
    self.finess = finess
    self.category = category
    self.list = list
  }
}

/// What a client is, or wants, that makes a profile of the solution necessary; the raw value names it in the tables.
public enum ClientTrait: String, Sendable, CaseIterable {
  case centreDeSante = "centre-de-sante"
  case medecineGenerale = "medecine-generale"
  case pediatrie
  case maitreIdentite = "maitre-d-identite"
}
