import Foundation
import Testing

/// Ctrl-C ends a run with 130.
@Suite struct InterruptTests {
  @Test func exitsWith130() async throws {
    let sandbox = try Sandbox()
    let waiting = try sandbox.waiting(["check", "-"])
    try await Task.sleep(for: .milliseconds(300))
    waiting.interrupt()
    waiting.waitUntilExit()
    #expect(waiting.terminationReason == .exit)
    #expect(waiting.terminationStatus == 130)
  }
}
