import Ingestion

/// One document to check, not opened yet.
public enum Input: Hashable, Sendable {
  case file(String)
  case standardInput
  /// A piece of an archive, unpacked.
  case member(path: String, bytes: [UInt8])
  /// A piece of an archive that could not be unpacked.
  case refused(path: String, Unreadable)

  /// As reports name it.
  public var path: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .member(let path, _), .refused(let path, _): path
    }
  }

  /// Opens and reads it; what is beyond the limit is refused before it is read.
  func source(limits: Limits) throws(Unreadable) -> Source {
    switch self {
    case .standardInput:
      return Source(path: path, file: nil, bytes: try OpenFile.standardInput.bytes(limit: limits.bytes))
    case .member(let path, let bytes):
      guard bytes.count <= limits.bytes else { throw .beyondLimits(what: "taille") }
      return Source(path: path, file: nil, bytes: bytes)
    case .refused(_, let reason): throw reason
    case .file(let path):
      let file = try OpenFile(path)
      defer { file.close() }
      let bytes = try file.bytes(limit: limits.bytes)
      // An outside program would take a leading dash for an option, and could not read a pipe again.
      let name = path.hasPrefix("-") ? "./" + path : path
      return Source(path: path, file: file.isRegular ? name : nil, bytes: bytes)
    }
  }
}
