import DocumentModel
import Glibc
import Ingestion
import OutsidePrograms
import Testing

@testable import IngestionPDF

/// Children end in time, print within bounds and leave nothing behind.
@Suite(.serialized) struct ProcessTests {
  @Test func stopsWhatTakesTooLong() throws {
    var limits = Limits.standard
    limits.seconds = 0.05
    let start = Clock.now
    #expect(try ChildProcess.run("/bin/sleep", ["5"], limits: limits).ending == .timedOut)
    #expect(try ChildProcess.run("/bin/sh", ["-c", "exec >&- 2>&-; sleep 5"], limits: limits).ending == .timedOut)
    #expect(Clock.now - start < 2)
  }

  @Test func stopsWhatPrintsTooMuch() throws {
    var limits = Limits.standard
    limits.output = 1 << 20
    #expect(try ChildProcess.run("/usr/bin/yes", [], limits: limits).ending == .printedTooMuch)
  }

  @Test func boundsMemory() throws {
    var limits = Limits.standard
    limits.memory = 1 << 28
    let result = try ChildProcess.run("/bin/sh", ["-c", "sleep 0.1; ulimit -v"], limits: limits)
    #expect(String(decoding: result.output, as: UTF8.self) == "\(1 << 18)\n")
  }

  @Test func givesACleanStart() throws {
    let result = try ChildProcess.run("/bin/sh", ["-c", "env; ls /proc/self/fd; cat; exit 3"], limits: .standard)
    let printed = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    #expect(result.ending == .exited(3))
    #expect(printed.contains("LC_ALL=C.UTF-8") && !printed.contains { $0.hasPrefix("HOME=") })
    #expect(printed.filter { Int($0) != nil } == ["0", "1", "2", "3"], "3 is the directory that ls reads")
  }

  @Test func readsManyAtOnce() async throws {
    let before = try descriptors()
    let source = try Fixture.source("quote.pdf")
    let alone = try await PDFReader().read(source, limits: .standard).dump
    let dumps = try await withThrowingTaskGroup(of: String.self) { group in
      for index in 0..<40 {
        let one = index.isMultiple(of: 2) ? source : Source(path: "-", file: nil, bytes: source.bytes)
        group.addTask { try await PDFReader().read(one, limits: .standard).dump }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(dumps.count == 40 && dumps.allSatisfy { $0 == alone })
    #expect(try descriptors() == before)
  }

  @Test func keepsACopyInMemoryAndRemovesIt() throws {
    let file = try ReadableFile(Source(path: "-", file: nil, bytes: [1, 2, 3]))
    #expect(try Fixture.bytes(file.path) == [1, 2, 3])
    var target = [CChar](repeating: 0, count: 64)
    #expect(readlink(file.path, &target, target.count - 1) > 0)
    #expect(String(cString: target).hasPrefix("/memfd:"), "nothing is written to a disk")
    file.remove()
    #expect(access(file.path, F_OK) != 0)
  }

  @Test func neverTakesAFileForAnOption() throws {
    #expect(try ReadableFile(Source(path: "-", file: "/dev/null", bytes: [])).path != "/dev/null")
    let name = Fixture.path("quote.pdf")
    #expect(try ReadableFile(Source(path: name, file: name, bytes: Fixture.bytes(name))).path == name)
  }

  private func descriptors() throws -> Int {
    let directory = try #require(opendir("/proc/self/fd"))
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    return count
  }
}
