public import Ingestion
public import RuleKit

/// SEG001: a document that could not be read is never judged, and the report says why and what to do.
///
/// It is no `Rule`: there are no facts to give it. The pipeline states its outcome for every document.
public enum UnreadableDocument {
  /// How the rule is listed beside the others.
  public static let info = RuleInfo(
    "SEG001", "document-illisible", .erreur, [],
    Text(fr: "Le document peut être lu.", en: "The document can be read."))

  /// The outcome for a document that could not be read.
  static func outcome(for reason: Unreadable) -> Outcome { .undecided(Undecided(sentence(for: reason)), findings: []) }

  /// Why the document could not be read, and what to do.
  public static func sentence(for reason: Unreadable) -> Text {
    switch reason {
    case .empty: .empty
    case .encrypted: .encrypted
    case .damaged(let detail): .damaged(detail)
    case .unsupported(let name): .unsupported(name)
    case .scanned: .scanned
    case .beyondLimits(let what): .beyondLimits(what)
    case .missingProgram(let program, let package): .missing(program, package)
    case .inaccessible(let detail): .inaccessible(detail)
    }
  }
}

extension Text {
  fileprivate static let empty = Text(
    fr: "Le fichier est vide : demandez à l'expéditeur de vous le renvoyer.",
    en: "The file is empty: ask the sender for it again.")

  fileprivate static let encrypted = Text(
    fr: "Le document est protégé par un mot de passe : demandez-en une copie sans mot de passe.",
    en: "The document is protected by a password: ask for a copy without one.")

  fileprivate static let scanned = Text(
    fr:
      "Ce PDF ne contient que des images : la reconnaissance de texte n'est pas encore disponible, demandez le document d'origine.",
    en: "This PDF holds images only: text recognition is not available yet, ask for the original document.")

  fileprivate static func damaged(_ detail: String) -> Text {
    Text(
      fr: "Le document est abîmé ou incomplet\(aside(detail)) : demandez à l'expéditeur de vous le renvoyer.",
      en: "The document is damaged or incomplete\(aside(detail)): ask the sender for it again.")
  }

  fileprivate static func unsupported(_ name: String) -> Text {
    let format = Text.formatName(name)
    return Text(
      fr: "Format non pris en charge : \(format.fr). Fournissez le document en PDF, Word (.docx) ou texte.",
      en: "Unsupported format: \(format.en). Supply the document as PDF, Word (.docx) or text.")
  }

  fileprivate static func beyondLimits(_ what: String) -> Text {
    let limit = Text.limitName(what)
    return Text(
      fr:
        "Le document dépasse les limites de lecture (\(limit.fr)) : ne fournissez que les pages du devis ou de la facture.",
      en: "The document is beyond the reading limits (\(limit.en)): supply the pages of the quote or invoice only.")
  }

  fileprivate static func missing(_ program: String, _ package: String) -> Text {
    Text(
      fr:
        "Il manque le programme « \(program) » pour lire ce document : installez le paquet \(package) (sudo apt-get install \(package)).",
      en:
        "The program \"\(program)\" is missing to read this document: install the package \(package) (sudo apt-get install \(package))."
    )
  }

  fileprivate static func inaccessible(_ detail: String) -> Text {
    let cause = SystemError.text(named: detail)
    return Text(
      fr: "Le fichier n'a pas pu être ouvert ou lu\(aside(cause.fr)) : vérifiez l'emplacement et les droits d'accès.",
      en: "The file could not be opened or read\(aside(cause.en)): check its place and its permissions.")
  }

  private static func aside(_ detail: String) -> String { detail.isEmpty ? "" : " (\(detail))" }

  /// A format's name as `Sniffed` gives it in French, and in English.
  private static func formatName(_ name: String) -> Text {
    let english = [
      "document Word": "Word document", "classeur Excel": "Excel workbook",
      "présentation PowerPoint": "PowerPoint presentation", "document OpenDocument": "OpenDocument",
      "ancien format Office (.doc, .xls, .msg)": "old Office format: .doc, .xls, .msg",
      "document RTF": "RTF document", "page HTML": "HTML page", "fichier binaire inconnu": "unknown binary file",
      "programme": "program",
    ]
    if let known = english[name] { return Text(fr: name, en: known) }
    for word in ["image", "archive"] where name.hasPrefix(word + " ") {
      return Text(fr: name, en: "\(name.dropFirst(word.count + 1)) \(word)")
    }
    return Text(fr: name, en: name)
  }

  private static func limitName(_ what: String) -> Text {
    let english = [
      "taille": "size", "pages": "number of pages", "durée": "time", "mémoire": "memory", "archive": "unpacked archive",
      "contenu": "content",
    ]
    return Text(fr: what == "pages" ? "nombre de pages" : what, en: english[what] ?? what)
  }
}
