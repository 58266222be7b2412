/// What the user said about the document, where the document does not tell.
public struct PieceOptions: Sendable {
  public var kind: PieceKind?
  public var dispositif: String?
  public var prestation: PrestationType?
  /// Whether the solution is already referenced by the ANS.
  public var referenced: Bool?
  /// The complete file lodged; the arrêté's publication; the day taken as today.
  public var dossierDate: Day?
  public var openingDate: Day?
  public var today: Day?
  public var esms: Int?
  public var esmsOG: Int?
  public var activiteCombinee: Int?
  public var effectifs: Int?
  public var medecins: Int?
  public var client: ClientType?
  /// In percent.
  public var vatRate: Amount?
  /// The base of eligible clients.
  public var base: ClientBase?
  /// The document is a template.
  public var isTemplate = false

  public init() {}
}

/// What a rule may know besides the piece: the funding scheme, and what the user said.
public struct Context: Sendable {
  /// The schemes that the piece is about, the first one its own.
  public let dispositifs: [Dispositif]
  public let options: PieceOptions
  /// The words and citations that hold for every scheme.
  public let general: GeneralTerms

  public init(dispositifs: [Dispositif], options: PieceOptions, general: GeneralTerms) {
    self.dispositifs = dispositifs
    self.options = options
    self.general = general
  }

  /// The piece's scheme, or undecided: without one its requirements are not known.
  public func dispositif() throws(Undecided) -> Dispositif {
    guard let first = dispositifs.first else {
      throw Undecided(
        Text(
          fr: "Aucun dispositif n'est identifié : ses exigences n'ont pas pu être vérifiées.",
          en: "No funding scheme was identified: its requirements could not be checked."),
        needs: ["--dispositif"])
    }
    return first
  }
}

/// Texts that hold whatever the scheme: the guide's.
public struct GeneralTerms: Sendable {
  /// By topic.
  public let citations: [Topic: Citation]
  public let vat: VATRates
  /// What the law wants on every invoice.
  public let legalMentions: [RequiredMention]

  public init(
    citations: [Topic: Citation], vat: VATRates = VATRates(normal: 20, territories: [], others: []), legalMentions: [RequiredMention] = []
  ) {
    self.citations = citations
    self.vat = vat
    self.legalMentions = legalMentions
  }
}
