public import FoundationEssentials

/// One funding scheme: everything that its text fixes and a rule reads.
public struct Dispositif: Sendable {
  /// "HOP-DPI-Va2"
  public let code: String
  /// "Dossier patient informatisé"
  public let name: String
  /// "DPI", "DUI", "LGC", "PFI", "RI", "SGL", "LOINC", "RIS", "LGO", "DRIMBOX": what the software is.
  public let family: String
  /// 1 or 2.
  public let wave: Int
  /// The name that the Prestation's line must bear, by type; the key nil holds for both types.
  public let lineNames: [LineName]
  /// The accepted wordings of the State's mention, the recommended one first.
  public let mentions: [String]
  /// The wording for orders signed before the referencing; nil where no text fixes one.
  public let clause: String?
  /// Whether the two types of Prestation exist in this scheme.
  public let hasTypes: Bool
  public let bareme: Bareme?
  /// The components that the Prestation includes.
  public let included: [Nature]
  /// What the text says, by topic.
  public let citations: [Topic: Citation]
  /// Severities that differ from the rule's own, by rule id or message key ("SEG102", "SEG203/total").
  public let severities: [String: Severity]

  public init(
    code: String, name: String, family: String, wave: Int, lineNames: [LineName], mentions: [String],
    clause: String?, hasTypes: Bool, bareme: Bareme?, included: [Nature], citations: [Topic: Citation],
    severities: [String: Severity]
  ) {
    self.code = code
    self.name = name
    self.family = family
    self.wave = wave
    self.lineNames = lineNames
    self.mentions = mentions
    self.clause = clause
    self.hasTypes = hasTypes
    self.bareme = bareme
    self.included = included
    self.citations = citations
    self.severities = severities
  }

  /// A name that the Prestation's line must bear.
  public struct LineName: Sendable, Hashable {
    public let prestation: PrestationType?
    public let name: String

    public init(prestation: PrestationType?, name: String) {
      self.prestation = prestation
      self.name = name
    }
  }
}

/// What a citation is about. A rule asks for its topic; the scheme's text answers, or the guide.
public enum Topic: String, Sendable, CaseIterable {
  case ligne, mention, clause120 = "clause-120-jours", plafond, bareme, tva, maintenance, composantes, dsr
  case morcellement, montant, total, resteACharge = "reste-a-charge", referencement
}

/// How the ceiling of a Prestation is computed (section 5.3 of every text). Amounts are HT.
public enum Bareme: Sendable {
  /// Affine between points of (Activité combinée, amount), by type of Prestation; continuous.
  case affine([PrestationType: [Point]])
  /// A price for each ESMS, set by the tranche that a count falls in, times the ESMS ordered.
  case perUnit(TrancheDriver, [PrestationType?: [Tranche]])
  /// A lump for each doctor of a cabinet, or a fixed part and one for each head of a structure.
  case lumpOrHeads([PrestationType: LumpOrHeads])

  public struct Point: Sendable, Hashable {
    public let tranche: String
    public let driver: Int
    public let ht: Decimal

    public init(tranche: String, driver: Int, ht: Decimal) {
      self.tranche = tranche
      self.driver = driver
      self.ht = ht
    }
  }

  /// Which count chooses the tranche.
  public enum TrancheDriver: String, Sendable {
    /// ESMS on the order.
    case order = "commande"
    /// ESMS of the whole Organisme gestionnaire.
    case organisation = "organisme-gestionnaire"
  }

  public struct Tranche: Sendable, Hashable {
    public let name: String
    public let from: Int
    /// Nil for no upper bound.
    public let to: Int?
    public let ht: Decimal

    public init(name: String, from: Int, to: Int?, ht: Decimal) {
      self.name = name
      self.from = from
      self.to = to
      self.ht = ht
    }
  }

  public struct LumpOrHeads: Sendable, Hashable {
    public let perDoctor: Decimal
    public let fixed: Decimal
    public let perHead: Decimal

    public init(perDoctor: Decimal, fixed: Decimal, perHead: Decimal) {
      self.perDoctor = perDoctor
      self.fixed = fixed
      self.perHead = perHead
    }
  }
}
