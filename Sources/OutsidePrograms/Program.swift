import Glibc

/// An outside program.
package struct Program: Sendable {
  package let name: String
  /// The Debian package that brings it.
  package let debianPackage: String
  /// Where it is; nil when PATH does not lead to it.
  package let path: String?

  /// Prints the words of a document. Looked for once, like all.
  package static let pdftotext = Program("pdftotext", from: "poppler-utils")
  /// Tells of pages how they are turned.
  package static let pdfinfo = Program("pdfinfo", from: "poppler-utils")
  /// Lists the images of a document.
  package static let pdfimages = Program("pdfimages", from: "poppler-utils")
  /// Draws pages.
  package static let pdftoppm = Program("pdftoppm", from: "poppler-utils")
  /// Verifies digital signatures.
  package static let pdfsig = Program("pdfsig", from: "poppler-utils")
  /// Saves attached files.
  package static let pdfdetach = Program("pdfdetach", from: "poppler-utils")
  /// Recognises the words of an image.
  package static let tesseract = Program("tesseract", from: "tesseract-ocr")
  /// Shows and rewrites the objects of a PDF.
  package static let qpdf = Program("qpdf", from: "qpdf")

  private init(_ name: String, from package: String) {
    self.name = name
    debianPackage = package
    path = Self.searchPath.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// PATH, or where programs usually are.
  static let searchPath = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
}
