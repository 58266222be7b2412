import CSpawn
import Glibc

/// A nameless file in memory for a child to print into, and for another to read.
///
/// With a pipe the two processes would wake each other for every 4 KiB, which costs a one-page document as much as reading it.
package struct MemoryFile: Sendable {
  let descriptor: Int32

  package init() throws(ProgramFailure) {
    descriptor = memfd_create("segurlint", UInt32(CSP_CLOEXEC))
    guard descriptor >= 0 else { throw ProgramFailure("memfd : \(String(cString: strerror(errno)))") }
  }

  /// What was printed, at most so many bytes of it.
  func bytes(atMost most: Int) -> [UInt8] {
    let size = min(most, max(0, Int(lseek(descriptor, 0, SEEK_END))))
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if read > 0 { count += read } else if read == 0 || errno != EINTR { break }
      }
    }
  }

  /// Fills it; false where the system would not.
  package func write(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
      if count > 0 { written += count } else if errno != EINTR { return false }
    }
    return true
  }

  /// Goes back to its start, for a program that reads it.
  func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// Gives the memory back.
  package func close() { _ = Glibc.close(descriptor) }
}

/// Strings as C wants the arguments of a program: pointers, ended by a null.
struct CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  /// Gives the memory back.
  func free() { for pointer in pointers { Glibc.free(pointer) } }
}
