import Glibc
import Ingestion
import Testing

@testable import IngestionPDF

/// The PDF fixtures beside these tests.
enum Fixture {
  /// The path of a file in Tests/Fixtures/pdf.
  static func path(_ name: String, from file: StaticString = #filePath) -> String {
    let parts = "\(file)".split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(parts)/Fixtures/pdf/\(name)"
  }

  /// A fixture as the program would be given it.
  static func source(_ name: String) throws -> Source {
    let path = path(name)
    return Source(path: name, file: path, bytes: try bytes(path))
  }

  /// The bytes of a file.
  static func bytes(_ path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "rb"))
    defer { fclose(file) }
    var out: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { out += buffer[..<count] }
    return out
  }
}
