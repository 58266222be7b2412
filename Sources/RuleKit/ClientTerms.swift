import Facts

/// What a scheme's text fixes about the two parties of an order.
public struct ClientTerms: Hashable, Sendable {
  /// What an order must tell of each.
  public let supplier: [PartyField]
  public let client: [PartyField]
  /// The numbers that must name the client.
  public let numbers: [RequiredNumber]
  /// Whether the order lists its establishments with their FINESS categories.
  public let needsCategories: Bool
  /// The FINESS categories that are eligible; empty where no text lists them.
  public let categories: [FinessCategory]
  /// The profiles that the solution needs for some clients.
  public let profiles: [RequiredProfile]

  public init(
    supplier: [PartyField], client: [PartyField], numbers: [RequiredNumber], needsCategories: Bool, categories: [FinessCategory],
    profiles: [RequiredProfile]
  ) {
    self.supplier = supplier
    self.client = client
    self.numbers = numbers
    self.needsCategories = needsCategories
    self.categories = categories
    self.profiles = profiles
  }

  /// The category that a piece prints, by its code or its name; nil for one that the text does not list.
  public func category(_ printed: String) -> FinessCategory? {
    if printed.allSatisfy(\.isNumber) { return categories.first { $0.code == printed } }
    let words = Set(Wording(printed).required)
    return categories.first { category in
      category.acronym.map { words.contains($0.lowercased()) } ?? false || Wording(category.label).isWithin(printed)
    }
  }
}

/// Something that an order tells of a party.
public enum PartyField: String, Sendable, CaseIterable {
  case name = "nom", siret, person = "responsable", email = "courriel", phone = "telephone"
  /// Either of the two before.
  case contact

  /// As it is named to people, with its article.
  public var text: Text {
    switch self {
    case .name: Text(fr: "le nom", en: "the name")
    case .siret: Text(fr: "le numéro SIRET", en: "the SIRET number")
    case .person: Text(fr: "le nom du responsable", en: "the name of the person in charge")
    case .email: Text(fr: "l'adresse électronique", en: "the e-mail address")
    case .phone: Text(fr: "le téléphone", en: "the telephone")
    case .contact: Text(fr: "un contact (téléphone ou courriel)", en: "a contact (telephone or e-mail)")
    }
  }
}

/// A number that must name the client.
public struct RequiredNumber: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case finessJuridique = "finess-juridique", finessGeographique = "finess-geographique", finessPMSI = "finess-pmsi", rpps

    /// As it is named to people.
    public var name: String {
      switch self {
      case .finessJuridique: "FINESS juridique"
      case .finessGeographique: "FINESS géographique"
      case .finessPMSI: "FINESS PMSI"
      case .rpps: "RPPS"
      }
    }
  }
  public let kind: Kind
  /// The only type of client that it is asked of; nil for all.
  public let client: ClientType?

  public init(_ kind: Kind, client: ClientType?) {
    self.kind = kind
    self.client = client
  }
}

/// An eligible category of establishments.
public struct FinessCategory: Hashable, Sendable {
  /// "500"
  public let code: String
  public let label: String
  /// "EHPAD"
  public let acronym: String?
  public let citation: Citation

  public init(code: String, label: String, acronym: String?, citation: Citation) {
    self.code = code
    self.label = label
    self.acronym = acronym
    self.citation = citation
  }
}

/// A profile that a solution needs for some clients. Where several name one category, each of them will do.
public struct RequiredProfile: Hashable, Sendable {
  public let name: String
  /// The codes of the categories that it is needed for.
  public let categories: [String]
  /// What makes it needed besides.
  public let traits: [ClientTrait]
  /// The only type of client that it is needed for; nil for all.
  public let client: ClientType?
  public let citation: Citation

  public init(name: String, categories: [String], traits: [ClientTrait], client: ClientType?, citation: Citation) {
    self.name = name
    self.categories = categories
    self.traits = traits
    self.client = client
    self.citation = citation
  }
}
