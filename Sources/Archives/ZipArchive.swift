import CLibZip
package import Ingestion

/// A ZIP archive in memory, read part by part within limits.
package final class ZipArchive {
  private let handle: OpaquePointer
  private let limits: Limits
  private var unpacked = 0
  /// The place of each part by its name in small letters: part names do not tell case.
  private let places: [String: UInt64]
  /// The names of the entries as they stand, each with its place.
  package let entries: [(name: String, place: UInt64)]

  /// The most entries of an archive.
  private static let mostEntries = 4096
  /// A part above `smallPart` bytes that unpacks to more than this many times its size is a bomb.
  private static let mostRatio = 250
  private static let smallPart = 1 << 20

  /// Opens an archive and gives it to `body`; the archive is good only there.
  ///
  /// - Parameter isPackage: whether two entries of one name are refused, for readers would not agree on which counts.
  package static func open<Value>(
    _ bytes: [UInt8], limits: Limits, isPackage: Bool = true, body: (ZipArchive) throws(Unreadable) -> Value
  ) throws(Unreadable) -> Value {
    try bytes.withUnsafeBytes { raw in
      Result { () throws(Unreadable) in try body(ZipArchive(raw, limits: limits, isPackage: isPackage)) }
    }.get()
  }

  /// Opens an archive that stays where it is as long as this lives.
  private init(_ raw: UnsafeRawBufferPointer, limits: Limits, isPackage: Bool) throws(Unreadable) {
    var error = zip_error_t()
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(raw.baseAddress, zip_uint64_t(raw.count), 0, &error) else {
      throw .damaged(detail: "l'archive ne s'ouvre pas")
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      throw .damaged(detail: "l'archive est tronquée ou abîmée")
    }
    do {
      entries = try Self.entries(of: handle)
      places = try Self.places(entries, isPackage: isPackage)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.limits = limits
  }

  deinit { zip_discard(handle) }

  private static func entries(of handle: OpaquePointer) throws(Unreadable) -> [(name: String, place: UInt64)] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= mostEntries else { throw .beyondLimits(what: "archive") }
    return (0..<UInt64(max(count, 0))).compactMap { index in zip_get_name(handle, index, 0).map { (String(cString: $0), index) } }
  }

  private static func places(_ entries: [(name: String, place: UInt64)], isPackage: Bool) throws(Unreadable) -> [String: UInt64] {
    var places: [String: UInt64] = [:]
    for (name, place) in entries {
      guard places.updateValue(place, forKey: name.lowercased()) == nil || !isPackage else {
        throw .damaged(detail: "l'archive contient deux fois « \(name.lowercased().prefix(80)) »")
      }
    }
    return places
  }

  /// Whether a part of this name is there.
  package func has(_ name: String) -> Bool { places[name.lowercased()] != nil }

  /// Whether a part stands in this folder.
  package func hasFolder(_ folder: String) -> Bool { places.keys.contains { $0.hasPrefix(folder) } }

  /// The bytes of a part; nil when there is none of this name.
  package func bytes(of name: String) throws(Unreadable) -> [UInt8]? {
    guard let index = places[name.lowercased()] else { return nil }
    return try bytes(at: index, named: name)
  }

  /// The bytes of the entry at a place.
  package func bytes(at index: UInt64, named name: String) throws(Unreadable) -> [UInt8] {
    let size = try allowedSize(of: index)
    guard let file = zip_fopen_index(handle, index, 0) else {
      throw .damaged(detail: "la partie \(name) ne s'ouvre pas")
    }
    defer { zip_fclose(file) }
    var got: Int64 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      // One byte more than declared, so that a lying size shows and the checksum at the end is verified.
      while count <= size {
        got = zip_fread(file, buffer.baseAddress?.advanced(by: count), zip_uint64_t(size + 1 - count))
        guard got > 0 else { return }
        count += Int(got)
      }
    }
    guard got == 0, bytes.count == size else { throw .damaged(detail: "la partie \(name) est abîmée") }
    unpacked += size
    return bytes
  }

  /// The declared size of a part, checked against every limit.
  private func allowedSize(of index: UInt64) throws(Unreadable) -> Int {
    var stat = zip_stat_t()
    guard zip_stat_index(handle, index, 0, &stat) == 0, let size = Int(exactly: stat.size) else {
      throw .damaged(detail: "l'archive est abîmée")
    }
    guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
    guard [ZIP_CM_STORE, ZIP_CM_DEFLATE].contains(Int32(stat.comp_method)) else {
      throw .damaged(detail: "l'archive emploie une compression inattendue")
    }
    let isBomb = size > Self.smallPart && size / Self.mostRatio > Int(clamping: stat.comp_size)
    guard size <= limits.part, unpacked + size <= limits.unpacked, !isBomb else {
      throw .beyondLimits(what: "archive")
    }
    return size
  }
}
