import Glibc
import Ingestion

/// An outside program.
struct Program {
  let name: String
  /// Where it is; nil when PATH does not lead to it.
  let path: String?

  /// Prints the words of a document. Looked for once, like all.
  static let pdftotext = Program("pdftotext")
  /// Lists the images of a document.
  static let pdfimages = Program("pdfimages")

  /// Draws pages.
  static let pdftoppm = Program("pdftoppm")
  /// Verifies digital signatures.
  static let pdfsig = Program("pdfsig")
  /// Recognises the words of an image.
  static let tesseract = Program("tesseract")

  private init(_ name: String) {
    self.name = name
    path = Self.searchPath.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// What is thrown when it is not installed.
  var missing: Unreadable { .missingProgram(program: name, package: "poppler-utils") }

  /// PATH, or where programs usually are.
  static let searchPath = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
}
