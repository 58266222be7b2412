import Glibc
import Linting

/// Where bytes go.
enum Output {
  case standard, error
  case file(String)

  /// A file, or standard output where none is named; throws where the file is one of the documents.
  init(_ path: String?, beside documents: [String]) throws(Failure) {
    guard let path, path != "-" else {
      self = .standard
      return
    }
    guard !Self.isSameFile(path, as: documents) else { throw .overwrites(path) }
    self = .file(path)
  }

  /// Writes all of it. A file is replaced at once when all is written, and stays as it was otherwise.
  func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// The same for bytes.
  func write(_ bytes: [UInt8]) throws(Failure) {
    switch self {
    case .standard: try Self.write(bytes, to: STDOUT_FILENO, named: Console.say("la sortie standard", "standard output"))
    case .error: try Self.write(bytes, to: STDERR_FILENO, named: Console.say("la sortie d'erreur", "standard error"))
    case .file(let path): try Self.replace(path, with: bytes)
    }
  }

  /// Whether the path names the same file as one of the others.
  static func isSameFile(_ path: String, as others: [String]) -> Bool {
    guard let wanted = status(of: path) else { return false }
    return others.contains { other in
      status(of: other).map { ($0.st_dev, $0.st_ino) == (wanted.st_dev, wanted.st_ino) } ?? false
    }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Through a file of its own beside it; straight into a device or a pipe.
  private static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let existing = status(of: path).map { $0.st_mode & S_IFMT }
    if let existing, existing != S_IFREG, existing != S_IFDIR {
      return try create(path, O_WRONLY, bytes)
    }
    let target = canonical(path)
    let temporary = "\(target).\(getpid()).tmp"
    do throws(Failure) {
      guard existing != S_IFDIR else { throw .cannotWrite(path, "EISDIR") }
      try create(temporary, O_WRONLY | O_CREAT | O_EXCL, bytes)
      guard rename(temporary, target) == 0 else { throw .cannotWrite(path, SystemError.current) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private static func create(_ path: String, _ flags: Int32, _ bytes: [UInt8]) throws(Failure) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path, SystemError.current) }
    defer { close(descriptor) }
    try write(bytes, to: descriptor, named: path)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, named name: String) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw .cannotWrite(name, SystemError.current) }
      rest = rest.dropFirst(written)
    }
  }

  /// The file behind a link, so that the link stays one.
  private static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
