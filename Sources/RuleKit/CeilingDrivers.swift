/// The counts that a ceiling is computed from, as far as they are known.
public struct CeilingDrivers: Sendable, Hashable {
  /// ESMS ordered.
  public var esms: Int?
  /// ESMS of the whole Organisme gestionnaire; where it is not known, those ordered stand for it.
  public var esmsOG: Int?
  /// Activité combinée, in days.
  public var activiteCombinee: Int?
  /// Health professionals of a structure.
  public var effectifs: Int?
  /// Whether the client is a cabinet or a structure; never guessed from the other counts.
  public var client: ClientType?
  /// Doctors of a cabinet.
  public var medecins: Int?

  public init(
    esms: Int? = nil, esmsOG: Int? = nil, activiteCombinee: Int? = nil, effectifs: Int? = nil,
    client: ClientType? = nil, medecins: Int? = nil
  ) {
    self.esms = esms
    self.esmsOG = esmsOG
    self.activiteCombinee = activiteCombinee
    self.effectifs = effectifs
    self.client = client
    self.medecins = medecins
  }
}

/// Why a ceiling could not be computed.
public enum CeilingGap: Error, Hashable, Sendable {
  /// A fact is not known; an option supplies it.
  case missing(Driver)
  /// A count that no published tranche holds.
  case outsideTranches(Driver, Int)
  /// More ESMS are ordered than the Organisme gestionnaire has.
  case contradictory(ordered: Int, total: Int)

  /// A fact that a barème starts from; the raw value is the option that supplies it.
  public enum Driver: String, Sendable, CaseIterable {
    case activiteCombinee = "--activite-combinee"
    case esms = "--esms"
    case esmsOG = "--esms-og"
    case effectifs = "--effectifs"
    case client = "--client"
    case medecins = "--medecins"
    case prestation = "--prestation"

    /// "l'Activité combinée", "the Activité combinée"
    public var name: Text {
      switch self {
      case .activiteCombinee: Text(fr: "l'Activité combinée du client", en: "the client's Activité combinée")
      case .esms: Text(fr: "le nombre d'ESMS de la commande", en: "the number of ESMS ordered")
      case .esmsOG:
        Text(fr: "le nombre d'ESMS de l'organisme gestionnaire", en: "the number of ESMS of the organisme gestionnaire")
      case .effectifs:
        Text(
          fr: "l'effectif de professionnels de santé de la structure",
          en: "the structure's number of health professionals")
      case .client:
        Text(fr: "le type de client (cabinet ou structure)", en: "the type of client (cabinet or structure)")
      case .medecins: Text(fr: "le nombre de médecins du cabinet", en: "the number of doctors of the cabinet")
      case .prestation:
        Text(
          fr: "le type de Prestation (vague 2, ou vague 1 et vague 2)", en: "the type of Prestation (va2 or va1+va2)")
      }
    }
  }

  /// The options that would settle it.
  public var needs: [String] {
    switch self {
    case .missing(let driver), .outsideTranches(let driver, _): [driver.rawValue]
    case .contradictory: [Driver.esms.rawValue, Driver.esmsOG.rawValue]
    }
  }

  /// What is wrong, as a sentence.
  public var reason: Text {
    switch self {
    case .missing(let driver):
      Text(
        fr: "Le plafond ne peut pas être calculé sans \(driver.name.fr) : précisez-le avec \(driver.rawValue).",
        en: "The ceiling cannot be computed without \(driver.name.en): give it with \(driver.rawValue).")
    case .outsideTranches(let driver, let count):
      Text(
        fr: "Aucune tranche publiée ne couvre \(driver.name.fr) indiqué (\(Amount(count).french)).",
        en: "No published tranche covers \(driver.name.en) given (\(count)).")
    case .contradictory(let ordered, let total):
      Text(
        fr:
          "La commande compte \(ordered) ESMS et l'organisme gestionnaire \(total) seulement : l'un des deux nombres est faux.",
        en:
          "\(ordered) ESMS are ordered and the organisme gestionnaire has only \(total): one of the two numbers is wrong."
      )
    }
  }
}
