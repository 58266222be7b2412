import Glibc
import Ingestion

/// The documents that some paths stand for.
public struct Inputs: Sendable {
  /// In the order of the paths, a folder's sorted by name; each document once.
  public private(set) var documents: [Input] = []
  /// Files of a folder that are of no format that is read.
  public private(set) var leftOut: [String] = []
  /// Whether each path named one document: no folder was walked, no archive opened.
  public private(set) var areNamed = true
  private var seen: Set<String> = []
  private let opensArchives: Bool

  /// A path names a document whatever its format, a folder stands for the documents in it, "-" for standard input.
  ///
  /// - Parameter opensArchives: whether a ZIP stands for the documents in it.
  public init(paths: [String], opensArchives: Bool = false) throws(PathError) {
    self.opensArchives = opensArchives
    for path in paths {
      if path == "-" {
        add(.standardInput, named: path)
      } else if try entry(path) == .folder {
        areNamed = false
        try walk(path)
      } else {
        if unpack(path) { areNamed = false } else { add(.file(path), named: path) }
      }
    }
  }

  private func entry(_ path: String) throws(PathError) -> Entry {
    do throws(Unreadable) { return try Entry(path, following: true) } catch { throw PathError(path, error) }
  }

  /// Hidden files are skipped, links to folders not followed.
  private mutating func walk(_ folder: String) throws(PathError) {
    let names: [String]
    do throws(Unreadable) { names = try Folder(folder).names } catch { throw PathError(folder, error) }
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch try? Entry(path, following: false) {
      case .folder: try walk(path)
      case .file where unpack(path): break
      case .file where Self.isDocument(path): add(.file(path), named: path)
      case .file, .other: leftOut.append(path)
      case nil: add(.file(path), named: path)
      }
    }
  }

  /// Takes the documents of an archive; false where the path is none.
  private mutating func unpack(_ path: String) -> Bool {
    guard opensArchives, let archive = PieceArchive(path) else { return false }
    documents += archive.documents
    leftOut += archive.leftOut
    return true
  }

  private mutating func add(_ input: Input, named path: String) {
    let canonical = Self.realPath(path) ?? path
    if seen.insert(canonical).inserted { documents.append(input) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// By its name, or else by its first bytes.
  private static func isDocument(_ path: String) -> Bool {
    if isDocumentName(path) { return true }
    guard (try? Entry(path, following: true)) == .file, let file = try? OpenFile(path) else { return false }
    defer { file.close() }
    guard let head = try? file.head(4096) else { return false }
    return sniff(head).isDocument
  }
}

extension Inputs {
  /// Whether a name is one of a document's.
  static func isDocumentName(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".pdf", ".docx", ".xml", ".txt"].contains(where: name.hasSuffix)
  }
}

/// A path that cannot be followed: the run fails.
public struct PathError: Error, Sendable {
  public let path: String
  /// The operating system's answer, by `SystemError.current`.
  public let cause: String

  init(_ path: String, _ reason: Unreadable) {
    self.path = path
    if case .inaccessible(let detail) = reason { cause = detail } else { cause = "" }
  }
}
