/// What one run of an outside program may spend.
package struct Allowance: Sendable {
  package var seconds: Double
  /// Bytes of memory.
  package var memory: Int
  /// Bytes that it may print, or write into a file.
  package var output: Int

  package init(seconds: Double = 20, memory: Int = 1 << 30, output: Int = 64 << 20) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
  }
}

/// A program could not be started, or what it needs could not be had from the system.
package struct ProgramFailure: Error, Hashable {
  /// What the system said.
  package let detail: String

  init(_ detail: String) { self.detail = detail }
}
