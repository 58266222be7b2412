public import RuleKit
import Synchronization
public import TextMatching

/// The rule data: the schemes, the guide's texts, the words of the field.
public struct RuleTables: Sendable {
  /// The data that the program carries. Each scheme is read when it is first asked for.
  public static let builtIn = RuleTables(carrying: .builtIn)

  /// The codes of the schemes ("HOP-DPI-Va2"), sorted.
  public let codes: [String]
  /// What holds whatever the scheme.
  public let general: GeneralTerms
  /// The words of the field, read anew at each call.
  public var lexicon: Lexicon { files.flatMap { try? Self.lexicon(of: $0) } ?? Lexicon(files: [:]) }
  /// The names of the Prestation's line in schemes that a user brought: the lexicon knows those of the program's own.
  public private(set) var lineNames: [String] = []
  /// The version of the data, as reports show it.
  public let version: String

  private let shelf: Shelf?
  private let files: RuleFiles?

  /// Reads a directory laid out as `Rules/` (`general.yaml`, `dispositifs/`, `lexique/`), or a part of it, over the program's own
  /// data; all of it at once: no error waits.
  public init(directory: String) throws(RuleTableError) {
    let files = try RuleFiles(directory: directory)
    try self.init(files)
    _ = try Self.lexicon(of: files)
    let known = Set(RuleTables.builtIn.codes)
    for code in codes {
      let dispositif = try shelf?.take(code)
      if !known.contains(code) { lineNames += dispositif?.lineNames.map(\.name) ?? [] }
    }
  }

  /// - Parameter files: read without a failure, because the tests read each of them; empty tables otherwise.
  private init(carrying files: RuleFiles) {
    self = (try? RuleTables(files)) ?? RuleTables()
  }

  init(_ files: RuleFiles) throws(RuleTableError) {
    let general = try GeneralDecoder(files.datum("general.yaml"))
    shelf = Shelf(files: files, general: general)
    self.files = files
    self.general = general.terms
    version = general.version
    codes = files.names(in: "dispositifs")
  }

  /// Nothing at all.
  private init() {
    (codes, version) = ([], "")
    general = GeneralTerms(citations: [:])
    (shelf, files) = (nil, nil)
  }

  private static func lexicon(of files: RuleFiles) throws(RuleTableError) -> Lexicon {
    var entries: [String: [LexiconEntry]] = [:]
    for name in files.names(in: "lexique") {
      entries[name] = try LexiconDecoder.entries(files.datum("lexique/\(name).yaml"))
    }
    return Lexicon(files: entries)
  }

  /// The scheme of a code, exactly written; nil for a code that is not in `codes`.
  public func dispositif(_ code: String) -> Dispositif? { try? shelf?.take(code) }
}

/// The schemes that were read, kept for the next document.
private final class Shelf: Sendable {
  private let files: RuleFiles
  private let general: GeneralDecoder
  private let read = Mutex<[String: Dispositif]>([:])

  init(files: RuleFiles, general: GeneralDecoder) {
    self.files = files
    self.general = general
  }

  /// The scheme of a code, from its file the first time.
  @discardableResult
  func take(_ code: String) throws(RuleTableError) -> Dispositif {
    if let known = read.withLock({ $0[code] }) { return known }
    let datum = try files.datum("dispositifs/\(code).yaml")
    let dispositif = try DispositifDecoder.dispositif(datum, general: general)
    guard dispositif.code == code else {
      throw datum.error(
        .init(
          fr: "le code « \(dispositif.code) » n'est pas celui du nom du fichier.",
          en: "the code “\(dispositif.code)” is not that of the file's name."))
    }
    read.withLock { $0[code] = dispositif }
    return dispositif
  }
}
