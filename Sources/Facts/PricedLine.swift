import DocumentModel

/// One priced line of the order table.
public struct PricedLine: Sendable {
  /// The designation, its wrapped continuation left out.
  public let label: String
  /// Lines of description under it that bear no price of their own.
  public let details: [String]
  /// The heading of the section it stands under, if any.
  public let heading: String?
  public let quantity: Reading<Amount>
  public let unitPriceHT: Reading<Amount>
  public let totalHT: Reading<Amount>
  /// In percent: 20, 8.5, 0.
  public let vatRate: Reading<Amount>
  public let vat: Reading<Amount>
  public let totalTTC: Reading<Amount>
  /// The words in the place of an amount ("offert", "inclus", …), if any.
  public let wordsForPrice: Found<String>?
  /// The codes or functions that the line covers, its details included.
  public let dsrs: [Found<String>]
  public let nature: Nature
  public let scope: LineScope
  /// Whether the line names the one that it is for: a doctor, an establishment.
  public let beneficiary: String?
  /// Whether a discount is printed on the line.
  public let hasDiscount: Bool
  /// The line whole, and its label alone.
  public let region: Region
  public let labelRegion: Region

  public init(
    label: String, details: [String], heading: String?, quantity: Reading<Amount>, unitPriceHT: Reading<Amount>,
    totalHT: Reading<Amount>, vatRate: Reading<Amount>, vat: Reading<Amount>, totalTTC: Reading<Amount>,
    wordsForPrice: Found<String>?, dsrs: [Found<String>], nature: Nature, scope: LineScope, beneficiary: String?, hasDiscount: Bool,
    region: Region, labelRegion: Region
  ) {
    self.label = label
    self.details = details
    self.heading = heading
    self.quantity = quantity
    self.unitPriceHT = unitPriceHT
    self.totalHT = totalHT
    self.vatRate = vatRate
    self.vat = vat
    self.totalTTC = totalTTC
    self.wordsForPrice = wordsForPrice
    self.dsrs = dsrs
    self.nature = nature
    self.scope = scope
    self.beneficiary = beneficiary
    self.hasDiscount = hasDiscount
    self.region = region
    self.labelRegion = labelRegion
  }
}

/// What a line, or the heading above it, says of its relation to the Prestation.
public struct LineScope: OptionSet, Sendable, Hashable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Its label says that it is outside the Ségur's perimeter, optional, additional, or of another module.
  public static let outsideByLabel = LineScope(rawValue: 1)
  /// The heading above it does.
  public static let outsideByHeading = LineScope(rawValue: 2)
  /// The label or the heading says « hors Ségur », « hors périmètre » in so many words.
  public static let explicitlyOutside = LineScope(rawValue: 4)
  /// It is a catching-up or a prerequisite.
  public static let catchingUp = LineScope(rawValue: 8)
  /// It is the client's contract for the whole software, or of another product.
  public static let otherContract = LineScope(rawValue: 16)
  /// It is a maintenance by name, and not a support or hosting whose content is not told.
  public static let maintenanceByName = LineScope(rawValue: 32)
  /// It is the help to get a software certificate.
  public static let certificate = LineScope(rawValue: 64)
  /// It is a part of the barème of a structure: the fixed one, or the one for each head.
  public static let baremePart = LineScope(rawValue: 128)
  /// It is a licence of the software itself.
  public static let mainLicence = LineScope(rawValue: 256)
  /// An instalment: AVANCE, SOLDE.
  public static let instalment = LineScope(rawValue: 512)

  /// It is of another module or product.
  public static let otherModule = LineScope(rawValue: 1024)

  public var isOutside: Bool { !isDisjoint(with: [.outsideByLabel, .outsideByHeading, .explicitlyOutside, .catchingUp]) }
}

/// What a priced line sells.
public enum Nature: String, Sendable, Codable, CaseIterable {
  case prestationSegur = "prestation-segur"
  case accompagnementRenforce = "accompagnement-renforce"
  case maintenance, formation, installation, licence, rattrapage, infrastructure, messagerie, remise, autre
}
