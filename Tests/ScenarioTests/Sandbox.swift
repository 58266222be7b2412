import Foundation

/// A folder of its own in which the program is run.
struct Sandbox: ~Copyable {
  /// Where the program runs.
  let folder: URL
  /// What holds the folder, and the streams beside it.
  private let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("segurlint-\(UUID().uuidString)")
    folder = root.appendingPathComponent("travail")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// What one run ended in.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs the built program in the folder.
  ///
  /// - Parameter environment: added to that of the tests, in which nothing sets the language.
  func segurlint(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .filter { $0.key != "SEGURLINT_LANG" }.merging(environment) { $1 }
    let streams = try [input, "", ""].enumerated().map { number, text in
      let file = root.appendingPathComponent("\(number)")
      try Data(text.utf8).write(to: file)
      return try FileHandle(forUpdating: file)
    }
    (process.standardInput, process.standardOutput, process.standardError) = (streams[0], streams[1], streams[2])
    try process.run()
    process.waitUntilExit()
    let died = process.terminationReason == .uncaughtSignal
    return Run(
      status: process.terminationStatus + (died ? 128 : 0), output: try text("../1"), errors: try text("../2"))
  }

  /// A run that waits for more on its standard input.
  func waiting(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = try Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    (process.standardInput, process.standardOutput) = (Pipe(), Pipe())
    try process.run()
    return process
  }

  /// Writes a file in the folder.
  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ data: Data, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name).standardizedFileURL), as: UTF8.self)
  }

  /// What stands in the folder, hidden files left out.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
  }

  func permit(_ name: String, _ mode: Int) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: folder.appendingPathComponent(name).path)
  }

  /// The executable that stands beside the tests.
  private static var program: URL {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("segurlint")
    }
  }
}

/// The documents beside the tests.
enum Fixture {
  static func data(_ name: String) throws -> Data {
    try Data(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Fixtures/\(name)"))
  }

  /// The same for the arguments of a test; none where the file is not there.
  static func bytes(_ name: String) -> [UInt8] { (try? data(name)).map { [UInt8]($0) } ?? [] }
}
