import Glibc

/// A file that an outside program can read the document from: its own, or a nameless copy in memory of bytes that have none.
///
/// The copy is reached through this process, by its user alone, and goes with it however it ends: nothing is left on a disk.
package struct ReadableFile: Sendable {
  package let path: String
  private let copy: MemoryFile?

  /// - Parameters:
  ///   - bytes: the document.
  ///   - file: where it came from; nil for nowhere that can be read again.
  package init(_ bytes: [UInt8], from file: String?) throws(ProgramFailure) {
    if let file, Self.holds(bytes, file) {
      path = file.hasPrefix("/") ? file : "./" + file
      copy = nil
    } else {
      let copy = try MemoryFile()
      guard copy.write(bytes) else {
        let detail = String(cString: strerror(errno))
        copy.close()
        throw ProgramFailure("memfd : \(detail)")
      }
      path = "/proc/\(getpid())/fd/\(copy.descriptor)"
      self.copy = copy
    }
  }

  /// Gives the copy's memory back, if there is one.
  package func remove() { copy?.close() }

  /// Whether the path is still a regular file of that size: a pipe has been read already.
  private static func holds(_ bytes: [UInt8], _ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && Int(status.st_size) == bytes.count
  }
}
