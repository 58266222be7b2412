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
      "Ce document ne contient que des images, et aucun texte n'a pu y être reconnu : installez tesseract-ocr et tesseract-ocr-fra s'ils manquent, ou demandez le document d'origine.",
    en: "This document holds images only, and no text could be recognised: install tesseract-ocr and tesseract-ocr-fra if they are missing, or ask for the original document.")

  /// - Parameter detail: what the reader met, in French or in an outside program's own words; left out in English.
  fileprivate static func damaged(_ detail: String) -> Text {
    Text(
      fr: "Le document est abîmé ou incomplet\(aside(detail)) : demandez à l'expéditeur de vous le renvoyer.",
      en: "The document is damaged or incomplete: ask the sender for it again.")
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

  /// A format's name as the readers give it in French ("classeur Excel"), and in English ("Excel workbook").
  private static func formatName(_ name: String) -> Text {
    let whole = [
      "ancien format Office (.doc, .xls, .msg)": "old Office format (.doc, .xls, .msg)",
      "fichier binaire inconnu": "unknown binary file", "document Word en XML": "Word document in XML",
      "programme": "program", "inconnu": "unknown",
    ]
    let nouns = [
      "document": "document", "classeur": "workbook", "présentation": "presentation", "dessin": "drawing",
      "livre": "book", "application": "application", "archive": "archive", "image": "image", "page": "page",
    ]
    if let known = whole[name] { return Text(fr: name, en: known) }
    let words = name.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let noun = nouns[String(words[0])] else { return Text(fr: name, en: name) }
    return Text(fr: name, en: "\(words[1]) \(noun)")
  }

  private static func limitName(_ what: String) -> Text {
    let english = [
      "taille": "size", "pages": "number of pages", "durée": "time", "mémoire": "memory", "archive": "unpacked archive",
      "profondeur": "depth",
    ]
    return Text(fr: what == "pages" ? "nombre de pages" : what, en: english[what] ?? what)
  }
}
