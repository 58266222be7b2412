import Glibc
import Linting
import Synchronization

/// `.segurlint.yml`: looked for upwards from the working directory, or named by `--config`.
///
/// Its options go before those of the command line, which win: an option that stands there is not taken from the file.
enum Configuration {
  /// The settings of this run; nil where no file is found.
  static var settings: Settings? { found.withLock { $0 } }
  private static let found = Mutex<Settings?>(nil)

  /// The words of the command line, those of the file among them.
  static var words: [String] { completedWords.withLock { $0 } }
  private static let completedWords = Mutex<[String]>([])

  /// The arguments with those of the file among them.
  static func completed(_ arguments: [String]) throws -> [String] {
    let words = try joined(arguments)
    completedWords.withLock { $0 = words }
    return words
  }

  private static func joined(_ arguments: [String]) throws -> [String] {
    guard let command = arguments.first, takes(command, "dispositif"), let file = try file(arguments) else { return arguments }
    let settings = try Settings(file: file)
    try settings.checkRules()
    found.withLock { $0 = settings }
    let given = Set(arguments.dropFirst().prefix { $0 != "--" }.map { String($0.split(separator: "=")[0]) })
    let added = settings.options.filter { option in
      takes(command, option.name) && !given.contains("--" + option.name) && !(shorts[option.name].map(given.contains) ?? false)
    }
    if !given.contains("--langue"), let language = settings.options.first(where: { $0.name == "langue" })?.values.first {
      setenv("SEGURLINT_LANG", language, 1)
    }
    return [command] + added.filter { $0.name != "langue" }.flatMap(\.words) + arguments.dropFirst()
  }

  /// Says which suppressions no longer hold.
  static func tellExpired(on today: Day?) {
    for aside in settings?.expired(on: today) ?? [] {
      Console.note(
        Text(
          fr: "l'écart de \(aside.rule) (« \(aside.reason) ») a expiré : ses constats comptent de nouveau.",
          en: "what set \(aside.rule) aside (“\(aside.reason)”) has expired: its findings count again."))
    }
  }

  /// Which options of the file a command takes.
  private static func takes(_ command: String, _ option: String) -> Bool {
    switch command {
    case "check", "dossier": true
    case "compare": !["baseline", "write-baseline"].contains(option)
    case "annotate": !["format", "output", "no-progress"].contains(option)
    default: ["facts", "plafond"].contains(command) && aboutThePiece.contains(option)
    }
  }

  private static let aboutThePiece: Set = [
    "type", "dispositif", "prestation", "reference", "date-dossier", "date-ouverture", "aujourd-hui", "esms", "esms-og", "activite-combinee",
    "effectifs", "client", "medecins", "tva", "base", "modele", "regles", "langue",
  ]
  private static let shorts = ["output": "-o", "jobs": "-j"]

  /// The file that `--config` names, or the nearest one upwards.
  private static func file(_ arguments: [String]) throws(Failure) -> String? {
    let options = arguments.prefix { $0 != "--" }
    if let inline = options.last(where: { $0.hasPrefix("--config=") }) { return String(inline.dropFirst("--config=".count)) }
    if let index = options.lastIndex(of: "--config"), index + 1 < arguments.count { return arguments[index + 1] }
    var folder = getcwd(nil, 0).map { path in
      defer { free(path) }
      return String(cString: path)
    } ?? "."
    while true {
      let file = (folder == "/" ? "" : folder) + "/.segurlint.yml"
      if access(file, R_OK) == 0 { return file }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}

extension Settings.Option {
  /// The option as words of the command line.
  fileprivate var words: [String] { values.isEmpty ? ["--" + name] : values.flatMap { ["--" + name, $0] } }
}
