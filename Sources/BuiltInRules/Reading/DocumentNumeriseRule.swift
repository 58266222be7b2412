import RuleKit

/// The text was recognised on page images: quotes and amounts may be misread.
struct DocumentNumeriseRule: Rule {
  static let info = RuleInfo(
    "SEG002", "document-numerise", .information, [],
    Text(
      fr: "Le texte vient du document lui-même, et non d'une reconnaissance sur des images de pages.",
      en: "The text comes from the document itself, not from recognition on page images."))

  static let examples: [Example] = [.passes("DEVIS HOP-DPI-Va2\nPrestation Ségur   1 000,00 €")]

  func check(_ piece: Facts, in context: Context) throws(Undecided) -> [Finding] {
    guard let confidence = piece.recognition else { return [] }
    let place = piece.sentences.first?.region ?? piece.table
    return [Finding(.numerise(Int((confidence * 100).rounded())), at: [place], requirement: nil)]
  }
}

extension Message {
  fileprivate static func numerise(_ percent: Int) -> Message {
    Message(
      "numerise", .information,
      Text(
        fr: "Le document est une image : son texte a été reconnu (confiance moyenne \(percent) %), des mots ou des montants ont pu être mal lus.",
        en: "The document is an image: its text was recognised (mean confidence \(percent) %), words or amounts may be misread."),
      suggestion: Text(
        fr: "Vérifiez chaque point sur l'original, ou fournissez le fichier d'origine (PDF ou Word).",
        en: "Check every point on the original, or give the original file (PDF or Word)."), marks: .place)
  }
}
