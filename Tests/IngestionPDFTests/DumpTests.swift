import DocumentModel
import Glibc
import Ingestion
import Testing

@testable import IngestionPDF

/// Prints the dump of the documents that SEGURLINT_DUMP names, parted by ":".
@Suite struct DumpTests {
  @Test(.enabled(if: getenv("SEGURLINT_DUMP") != nil)) func dump() async throws {
    let paths = getenv("SEGURLINT_DUMP").map { String(cString: $0) } ?? ""
    for path in paths.split(separator: ":").map(String.init) {
      let source = Source(path: path, file: path, bytes: try bytes(path))
      do throws(Unreadable) {
        print("== \(path)\n" + (try await PDFReader().read(source, limits: .standard).dump))
      } catch {
        print("== \(path)\n\(error)")
      }
    }
  }
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] {
  let file = try #require(fopen(path, "rb"))
  defer { fclose(file) }
  var out: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { out += buffer[..<count] }
  return out
}
