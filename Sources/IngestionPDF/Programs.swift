import Ingestion
import OutsidePrograms

extension ChildProcess {
  /// Runs a program on a document within the reader's limits.
  static func run(
    _ path: String, _ arguments: [String], from input: MemoryFile? = nil, limits: Limits
  ) throws(Unreadable) -> Result {
    let allowance = Allowance(seconds: limits.seconds, memory: limits.memory, output: limits.output)
    do throws(ProgramFailure) { return try run(path, arguments, from: input, within: allowance) } catch { throw Unreadable(error) }
  }
}

extension MemoryFile {
  /// An empty one.
  static func empty() throws(Unreadable) -> MemoryFile {
    do throws(ProgramFailure) { return try MemoryFile() } catch { throw Unreadable(error) }
  }
}

extension ReadableFile {
  init(_ source: Source) throws(Unreadable) {
    do throws(ProgramFailure) { try self.init(source.bytes, from: source.file) } catch { throw Unreadable(error) }
  }
}

extension Program {
  /// What is thrown when it is not installed.
  var missing: Unreadable { .missingProgram(program: name, package: debianPackage) }
}

extension Unreadable {
  /// The system would not.
  fileprivate init(_ failure: ProgramFailure) { self = .inaccessible(detail: failure.detail) }
}
