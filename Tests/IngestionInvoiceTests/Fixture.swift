import DocumentModel
import Glibc
import Ingestion
import IngestionInvoice

/// A file of `Tests/Fixtures/invoice`, made by the script `make.py` there.
struct Fixture {
  let name: String

  /// The folder of the fixtures, told from where this file is.
  private static let folder = "\(#filePath)".split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Fixtures/invoice/"

  /// The fixture as a reader gets it.
  var source: Source { Source(path: name, file: nil, bytes: Self.bytes(Self.folder + name)) }

  /// The print that the document should give.
  var golden: String { String(decoding: Self.bytes(Self.folder + name + ".dump"), as: UTF8.self) }

  func read(_ limits: Limits = .standard) async throws(Unreadable) -> Document {
    try await InvoiceReader().read(source, limits: limits)
  }

  /// The invoice that the document is.
  func invoice() async throws(Unreadable) -> StructuredInvoice? { try await read().invoices.first }

  /// Writes the print as the golden one, when `SEGURLINT_RECORD` is set.
  func record(_ dump: String) {
    guard getenv("SEGURLINT_RECORD") != nil, let file = fopen(Self.folder + name + ".dump", "wb") else { return }
    fputs(dump, file)
    fclose(file)
  }

  /// The bytes of a file; none when it cannot be read.
  private static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk.prefix(count) }
    return bytes
  }
}
