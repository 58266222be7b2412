import Linting
import Testing

/// A folder that goes away with the test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws { path = try Shell.temporaryFolder() }

  deinit { Shell.remove(path) }

  /// Writes a file in it, folders on the way included, and gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try Shell.write(text, to: "\(path)/\(name)") }
}

/// A rule that does as it is told.
struct Puppet: Rule {
  static let info = RuleInfo("SEG999", "marionnette", .erreur, [.order], Text(fr: "", en: ""))
  static let examples: [Example] = []

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    switch context.options.esms {
    case 1: throw Undecided(Text(fr: "Je ne sais pas.", en: "I cannot tell."), needs: ["--esms"])
    case 2: [Finding(.wrong, at: [piece.end], requirement: nil)]
    default: []
    }
  }

  func applies(to piece: Facts, in context: Context) -> Bool { context.options.esms != 3 }
}

/// A rule for every piece, even of unknown kind.
struct Anywhere: Rule {
  static let info = RuleInfo("SEG998", "partout", .information, [], Text(fr: "", en: ""))
  static let examples: [Example] = []

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] { [] }
}

extension Message {
  static let wrong = Message("faux", .erreur, Text(fr: "Faux.", en: "Wrong."), suggestion: Text(fr: "", en: ""))
}

/// A reader whose documents cannot be read, each for its own reason.
struct Refusing: DocumentReader {
  let reason: Unreadable

  func recognises(_ source: Source) -> Bool { true }
  func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document { throw reason }
}
