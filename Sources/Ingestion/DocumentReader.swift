import DocumentModel

/// Bytes of one document, and how they are called.
public struct Source: Sendable {
  /// The path as the user gave it, or "-" for standard input.
  public let path: String
  /// The file behind it, when there is one: outside programs are given this path.
  public let file: String?
  public let bytes: [UInt8]

  public init(path: String, file: String?, bytes: [UInt8]) {
    self.path = path
    self.file = file
    self.bytes = bytes
  }
}

/// Reads one family of formats into a `Document`.
public protocol DocumentReader: Sendable {
  /// Whether these first bytes are of this reader's family.
  func recognises(_ source: Source) -> Bool

  /// Reads the document whole, or says why it cannot.
  func read(_ source: Source, limits: Limits) async throws(Unreadable) -> Document

  /// Whether something is drawn in a part of a page beside its words: a handwritten signature, a stamp.
  func isDrawn(_ place: Drawing, on document: Document, of source: Source, limits: Limits) -> Bool
}

extension DocumentReader {
  public func isDrawn(_ place: Drawing, on document: Document, of source: Source, limits: Limits) -> Bool { false }
}

/// Why no text could be had from a document.
public enum Unreadable: Error, Hashable, Sendable {
  case empty
  case encrypted
  case damaged(detail: String)
  /// The bytes are of a format that is not read; `name` is that format where it was recognised ("image PNG", "ZIP", …).
  case unsupported(name: String)
  /// A PDF that holds page images and no text.
  case scanned
  /// A limit was met; `what` names it in French ("taille", "pages", "durée", "mémoire", "archive").
  case beyondLimits(what: String)
  /// An outside program is missing; the Debian package that brings it.
  case missingProgram(program: String, package: String)
  /// The file could not be opened or read.
  case inaccessible(detail: String)
}

/// What a reader may spend on one document.
public struct Limits: Sendable {
  /// Bytes of a document.
  public var bytes = 64 << 20
  public var pages = 300
  /// Bytes of one unpacked part of an archive, and of all that are read.
  public var part = 32 << 20
  public var unpacked = 64 << 20
  /// Seconds for each outside program.
  public var seconds = 20.0
  /// Bytes of memory for each outside program.
  public var memory = 1 << 30
  /// Bytes that an outside program may print.
  public var output = 64 << 20
  /// Depth of nested XML elements.
  public var depth = 256

  public init() {}

  public static let standard = Limits()
}
