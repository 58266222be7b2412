import ArgumentParser
import Linting

extension ArgumentHelp {
  /// The help of one option in the language of the run.
  init(fr: String, en: String, value: String? = nil) {
    self.init(Console.say(fr, en), valueName: value)
  }
}

/// A page of help as ArgumentParser lays it out, its own words in the language of the run.
struct HelpPage {
  let text: String

  init(_ page: String) {
    guard Console.language == .fr else {
      text = page + "\n"
      return
    }
    text = page.split(separator: "\n", omittingEmptySubsequences: false).map(Self.french).joined(separator: "\n") + "\n"
  }

  private static func french(_ line: Substring) -> String {
    let line = String(line).replacing("<subcommand>", with: "<commande>")
    for (english, french) in words where line.hasPrefix(english) { return french + line.dropFirst(english.count) }
    return String(line)
  }

  /// The beginnings of lines that ArgumentParser writes itself.
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "UTILISATION : "), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
    ("SUBCOMMANDS:", "COMMANDES :"),
    ("  -h, --help              Show help information.", "  -h, --help              Montre cette aide."),
    ("  --version               Show the version.", "  --version               Montre la version."),
    ("  See 'segurlint help <commande>' for detailed help.", "  « segurlint help <commande> » détaille une commande."),
  ]
}
