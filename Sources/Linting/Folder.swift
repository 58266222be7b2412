import Glibc
import Ingestion

/// What stands in a folder.
struct Folder {
  /// The names in it, hidden ones left out, sorted by their bytes.
  let names: [String]

  init(_ path: String) throws(Unreadable) {
    guard let stream = opendir(path) else { throw .inaccessible(detail: SystemError.current) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// What kind of thing stands at a path.
enum Entry {
  case file, folder, other

  /// - Parameter following: whether a link stands for what it points to.
  init(_ path: String, following: Bool) throws(Unreadable) {
    var status = stat()
    let result = following ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { throw .inaccessible(detail: SystemError.current) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .file
    default: self = .other
    }
  }
}
