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
  /// The texts that it was taken from, the main one first.
  public let sources: [RegulatoryText]
  /// The name that the Prestation's line must bear, by type; without a type it holds for both.
  public let lineNames: [LineName]
  /// The accepted wordings of the State's mention as the texts print them, the recommended one first.
  public let mentionTexts: [Citation]
  /// The wording for orders signed before the referencing; nil where no text fixes one.
  public let clauseText: Citation?
  /// The two types of Prestation by the names that the text gives them; empty where the scheme has no types.
  public let types: [PrestationType: String]
  /// How the ceiling is computed; nil where no text that was read tells it.
  public let bareme: Bareme?
  /// The elements that each kind of piece must bear.
  public let requirements: [Requirement]
  /// The parts of the Prestation's price that the order must show.
  public let requiredAmounts: [PriceField]
  /// The components that the Prestation includes.
  public let components: [Component]
  /// What the Prestation cannot fund.
  public let exclusions: [Excluded]
  /// How the payment is split; nil where no text tells.
  public let shares: Sourced<Shares>?
  /// Years of maintenance included, by text: the scheme's own first, then what others say.
  public let maintenanceYears: [Sourced<Int>]
  /// In how many calendar days the client is given his data; nil where no text tells.
  public let portabilityDays: Sourced<Int>?
  /// The last days.
  public let calendar: Deadlines
  /// What the order tells of its parties, and who may order.
  public let clients: ClientTerms
  /// What the attestations must attest.
  public let attestation: AttestationTerms
  /// What the text says, by topic.
  public let citations: [Topic: Citation]
  /// Severities that differ from the rule's own, by rule id or by id and message key or kind of piece
  /// ("SEG102", "SEG203/total", "SEG509/FAC").
  public let severities: [String: Severity]
  /// The rules that do not exist for this scheme ("SEG109"), or for a kind of piece of it ("SEG103/FAC").
  public let excluded: Set<String>

  public init(
    code: String, name: String, family: String, wave: Int, sources: [RegulatoryText], lineNames: [LineName],
    mentionTexts: [Citation], clauseText: Citation?, types: [PrestationType: String], bareme: Bareme?,
    requirements: [Requirement] = [], requiredAmounts: [PriceField], components: [Component], exclusions: [Excluded] = [], shares: Sourced<Shares>?,
    maintenanceYears: [Sourced<Int>], portabilityDays: Sourced<Int>? = nil, calendar: Deadlines, clients: ClientTerms,
    attestation: AttestationTerms = .nothing, citations: [Topic: Citation], severities: [String: Severity], excluded: Set<String>
  ) {
    self.code = code
    self.name = name
    self.family = family
    self.wave = wave
    self.sources = sources
    self.lineNames = lineNames
    self.mentionTexts = mentionTexts
    self.clauseText = clauseText
    self.types = types
    self.bareme = bareme
    self.requirements = requirements
    self.requiredAmounts = requiredAmounts
    self.components = components
    self.exclusions = exclusions
    self.shares = shares
    self.maintenanceYears = maintenanceYears
    self.portabilityDays = portabilityDays
    self.calendar = calendar
    self.clients = clients
    self.attestation = attestation
    self.citations = citations
    self.severities = severities
    self.excluded = excluded
  }

  /// The accepted wordings alone.
  public var mentions: [String] { mentionTexts.map(\.quote) }
  /// The clause's wording alone.
  public var clause: String? { clauseText?.quote }
  /// Whether the two types of Prestation exist in this scheme.
  public var hasTypes: Bool { !types.isEmpty }
  /// What the components are as lines of an order, where there is a word for it.
  public var included: [Nature] { components.compactMap(\.kind.nature) }

  /// How much a rule weighs here where it differs from the rule's own severity: for a message key, else for a kind of
  /// piece, else at all.
  public func severity(of rule: String, message: String? = nil, piece: PieceKind? = nil) -> Severity? {
    message.flatMap { severities["\(rule)/\($0)"] } ?? piece.flatMap { severities["\(rule)/\($0.rawValue)"] }
      ?? severities[rule]
  }

  /// Whether a rule exists here, for a kind of piece.
  public func has(_ rule: String, piece: PieceKind? = nil) -> Bool {
    !excluded.contains(rule) && !(piece.map { excluded.contains("\(rule)/\($0.rawValue)") } ?? false)
  }
}
