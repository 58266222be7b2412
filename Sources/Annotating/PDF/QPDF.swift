import DocumentModel
import OutsidePrograms

/// What `qpdf` is asked for: the objects of a file, and a file written anew.
struct QPDF {
  private let path: String

  init() throws(CannotAnnotate) {
    guard let path = Program.qpdf.path else { throw .missing(Program.qpdf.name, package: Program.qpdf.debianPackage) }
    self.path = path
  }

  /// The objects of a file without the data of its streams.
  ///
  /// - Returns: whether its cross-references had to be found anew, too; nil where it could not be read.
  func objects(of file: ReadableFile) throws(CannotAnnotate) -> (file: PDFFile, isMended: Bool)? {
    let result = try run(["--json=2", "--json-key=qpdf", "--json-stream-data=none", file.path])
    guard [.exited(0), .exited(3)].contains(result.ending), let file = JSON(parsing: result.output).flatMap({ PDFFile($0) }) else { return nil }
    return (file, String(decoding: result.errors, as: UTF8.self).contains("reconstruct"))
  }

  /// The file written anew without its encryption, its defects mended; nil where they are too many.
  func rewritten(_ file: ReadableFile) throws(CannotAnnotate) -> [UInt8]? { try bytes(["--warning-exit-0", "--decrypt", file.path, "-"]) }

  /// The file encrypted as another is.
  func encrypted(_ file: ReadableFile, like other: ReadableFile) throws(CannotAnnotate) -> [UInt8]? {
    try bytes(["--warning-exit-0", "--copy-encryption=\(other.path)", file.path, "-"])
  }

  private func bytes(_ arguments: [String]) throws(CannotAnnotate) -> [UInt8]? {
    let result = try run(arguments)
    return result.ending == .exited(0) && !result.output.isEmpty ? result.output : nil
  }

  private func run(_ arguments: [String]) throws(CannotAnnotate) -> ChildProcess.Result {
    let result: ChildProcess.Result
    do throws(ProgramFailure) { result = try ChildProcess.run(path, arguments, within: Self.allowance) } catch { throw .system(error.detail) }
    guard ![.timedOut, .printedTooMuch].contains(result.ending) else { throw .beyondLimits }
    return result
  }

  private static let allowance = Allowance(seconds: 30, memory: 2 << 30, output: 128 << 20)
}

/// A file of the original, or a private copy of its bytes.
extension ReadableFile {
  static func holding(_ bytes: [UInt8], from file: String? = nil) throws(CannotAnnotate) -> ReadableFile {
    do throws(ProgramFailure) { return try ReadableFile(bytes, from: file) } catch { throw .system(error.detail) }
  }
}

extension CannotAnnotate {
  static let beyondLimits = CannotAnnotate(
    fr: "le document est trop gros pour être annoté : n'en gardez que les pages du devis ou de la facture.",
    en: "the document is too large to be annotated: keep the pages of the quote or invoice only.")

  static func system(_ detail: String) -> CannotAnnotate {
    CannotAnnotate(
      fr: "la copie n'a pas pu être préparée (\(detail)) : libérez de la mémoire, puis recommencez.",
      en: "the copy could not be prepared (\(detail)): free some memory, then try again.")
  }
}
