import Glibc
import Ingestion

/// The documents that some paths stand for.
public struct Inputs: Sendable {
  /// In the order of the paths, a folder's sorted by name; each document once.
  public private(set) var documents: [Input] = []
  /// Files of a folder that are of no format that is read.
  public private(set) var leftOut: [String] = []
  private var seen: Set<String> = []

  /// A path names a document whatever its format, a folder stands for the documents in it, "-" for standard input.
  public init(paths: [String]) throws(PathError) {
    for path in paths {
      if path == "-" {
        add(.standardInput, named: path)
      } else if try entry(path) == .folder {
        try walk(path)
      } else {
        add(.file(path), named: path)
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
      case .file where Self.isDocument(path): add(.file(path), named: path)
      case .file, .other: leftOut.append(path)
      case nil: add(.file(path), named: path)
      }
    }
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
    let name = path.lowercased()
    if [".pdf", ".docx", ".xml", ".txt"].contains(where: name.hasSuffix) { return true }
    guard (try? Entry(path, following: true)) == .file, let file = try? OpenFile(path) else { return false }
    defer { file.close() }
    guard let head = try? file.head(4096) else { return false }
    return sniff(head).isDocument
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
