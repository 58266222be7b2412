import CSpawn
import Glibc
import Ingestion

/// A pipe that no other child inherits.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(Unreadable) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw .inaccessible(detail: "tube : \(String(cString: strerror(errno)))") }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() { close(reading) }

  func closeWriting() { close(writing) }
}

/// Strings as C wants the arguments of a program: pointers, ended by a null.
struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  func free() { for pointer in pointers { Glibc.free(pointer) } }
}
