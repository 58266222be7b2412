import Glibc

/// A file that an outside program can read the document from: its own, or a private copy of bytes that have none.
package struct ReadableFile: Sendable {
  package let path: String
  /// The private directory that goes when the document has been read.
  private let directory: String?

  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: where it came from; nil for nowhere that can be read again.
  package init(_ bytes: [UInt8], from file: String?) throws(ProgramFailure) {
    if let file, Self.holds(bytes, file) {
      path = file.hasPrefix("/") ? file : "./" + file
      directory = nil
    } else {
      let directory = try Self.privateDirectory()
      path = directory + "/document.pdf"
      self.directory = directory
      do throws(ProgramFailure) { try Self.write(bytes, to: path) } catch {
        remove()
        throw error
      }
    }
  }

  /// Removes the private copy, if there is one.
  package func remove() {
    guard let directory else { return }
    unlink(path)
    rmdir(directory)
  }

  /// Whether the path is still a regular file of that size: a pipe has been read already.
  private static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) == bytes.count
  }

  /// A new directory that only this user can enter.
  private static func privateDirectory() throws(ProgramFailure) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/segurlint-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ProgramFailure(failure("répertoire temporaire")) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes a new file that only this user can read.
  private static func write(_ bytes: [UInt8], to path: String) throws(ProgramFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw ProgramFailure(failure("fichier temporaire")) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written) }
      if count > 0 { written += count } else if errno != EINTR { break }
    }
    let detail = failure("fichier temporaire")
    guard close(file) == 0, written == bytes.count else { throw ProgramFailure(detail) }
  }

  /// What the system says of the last call.
  private static func failure(_ what: String) -> String { "\(what) : \(String(cString: strerror(errno)))" }
}
