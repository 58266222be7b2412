import Findings

/// The head of a document or dossier: its name, its verdict in a word and in a sentence, what it is.
struct Banner {
  let name: String
  let verdict: Verdict
  let sentence: String
  let identity: String
  let notes: [String]
  let level: Int
  let id: String
  let language: Language

  var node: Node {
    tag("header", "banner \(verdict.rawValue)", [:], [
      tag("h\(level)", nil, id: id, [:], name),
      tag("p", "verdict", [:], [
        tag("span", "sign", ["aria-hidden": "true"], VerdictWords(language).sign(verdict)),
        tag("span", "word", [:], VerdictWords(language).name(verdict)), " ", tag("span", "sentence", [:], language.set(sentence)),
      ]),
      tag("p", "identity", [:], identity),
    ] + notes.map { tag("p", "note", [:], language.set($0)) })
  }
}

extension Document.Note {
  /// What a person should know of how the document was read.
  func sentence(in language: Language) -> String {
    switch self {
    case .pendingRevisions:
      language("Des modifications suivies sont en attente dans ce document ; il a été lu comme si elles étaient acceptées.", "Tracked changes are pending in this document; it was read as if they were accepted.")
    case .hiddenText: language("Du texte caché a été laissé de côté.", "Hidden text was left out.")
    case .truncated: language("Une partie du document n'a pas été lue.", "A part of the document was not read.")
    case .damaged: language("Le fichier est abîmé par endroits ; des mots peuvent manquer.", "The file is damaged in places; words may be missing.")
    case .unreadableInvoice:
      language(
        "Une facture électronique est jointe à ce PDF et n'a pas pu être lue ; seules les pages ont été vérifiées.",
        "An e-invoice is attached to this PDF and could not be read; only the pages were checked.")
    case .scannedPages: language("Certaines pages sont des images dont le texte n'a pas été lu.", "Some pages are images whose text was not read.")
    }
  }
}
