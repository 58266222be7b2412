import Annotating
import Linting
import Reporting

/// Why the run itself failed: one sentence that says what, where, and what to do.
struct Failure: Error {
  let text: Text

  init(fr: String, en: String) { text = Text(fr: fr, en: en) }

  /// Any error in words.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as PathError: self = .path(error)
    case let error as UnknownRule: self = .unknownRule(error)
    case let error as ClientBaseError: self.init(fr: error.text.fr, en: error.text.en)
    case let error as RuleTableError: self.init(fr: error.text.fr, en: error.text.en)
    case let error as CannotAnnotate: self.init(fr: error.text.fr, en: error.text.en)
    case let error as UnknownDispositif: self = .unknownDispositif(error)
    default: self.init(fr: "\(error)", en: "\(error)")
    }
  }

  static let noCommand = Failure(
    fr:
      "aucune commande n'est donnée : par exemple « segurlint check devis.pdf » ; « segurlint --help » les montre toutes.",
    en: "no command is given: \"segurlint check devis.pdf\" for instance; \"segurlint --help\" shows them all.")

  static func oneDocument(_ command: String) -> Failure {
    Failure(
      fr: "« \(command) » prend un seul document : donnez le chemin d'un fichier, ou « - » pour l'entrée standard.",
      en: "\"\(command)\" takes one document: give the path of a file, or \"-\" for standard input.")
  }

  /// The paths, where there are any.
  static func present(_ paths: [String]) throws(Failure) -> [String] {
    guard paths.isEmpty else { return paths }
    throw Failure(
      fr:
        "aucun document n'est donné : ajoutez le chemin d'un fichier ou d'un dossier, ou « - » pour l'entrée standard.",
      en: "no document is given: add the path of a file or a folder, or \"-\" for standard input.")
  }

  static func nothingToCheck(_ paths: [String]) -> Failure {
    let list = paths.joined(separator: ", ")
    return Failure(
      fr: "rien à vérifier dans \(list) : aucun fichier .pdf, .docx, .xml ou .txt n'y est.",
      en: "nothing to check in \(list): no .pdf, .docx, .xml or .txt file is there.")
  }

  static func oneReport(_ command: String) -> Failure {
    Failure(
      fr: "« \(command) » n'écrit qu'un résultat : donnez --format et --output une seule fois.",
      en: "\"\(command)\" writes one result: give --format and --output once.")
  }

  static let twoToStandardOutput = Failure(
    fr: "deux rapports iraient sur la sortie standard : donnez à chacun son fichier, « --format sarif -o a.sarif --format csv -o a.csv ».",
    en: "two reports would go to standard output: give each its file, \"--format sarif -o a.sarif --format csv -o a.csv\".")

  static func outputWithoutFormat(_ path: String) -> Failure {
    Failure(
      fr: "le fichier \(path) n'a pas de format : écrivez « --format FORMAT -o \(path) » pour chaque rapport.",
      en: "the file \(path) has no format: write \"--format FORMAT -o \(path)\" for each report.")
  }

  static func sameOutput(_ path: String) -> Failure {
    Failure(
      fr: "deux rapports iraient dans \(path) : donnez à chacun son fichier.",
      en: "two reports would go to \(path): give each its file.")
  }

  static func notFor(_ command: String, _ format: ReportFormat) -> Failure {
    Failure(
      fr: "« \(command) » n'écrit pas le format « \(format.rawValue) » : choisissez texte ou json.",
      en: "\"\(command)\" does not write the format \"\(format.rawValue)\": choose texte or json.")
  }

  static func noDispositif(_ codes: [String]) -> Failure {
    Failure(
      fr: "précisez le dispositif avec --dispositif CODE ; les codes connus sont \(codes.joined(separator: ", ")).",
      en: "name the scheme with --dispositif CODE; the known codes are \(codes.joined(separator: ", ")).")
  }

  static func overwrites(_ path: String) -> Failure {
    Failure(
      fr: "le rapport écraserait le document \(path) : choisissez un autre fichier pour --output.",
      en: "the report would overwrite the document \(path): choose another file for --output.")
  }

  static func cannotWrite(_ path: String, _ cause: String) -> Failure {
    let cause = SystemError.text(named: cause)
    return Failure(
      fr: "impossible d'écrire dans \(path) (\(cause.fr)) : vérifiez l'emplacement et les droits d'accès.",
      en: "cannot write to \(path) (\(cause.en)): check the place and its permissions.")
  }

  private static func path(_ error: PathError) -> Failure {
    let cause = SystemError.text(named: error.cause)
    return Failure(
      fr: "impossible de lire \(error.path) (\(cause.fr)) : vérifiez le chemin et les droits d'accès.",
      en: "cannot read \(error.path) (\(cause.en)): check the path and its permissions.")
  }

  private static func unknownRule(_ error: UnknownRule) -> Failure {
    let hint =
      error.nearest.map { Text(fr: " : peut-être « \($0) »", en: ": perhaps \"\($0)\"") } ?? Text(fr: "", en: "")
    return Failure(
      fr: "aucune règle ne s'appelle « \(error.name) »\(hint.fr).", en: "no rule is called \"\(error.name)\"\(hint.en)."
    )
  }

  private static func unknownDispositif(_ error: UnknownDispositif) -> Failure {
    let list = error.known.joined(separator: ", ")
    guard let nearest = error.nearest else {
      return Failure(
        fr: "aucun dispositif n'a le code « \(error.code) » ; les codes connus sont \(list).",
        en: "no scheme has the code \"\(error.code)\"; the known codes are \(list).")
    }
    return Failure(
      fr: "aucun dispositif n'a le code « \(error.code) » : peut-être « \(nearest) » ?",
      en: "no scheme has the code \"\(error.code)\": perhaps \"\(nearest)\"?")
  }
}
