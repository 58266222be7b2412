import Glibc
import Linting

/// What the program knows of its surroundings: language, terminal and clock.
enum Console {
  /// `--langue`, or else SEGURLINT_LANG, or else French.
  static let language: Language = asked.flatMap(Language.init) ?? environmentLanguage ?? .fr

  /// The sentence in the language of the run.
  static func say(_ french: String, _ english: String) -> String { language == .fr ? french : english }

  /// Refuses a `--langue` that is neither French nor English. It is read before all else, for the other failures' sake.
  static func checkLanguage() throws(Failure) {
    _ = try Value("--langue", asked)?.choice(Language.self)
  }

  /// Colours on a terminal only, and never against NO_COLOR.
  static var showsColours: Bool {
    isatty(STDOUT_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  /// The day by the local clock.
  static var today: Day? {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil else { return nil }
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  /// Something worth knowing, on standard error.
  static func note(_ text: Text) { try? Output.error.write("segurlint : \(text[language])\n") }

  /// Why the run failed, or one document with it.
  static func complain(_ text: Text, about path: String? = nil) {
    let subject = path.map { "\($0) : " } ?? ""
    try? Output.error.write("segurlint : \(subject)\(text[language])\n")
  }

  /// The last `--langue` of the arguments.
  private static var asked: String? {
    let arguments = CommandLine.arguments.dropFirst().prefix { $0 != "--" }
    let pairs = zip(arguments, Array(arguments.dropFirst()) + [nil])
    return pairs.compactMap { word, next in
      word.hasPrefix("--langue=") ? String(word.dropFirst("--langue=".count)) : word == "--langue" ? next : nil
    }.last
  }

  private static var environmentLanguage: Language? {
    environment("SEGURLINT_LANG").flatMap { Language(rawValue: String($0.lowercased().prefix(2))) }
  }

  private static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
