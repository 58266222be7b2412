/// One rule that looks at the pieces of a dossier together.
public protocol DossierRule: Sendable {
  /// Its `pieces` are empty; a rule that also judges single pieces shares its identifier with that one.
  static var info: RuleInfo { get }
  static var examples: [DossierExample] { get }

  /// Whether a finding may rest on one number or word that recognition misread.
  static var isFragile: Bool { get }

  init()

  /// What is wrong with the pieces together; throws where it cannot tell. Each place in a finding names its document.
  func check(_ dossier: Dossier, in context: DossierContext) throws(Undecided) -> [Finding]

  /// Whether the rule concerns this dossier at all.
  func applies(to dossier: Dossier, in context: DossierContext) -> Bool
}

extension DossierRule {
  public static var isFragile: Bool { true }

  public func applies(to dossier: Dossier, in context: DossierContext) -> Bool { true }

  /// The message at the weight that it has for the scheme, with the text that it rests on.
  public func finding(_ message: Message, at places: [Region], _ topic: Topic, _ context: DossierContext) -> Finding {
    let severity = context.scheme.dispositifs.first?.severity(of: Self.info.id.id, message: message.key)
    return Finding(message.weighing(severity), at: places, requirement: context.scheme.citation(topic))
  }
}

/// A dossier that proves a rule: its pieces as texts.
public struct DossierExample: Sendable {
  public let expectation: Example.Expectation
  /// `↓` stands before the words that the finding quotes, in one of them.
  public let texts: [String]
  /// The pieces of the other dossiers of the run.
  public let others: [[String]]
  public let options: PieceOptions

  public init(
    _ expectation: Example.Expectation, _ texts: [String], others: [[String]] = [], options: PieceOptions = PieceOptions()
  ) {
    self.expectation = expectation
    self.texts = texts
    self.others = others
    self.options = options
  }

  public static func passes(_ texts: String..., options: PieceOptions = PieceOptions()) -> DossierExample {
    DossierExample(.passes, texts, options: options)
  }
  public static func fails(_ message: Message, _ texts: String..., options: PieceOptions = PieceOptions()) -> DossierExample {
    DossierExample(.fails(message.key), texts, options: options)
  }
  public static func undecided(_ texts: String..., options: PieceOptions = PieceOptions()) -> DossierExample {
    DossierExample(.undecided, texts, options: options)
  }
  public static func notApplicable(_ texts: String..., options: PieceOptions = PieceOptions()) -> DossierExample {
    DossierExample(.notApplicable, texts, options: options)
  }
}
