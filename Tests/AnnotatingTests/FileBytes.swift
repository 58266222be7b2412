import Foundation

/// The bytes of a file.
enum FileBytes {
  static func of(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) }
}
