import Glibc
import Ingestion

/// A file opened for reading.
struct OpenFile {
  private let descriptor: Int32
  private let status: stat

  /// Standard input, which is never closed.
  static var standardInput: OpenFile {
    get throws(Unreadable) { try OpenFile(descriptor: STDIN_FILENO) }
  }

  init(_ path: String) throws(Unreadable) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .inaccessible(detail: SystemError.current) }
    try self.init(descriptor: descriptor)
  }

  private init(descriptor: Int32) throws(Unreadable) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .inaccessible(detail: SystemError.current) }
    self.descriptor = descriptor
    self.status = status
  }

  /// Whether it is a plain file, which can be read twice.
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }

  /// All bytes. A plain file over the limit is refused by its size; anything else, once more has come than it may hold.
  func bytes(limit: Int) throws(Unreadable) -> [UInt8] {
    let announced = isRegular ? Int(status.st_size) : 0
    guard announced <= limit else { throw .beyondLimits(what: "taille") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(announced + 1)
    while true {
      let chunk = try next(max(1 << 16, announced + 1 - bytes.count))
      if chunk.isEmpty { return bytes }
      bytes += chunk
      guard bytes.count <= limit else { throw .beyondLimits(what: "taille") }
    }
  }

  /// The first bytes, at most so many.
  func head(_ count: Int) throws(Unreadable) -> [UInt8] { try next(count) }

  func close() { _ = Glibc.close(descriptor) }

  private func next(_ count: Int) throws(Unreadable) -> [UInt8] {
    var result = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { result = read(descriptor, buffer.baseAddress, count) } while result < 0 && errno == EINTR
      filled = max(0, result)
    }
    guard result >= 0 else { throw .inaccessible(detail: SystemError.current) }
    return chunk
  }
}
