public import Findings

/// Why no copy was made: one sentence that says why and what to do.
public struct CannotAnnotate: Error, Hashable {
  public let text: Text

  public init(fr: String, en: String) { text = Text(fr: fr, en: en) }

  /// The original is of another format.
  static func notInto(_ format: CopyFormat, from original: Document.Format) -> CannotAnnotate {
    let (source, ending) = (name(original), format.rawValue)
    guard let own = CopyFormat(rawValue: original == .facturx ? Document.Format.pdf.rawValue : original.rawValue) else {
      return CannotAnnotate(
        fr: "\(source.fr) ne peut pas être annoté en .\(ending) : « segurlint check » en donne le rapport.",
        en: "\(source.en) cannot be annotated as .\(ending): \"segurlint check\" gives its report.")
    }
    return CannotAnnotate(
      fr: "\(source.fr) ne peut pas être annoté en .\(ending) : donnez à la copie un nom en .\(own.rawValue).",
      en: "\(source.en) cannot be annotated as .\(ending): give the copy a name in .\(own.rawValue).")
  }

  /// An outside program is not installed.
  static func missing(_ program: String, package: String) -> CannotAnnotate {
    CannotAnnotate(
      fr: "il manque le programme « \(program) » pour annoter ce document : installez le paquet \(package) (sudo apt-get install \(package)).",
      en: "the program \"\(program)\" is missing to annotate this document: install the package \(package) (sudo apt-get install \(package)).")
  }

  private static func name(_ format: Document.Format) -> Text {
    switch format {
    case .pdf, .facturx: Text(fr: "un PDF", en: "a PDF")
    case .docx: Text(fr: "un document Word", en: "a Word document")
    case .text: Text(fr: "un texte", en: "a text")
    case .xml: Text(fr: "un document XML", en: "an XML document")
    case .cii, .ubl: Text(fr: "une facture électronique", en: "an e-invoice")
    }
  }
}
