public import RuleKit
public import TextMatching

/// Stands for the rule data until it is merged.
public struct RuleTables: Sendable {
  public let codes: [String]
  public let general: GeneralTerms
  public let lexicon: Lexicon
  public let version: String

  public static let builtIn = RuleTables()

  private init() {
    codes = ["HOP-DPI-Va2", "MDV-LGC-Va2", "MS-DUI-Va2", "MS3-DUI-AHI-Va1"]
    general = GeneralTerms(citations: [:])
    lexicon = Lexicon(files: [:])
    version = "0"
  }

  public init(directory: String) throws(RuleTableError) { throw RuleTableError(file: directory) }

  public func dispositif(_ code: String) -> Dispositif? { nil }
}

/// Stands for the errors of the rule data.
public struct RuleTableError: Error {
  public let file: String

  /// The sentence with its place.
  public var text: Text { Text(fr: "\(file) : ce dossier manque.", en: "\(file): this folder is missing.") }
}
