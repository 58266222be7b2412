public import RuleKit
public import TextMatching

/// Stands for the rule data until it is merged.
public struct RuleTables: Sendable {
  public let dispositifs: [Dispositif]
  public let general: GeneralTerms
  public let lexicon: Lexicon
  public let version: String

  public static let builtIn = RuleTables()

  private init() {
    dispositifs = []
    general = GeneralTerms(citations: [:])
    lexicon = Lexicon(files: [:])
    version = "0"
  }

  public init(directory: String) throws(RuleDataError) { throw RuleDataError("\(directory): pas encore disponible") }

  public var codes: [String] { ["HOP-DPI-Va2", "MDV-LGC-Va2", "MS-DUI-Va2", "MS3-DUI-AHI-Va1"] }

  public func dispositif(_ code: String) -> Dispositif? { dispositifs.first { $0.code == code } }
}

/// Stands for the errors of the rule data.
public struct RuleDataError: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}
