import Annotating
import ArgumentParser
import Findings
import Linting

/// The options that say where an annotated copy goes and what stands in it.
struct CopyArguments: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: .init(
      fr: "La copie à écrire ; son extension en dit le format (.pdf, .docx ou .html).",
      en: "The copy to write; its extension tells the format (.pdf, .docx or .html).", value: "OUT"))
  var output: String?
  @Flag(
    help: .init(
      fr: "Sans la première page de verdict et de résumé.", en: "Without the first page of verdict and summary."))
  var sansResume = false
  @Option(
    help: .init(fr: "Langue : fr (sans précision) ou en.", en: "Language: fr (the default) or en.", value: "fr|en"))
  var langue: String?
  @Flag(help: .init(fr: "Ne rien dire d'autre que les échecs.", en: "Say nothing but failures."))
  var quiet = false

  /// In what format and where the copy goes: never onto the original.
  func sink(for input: Input) throws(Failure) -> (CopyFormat, Output) {
    guard let output else { throw .noCopy }
    guard let format = CopyFormat(path: output) else { throw .unknownEnding(output) }
    guard !Output.isSameFile(output, as: [input.path]) else { throw .overwritesOriginal(output) }
    return (format, .file(output))
  }

  func style(day: Day?, rulesVersion: String) -> CopyStyle {
    CopyStyle(
      language: Console.language, hasSummary: !sansResume, day: day?.iso, toolVersion: ToolIdentity.version, rulesVersion: rulesVersion,
      ending: output?.split(separator: ".").last?.lowercased())
  }

  /// Says what was written, and what could not be done.
  func tell(of copy: AnnotatedCopy, _ report: DocumentReport) {
    guard !quiet, let output else { return }
    for remark in copy.remarks { Console.note(remark) }
    let found = report.findings.count
    let rest = copy.marked < found ? Text(fr: " sur \(found)", en: " of \(found)") : Text(fr: "", en: "")
    let plural = copy.marked > 1 ? "s" : ""
    Console.note(
      Text(
        fr: "\(output) : \(copy.marked) constat\(plural)\(rest.fr) marqué\(plural) à sa place.",
        en: "\(output): \(copy.marked) finding\(plural)\(rest.en) marked in place."))
  }
}

extension Failure {
  fileprivate static let noCopy = Failure(
    fr: "dites où écrire la copie annotée, par exemple « segurlint annotate devis.pdf -o devis-annote.pdf ».",
    en: "say where to write the annotated copy, \"segurlint annotate quote.pdf -o quote-annotated.pdf\" for instance.")

  fileprivate static func unknownEnding(_ path: String) -> Failure {
    Failure(
      fr: "le nom \(path) ne dit pas le format de la copie : terminez-le par .pdf, .docx ou .html.",
      en: "the name \(path) does not tell the copy's format: end it in .pdf, .docx or .html.")
  }

  fileprivate static func overwritesOriginal(_ path: String) -> Failure {
    Failure(
      fr: "la copie annotée écraserait l'original \(path) : choisissez un autre nom pour --output.",
      en: "the annotated copy would overwrite the original \(path): choose another name for --output.")
  }
}
