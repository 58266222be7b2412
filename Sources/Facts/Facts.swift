import DocumentModel

/// Everything that was read in one document, each value with its place.
public struct Facts: Sendable {
  public let kind: Reading<PieceKind>
  /// From 0 to 1; under 0.6 the kind is only a guess.
  public let kindConfidence: Double
  /// The funding schemes that the piece is about, by their codes ("HOP-DPI-Va2"), the piece's own first.
  public let dispositifs: [Found<String>]
  /// Families that plain words name where no code does ("DPI", "DUI", "LGC", …).
  public let families: [Found<String>]
  public let prestation: Reading<PrestationType>
  /// The priced lines, in the order of the document.
  public let lines: [PricedLine]
  /// The order table (its heading row), or where one was looked for.
  public let table: Region
  public let totals: Totals
  public let numbers: Numbers
  public let dates: [DateFact]
  public let identifiers: [Identifier]
  public let drivers: Drivers
  public let referencing: Referencing
  public let clause: Reading<Clause>
  /// What the sentences say that rules care about.
  public let statements: [Statement]
  /// The sentences of the document, in reading order.
  public let sentences: [Sentence]
  /// Where a mention that is missing should stand: the totals, or else the table, or else the page's end.
  public let end: Region
  /// Whether a part of the document could not be read, so that nothing can be said to be absent.
  public let isPartial: Bool

  public init(
    kind: Reading<PieceKind>, kindConfidence: Double, dispositifs: [Found<String>], families: [Found<String>],
    prestation: Reading<PrestationType>, lines: [PricedLine], table: Region, totals: Totals, numbers: Numbers,
    dates: [DateFact], identifiers: [Identifier], drivers: Drivers, referencing: Referencing, clause: Reading<Clause>,
    statements: [Statement], sentences: [Sentence], end: Region, isPartial: Bool
  ) {
    self.kind = kind
    self.kindConfidence = kindConfidence
    self.dispositifs = dispositifs
    self.families = families
    self.prestation = prestation
    self.lines = lines
    self.table = table
    self.totals = totals
    self.numbers = numbers
    self.dates = dates
    self.identifiers = identifiers
    self.drivers = drivers
    self.referencing = referencing
    self.clause = clause
    self.statements = statements
    self.sentences = sentences
    self.end = end
    self.isPartial = isPartial
  }
}

/// The kind of a piece of the paper trail.
public enum PieceKind: String, Sendable, Codable, CaseIterable {
  /// Bon de commande, devis, proposition commerciale.
  case order = "BDC"
  /// Facture.
  case invoice = "FAC"
  /// Attestation de vérification d'aptitude.
  case attestation = "VA"
  /// Déclaration de mise en ordre de marche.
  case commissioning = "MOM"
  /// Procès-verbal d'installation pilote.
  case pilotReport = "PV"
}

/// Which of a wave 2 scheme's two Prestations was ordered.
public enum PrestationType: String, Sendable, Codable, CaseIterable {
  case va2 = "va2"
  case va1va2 = "va1+va2"
}

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

/// The totals block.
public struct Totals: Sendable {
  public let ht: Reading<Amount>
  public let vat: Reading<Amount>
  public let ttc: Reading<Amount>
  public let discount: Reading<Amount>
  public let netToPay: Reading<Amount>
  /// What is said to remain for the client.
  public let remainder: Reading<Amount>
  /// What the State is said to pay.
  public let funded: Reading<Amount>
  /// How many lines stand above the totals; those below are not in them.
  public let linesAbove: Int
  /// Each subtotal with the lines (indices into `Facts.lines`) above it.
  public let subtotals: [Subtotal]

  public init(
    ht: Reading<Amount>, vat: Reading<Amount>, ttc: Reading<Amount>, discount: Reading<Amount>,
    netToPay: Reading<Amount>, remainder: Reading<Amount>, funded: Reading<Amount>,
    linesAbove: Int = .max, subtotals: [Subtotal]
  ) {
    self.ht = ht
    self.vat = vat
    self.ttc = ttc
    self.discount = discount
    self.netToPay = netToPay
    self.remainder = remainder
    self.funded = funded
    self.linesAbove = linesAbove
    self.subtotals = subtotals
  }
}

/// A sum over some of the lines.
public struct Subtotal: Sendable {
  public let label: String
  public let amount: Found<Amount>
  public let isTTC: Bool
  /// Indices into `Facts.lines`.
  public let lines: Range<Int>

