import Archives
import Findings
import Ingestion

/// A copy of a Word document with a comment for each finding, and tracked changes where the correction is certain.
///
/// Markup is spliced into the main part; comments are added to those that are there. Every other part of the package is copied
/// as it is packed. Word knows no comments in headers, footers, notes and text boxes: what is said of them stands at the nearest
/// place of the body, and says where its words are.
public struct WordAnnotator: Annotator {
  public init() {}

  public func annotated(_ original: Original, style: CopyStyle) throws(CannotAnnotate) -> AnnotatedCopy {
    let package: WordPackage
    do throws(Unreadable) { package = try WordPackage(original.bytes) } catch { throw .unreadable }
    guard let main = package.main.bytes else { throw .unreadable }
    try Self.check(style.ending, package)
    guard let vocabulary = Vocabulary(main), TagScanner.isSound(main), !package.lacksItsComments else { throw .unusual }
    let body = MarkedPart(package.main.name, main, vocabulary, day: style.day)
    let margins = package.margins.compactMap { part -> MarkedPart? in
      guard let bytes = part.bytes, TagScanner.isSound(bytes), let vocabulary = Vocabulary(bytes) else { return nil }
      return MarkedPart(part.name, bytes, vocabulary, day: style.day)
    }
    let finder = AnchorFinder(original.document, body.story, notes: Self.notes(package))
    let words = CommentWords(style.language)
    let numbered = [main, package.comments.bytes ?? []] + package.margins.compactMap(\.bytes)
    var commented = CommentedBody(body, margins, finder, words, firstID: Self.lastID(numbered) + 1)
    if style.hasSummary { commented.summarise(words.summary(of: original.report, style)) }
    for reported in original.report.reported { commented.mark(reported) }
    guard !commented.comments.isEmpty else { return AnnotatedCopy(bytes: original.bytes, marked: 0) }
    guard let parts = CommentParts(package, isStrict: vocabulary.isStrict).parts(commented.comments, day: style.day) else { throw .unusual }
    let bytes: [UInt8]
    do throws(Unreadable) { bytes = try ZipRewriting.rewritten(original.bytes, commented.parts + parts) } catch { throw .unreadable }
    return AnnotatedCopy(bytes: bytes, marked: commented.marked, remarks: Self.remarks(package, corrected: commented.corrected))
  }

  /// Word opens a document with macros, or a template, by its own ending only.
  private static func check(_ ending: String?, _ package: WordPackage) throws(CannotAnnotate) {
    let types = String(decoding: package.types.bytes ?? [], as: UTF8.self)
    let own = [("template.macroEnabledTemplate.main", "dotm"), ("document.macroEnabled.main", "docm"), ("template.main+xml", "dotx")]
      .first { types.contains($0.0) }?.1 ?? "docx"
    if let ending, ending != own { throw .ending(own) }
  }

  /// The words of the notes.
  private static func notes(_ package: WordPackage) -> [(isEndnote: Bool, id: String, words: [String])] {
    [(package.footnotes, false), (package.endnotes, true)].flatMap { part, isEndnote in
      guard let bytes = part?.bytes, TagScanner.isSound(bytes), let vocabulary = Vocabulary(bytes) else { return [(isEndnote: Bool, id: String, words: [String])]() }
      return StoryReader.notes(of: bytes, vocabulary).map { (isEndnote, $0.id, $0.words) }
    }
  }

  /// The greatest number that a comment, a change or a bookmark has.
  private static func lastID(_ parts: [[UInt8]]) -> Int {
    var last = 0
    for part in parts {
      var scanner = TagScanner(part)
      while let tag = scanner.next() {
        guard let id = scanner.attribute("id", of: tag).flatMap({ Int($0) }), id < Int(Int32.max) / 2 else { continue }
        last = max(last, id)
      }
    }
    return last
  }

  private static func remarks(_ package: WordPackage, corrected: Int) -> [Text] {
    var remarks: [Text] = []
    if corrected > 0 {
      let plural = corrected > 1 ? "s" : ""
      remarks.append(
        Text(
          fr: "\(corrected) correction\(plural) en suivi des modifications : à accepter ou à refuser dans Word.",
          en: "\(corrected) correction\(plural) as tracked changes: to be accepted or refused in Word."))
    }
    return package.isSigned ? remarks + [.signedPackage] : remarks
  }
}

extension Text {
  fileprivate static let signedPackage = Text(
    fr: "le document est signé : sa signature ne vaut que pour l'original, pas pour la copie annotée.",
    en: "the document is signed: its signature holds for the original only, not for the annotated copy.")
}

extension CannotAnnotate {
  fileprivate static let unusual = CannotAnnotate(
    fr: "le document n'est pas écrit comme Word l'écrit : enregistrez-le à nouveau depuis Word ou LibreOffice, puis annotez-le.",
    en: "the document is not written as Word writes it: save it again from Word or LibreOffice, then annotate it.")

  fileprivate static func ending(_ own: String) -> CannotAnnotate {
    CannotAnnotate(
      fr: "Word n'ouvrirait pas la copie sous ce nom, car le document est un .\(own) : donnez-lui un nom en .\(own).",
      en: "Word would not open the copy by this name, as the document is a .\(own): give it a name in .\(own).")
  }
}
