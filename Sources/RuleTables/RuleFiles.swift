import Findings
import FoundationEssentials
import Outline
import RuleData

/// The files of a rule directory, parsed when they are asked for.
struct RuleFiles: Sendable {
  /// What one file holds.
  private enum Contents: Sendable {
    case compact(String)
    case yaml(String, path: String)
  }

  private let texts: [String: Contents]
  /// What stands before a path where a file is named to people.
  private let root: String

  /// Those that the program carries.
  static let builtIn = RuleFiles(
    texts: Dictionary(RuleData.files.map { ($0.path, .compact($0.text)) }, uniquingKeysWith: { $1 }), root: "Rules")

  private init(texts: [String: Contents], root: String) {
    self.texts = texts
    self.root = root
  }

  /// Those of a directory laid out as `Rules/`, each in the place of the program's own file of that name; where a file is not
  /// there, the program's own stays. A file at the directory's top other than `general.yaml` is a scheme.
  init(directory: String) throws(RuleTableError) {
    var texts = Self.builtIn.texts
    var found = false
    for folder in ["", "dispositifs/", "lexique/"] {
      let path = folder.isEmpty ? directory : "\(directory)/\(folder.dropLast())"
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        guard folder.isEmpty else { continue }
        throw RuleTableError(
          path, nil,
          .init(fr: "ce dossier manque ou ne peut pas être lu.", en: "this folder is missing or cannot be read."))
      }
      for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        let place = folder.isEmpty && name != "general.yaml" ? "dispositifs/" + name : folder + name
        texts[place] = .yaml(try RuleFiles.contents("\(path)/\(name)"), path: "\(path)/\(name)")
        found = true
      }
    }
    guard found else {
      throw RuleTableError(
        directory, nil,
        .init(fr: "aucun fichier de règles (.yaml) n'est dans ce dossier.", en: "no rule file (.yaml) is in this folder."))
    }
    self.init(texts: texts, root: Self.builtIn.root)
  }

  /// The names, without ".yaml", of the files of a folder, sorted.
  func names(in folder: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder + "/") }.map {
      String($0.dropFirst(folder.count + 1).dropLast(".yaml".count))
    }
    .sorted()
  }

  /// What a file holds.
  func datum(_ path: String) throws(RuleTableError) -> Datum {
    let name = "\(root)/\(path)"
    switch texts[path] {
    case nil: throw RuleTableError(name, nil, .init(fr: "ce fichier manque.", en: "this file is missing."))
    case .compact(let text):
      guard let tree = Tree(compact: text) else {
        throw RuleTableError(name, nil, .init(fr: "ces données sont abîmées.", en: "these data are damaged."))
      }
      return Datum(tree, in: name)
    case .yaml(let text, let path):
      do { return Datum(try Tree(yaml: text), in: path) } catch { throw RuleTableError(error, in: path) }
    }
  }

  /// A file's text; a name that would never be found is an error.
  private static func contents(_ path: String) throws(RuleTableError) -> String {
    guard path.hasSuffix(".yaml") else {
      throw RuleTableError(
        path, nil, .init(fr: "le nom doit finir par « .yaml ».", en: "the name must end in “.yaml”."))
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw RuleTableError(
        path, nil,
        .init(fr: "ce fichier ne peut pas être lu comme du texte UTF-8.", en: "this file cannot be read as UTF-8 text.")
      )
    }
    return text
  }
}