  public init(label: String, amount: Found<Amount>, isTTC: Bool, lines: Range<Int>) {
    self.label = label
    self.amount = amount
    self.isTTC = isTTC
    self.lines = lines
  }
}

/// The numbers that name things.
public struct Numbers: Sendable {
  public let piece: Reading<String>
  public let dossierASP: Reading<String>
  public let referencing: Reading<String>
  public let technicalVersion: Reading<String>

  public init(
    piece: Reading<String>, dossierASP: Reading<String>, referencing: Reading<String>,
    technicalVersion: Reading<String>
  ) {
    self.piece = piece
    self.dossierASP = dossierASP
    self.referencing = referencing
    self.technicalVersion = technicalVersion
  }
}

/// A date and what it is the date of.
public struct DateFact: Sendable {
  public enum Role: String, Sendable, Codable {
    case commande, emission, signature, finalisation, echeance, livraison, autre
  }
  public let role: Role
  public let day: Day
  public let region: Region

  public init(_ role: Role, _ day: Day, at region: Region) {
    self.role = role
    self.day = day
    self.region = region
  }
}

/// A number of a public register.
public struct Identifier: Sendable {
  public enum Kind: String, Sendable, Codable {
    case siren, siret, finess, rpps, adeli, tva, iban
  }
  public let kind: Kind
  /// Without spaces.
  public let value: String
  /// Whether its key is right.
  public let isValid: Bool
  public let region: Region

  public init(_ kind: Kind, _ value: String, isValid: Bool, at region: Region) {
    self.kind = kind
    self.value = value
    self.isValid = isValid
    self.region = region
  }
}

/// The facts that a barème is computed from.
public struct Drivers: Sendable {
  /// ESMS ordered.
  public let esms: Reading<Int>
  /// ESMS of the whole Organisme gestionnaire.
  public let esmsOG: Reading<Int>
  public let activiteCombinee: Reading<Int>
  /// Health professionals of a Structure d'exercice coordonné.
  public let effectifs: Reading<Int>
  /// Doctors of a cabinet libéral.
  public let medecins: Reading<Int>
  public let client: Reading<ClientType>

  public init(
    esms: Reading<Int>, esmsOG: Reading<Int>, activiteCombinee: Reading<Int>, effectifs: Reading<Int>,
    medecins: Reading<Int>, client: Reading<ClientType>
  ) {
    self.esms = esms
    self.esmsOG = esmsOG
    self.activiteCombinee = activiteCombinee
    self.effectifs = effectifs
    self.medecins = medecins
    self.client = client
  }
}

/// The two types of client of the MDV-LGC-Va2 barème.
public enum ClientType: String, Sendable, Codable, CaseIterable {
  case cabinet, structure
}

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
    /// A component that is included in the Prestation is billed to the client.
    case componentBilled
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

/// A sentence, as folded words that know their place.
public struct Sentence: Sendable {
  public let words: [SentenceWord]
  /// As it stands, in one line.
  public let text: String
  /// Whether it stands in small print: general conditions, footers, notes.
  public let isSmallPrint: Bool

  public init(words: [SentenceWord], text: String, isSmallPrint: Bool) {
    self.words = words
    self.text = text
    self.isSmallPrint = isSmallPrint
  }

  /// The place of some of its words.
  public func region(_ range: Range<Int>) -> Region {
    let part = words[range.clamped(to: 0..<words.count)]
    guard let first = part.first else { return Region(page: 1, line: 1, box: nil, quote: text) }
    let samePage = part.filter { $0.page == first.page }
    let box = samePage.compactMap(\.box).reduce(nil as Box?) { $0?.union($1) ?? $1 }
    return Region(
      page: first.page, line: first.line, box: box,
      quote: part.map(\.text).joined(separator: " "), context: text)
  }

  /// The place of the whole sentence.
  public var region: Region { region(0..<words.count) }
}

/// One word of a sentence.
public struct SentenceWord: Sendable {
  /// As printed.
  public let text: String
  /// Lower case, without accents or punctuation around it; empty for a lone sign of punctuation.
  public let folded: String
  public let page: Int
  public let line: Int
  public let box: Box?

  public init(text: String, folded: String, page: Int, line: Int, box: Box?) {
    self.text = text
    self.folded = folded
    self.page = page
    self.line = line
    self.box = box
  }
}
