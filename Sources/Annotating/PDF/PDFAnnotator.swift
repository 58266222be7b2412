import Findings
import OutsidePrograms

/// A copy of a PDF with a highlight and a note for each finding, an outline of them, and a first page that sums them up.
///
/// It is written as an incremental update: the original's bytes stand in it as they are, and a signature of it covers what it
/// covered. Only where that cannot be (an encrypted or a damaged file) is the file written anew, by qpdf.
public struct PDFAnnotator: Annotator {
  public init() {}

  public func annotated(_ original: Original, style: CopyStyle) throws(CannotAnnotate) -> AnnotatedCopy {
    let qpdf = try QPDF()
    let file = try ReadableFile.holding(original.bytes, from: original.file)
    defer { file.remove() }
    let base = try BaseFile(original.bytes, file, qpdf)
    guard base.signing != .forbids else { throw .certified }
    let isSigned = base.signing != .none
    var revision = AnnotatedRevision(original, base, style: style, isSigned: isSigned)
    revision.write()
    var bytes = revision.revision.appended(to: base.bytes, base.references)
    if base.isEncrypted {
      let plain = try ReadableFile.holding(bytes)
      defer { plain.remove() }
      guard let encrypted = try qpdf.encrypted(plain, like: file) else { throw .unreadable }
      bytes = encrypted
    }
    let remarks = isSigned ? [style.hasSummary ? Text.signedWithoutSummary : .signed] : []
    return AnnotatedCopy(bytes: bytes, marked: revision.marked, remarks: remarks + (base.isMended ? [.mended] : []))
  }
}

extension Text {
  fileprivate static let signedWithoutSummary = Text(
    fr: "le document est signé : ses signatures restent valables pour ce qu'elles couvrent, mais la page de résumé et le plan n'y sont pas ajoutés.",
    en: "the document is signed: its signatures still verify for what they cover, but no page of summary and no outline are added.")

  fileprivate static let signed = Text(
    fr: "le document est signé : ses signatures restent valables pour ce qu'elles couvrent ; les marques s'y ajoutent sans le modifier.",
    en: "the document is signed: its signatures still verify for what they cover; the marks are added without changing it.")

  fileprivate static let mended = Text(
    fr: "le fichier est abîmé : la copie annotée en a été réparée.", en: "the file is damaged: the annotated copy was mended.")
}

extension CannotAnnotate {
  fileprivate static let certified = CannotAnnotate(
    fr: "le document est certifié par une signature qui interdit d'y ajouter des annotations : annotez la version d'avant la signature, ou lisez le rapport de « segurlint check ».",
    en: "the document is certified by a signature that forbids annotations: annotate the version from before the signature, or read the report of \"segurlint check\".")

  static let unreadable = CannotAnnotate(
    fr: "le fichier est trop abîmé pour être annoté : demandez à l'expéditeur de vous le renvoyer.",
    en: "the file is too damaged to be annotated: ask the sender for it again.")
}
