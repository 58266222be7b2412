import CLibZip
import Glibc
package import Ingestion

/// An archive with some of its parts written anew.
package enum ZipRewriting {
  /// Entries of these names are replaced in their places, new ones come last; every other entry is copied as it is packed.
  ///
  /// New bytes are dated as the entry that they replace, or as the archive's first.
  package static func rewritten(_ bytes: [UInt8], _ parts: [(name: String, bytes: [UInt8])]) throws(Unreadable) -> [UInt8] {
    let written = bytes.withUnsafeBytes { raw in rewritten(raw, parts) }
    guard let written else { throw .damaged(detail: "l'archive ne s'écrit pas") }
    return written
  }

  private static func rewritten(_ raw: UnsafeRawBufferPointer, _ parts: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
    var error = zip_error_t()
    defer { zip_error_fini(&error) }
    guard let source = Self.source(of: raw, &error) else { return nil }
    guard let handle = zip_open_from_source(source, 0, &error) else {
      zip_source_free(source)
      return nil
    }
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let copies = parts.map { part in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(part.bytes.count, 1), alignment: 1)
      copy.copyBytes(from: part.bytes)
      return UnsafeRawBufferPointer(rebasing: copy[..<part.bytes.count])
    }
    defer { for copy in copies { copy.baseAddress.map { UnsafeMutableRawPointer(mutating: $0).deallocate() } } }
    let isWhole = zip(parts, copies).allSatisfy { put($1, named: $0.name, into: handle) }
    guard isWhole, zip_close(handle) == 0 else {
      zip_discard(handle)
      return nil
    }
    return contents(of: source)
  }

  /// A source of bytes that libzip owns: where the first half of an archive stays, libzip frees it whoever owns it.
  private static func source(of raw: UnsafeRawBufferPointer, _ error: inout zip_error_t) -> OpaquePointer? {
    guard let copy = malloc(max(raw.count, 1)) else { return nil }
    if let start = raw.baseAddress { memcpy(copy, start, raw.count) }
    guard let source = zip_source_buffer_create(copy, zip_uint64_t(raw.count), 1, &error) else {
      free(copy)
      return nil
    }
    return source
  }

  /// Replaces or adds one entry.
  ///
  /// - Parameter bytes: must live until the archive is closed.
  private static func put(_ bytes: UnsafeRawBufferPointer, named name: String, into handle: OpaquePointer) -> Bool {
    guard let source = zip_source_buffer(handle, bytes.baseAddress, zip_uint64_t(bytes.count), 0) else { return false }
    let old = zip_name_locate(handle, name, 0)
    var stat = zip_stat_t()
    guard zip_stat_index(handle, zip_uint64_t(max(old, 0)), 0, &stat) == 0 else { return false }
    let place: zip_int64_t
    if old >= 0 {
      place = zip_file_replace(handle, zip_uint64_t(old), source, 0) == 0 ? old : -1
    } else {
      place = zip_file_add(handle, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    }
    guard place >= 0 else {
      zip_source_free(source)
      return false
    }
    return zip_file_set_mtime(handle, zip_uint64_t(place), stat.mtime, 0) == 0
  }

  private static func contents(of source: OpaquePointer) -> [UInt8]? {
    var stat = zip_stat_t()
    guard zip_source_stat(source, &stat) == 0, let size = Int(exactly: stat.size), zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = zip_source_read(source, buffer.baseAddress?.advanced(by: count), zip_uint64_t(size - count))
        guard got > 0 else { return }
        count += Int(got)
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }
}
