/// One rule: what it is, examples that prove it, and its logic.
public protocol Rule: Sendable {
  static var info: RuleInfo { get }
  static var examples: [Example] { get }

  /// Whether a finding may rest on one number or word that recognition misread: on the text of a scan it is a doubt, and
  /// the rule is undecided.
  static var isFragile: Bool { get }

  /// Whether it wants words that the text gives: a placeholder that stands near stands for something else.
  static var wantsGivenWords: Bool { get }

  init()

  /// What is wrong with the piece; throws where it cannot tell. Called only for the kinds of piece in `info`.
  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding]

  /// Whether the rule concerns this piece at all.
  func applies(to piece: Facts, in context: Context) -> Bool
}

extension Rule {
  public static var isFragile: Bool { false }
  public static var wantsGivenWords: Bool { false }

  public func applies(to piece: Facts, in context: Context) -> Bool { true }
}

/// What a rule is called and where it comes from.
public struct RuleInfo: Sendable {
  public let id: RuleID
  /// The kinds of piece that it judges; empty for all, even where the kind is unknown.
  public let pieces: [PieceKind]
  /// What it requires, in a sentence.
  public let summary: Text

  public init(_ id: String, _ name: String, _ severity: Severity, _ pieces: [PieceKind], _ summary: Text) {
    self.id = RuleID(id, name, severity)
    self.pieces = pieces
    self.summary = summary
  }
}

/// A document that proves a rule, as text.
public struct Example: Sendable {
  public enum Expectation: Sendable, Equatable {
    case passes
    /// Fails with the message of this key, at the line that holds `↓` (the mark is removed before the check).
    case fails(String)
    case undecided
    case notApplicable
  }
  public let expectation: Expectation
  /// The document's text; `↓` stands before the words that the finding quotes.
  public let text: String
  public let options: PieceOptions

  public init(_ expectation: Expectation, _ text: String, options: PieceOptions = PieceOptions()) {
    self.expectation = expectation
    self.text = text
    self.options = options
  }

  public static func passes(_ text: String, options: PieceOptions = PieceOptions()) -> Example {
    Example(.passes, text, options: options)
  }
  public static func fails(_ message: Message, _ text: String, options: PieceOptions = PieceOptions()) -> Example {
    Example(.fails(message.key), text, options: options)
  }
  public static func undecided(_ text: String, options: PieceOptions = PieceOptions()) -> Example {
    Example(.undecided, text, options: options)
  }
  public static func notApplicable(_ text: String, options: PieceOptions = PieceOptions()) -> Example {
    Example(.notApplicable, text, options: options)
  }
}
