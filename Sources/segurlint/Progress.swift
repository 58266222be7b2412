import Glibc
import Linting

/// How far a long run is, on a terminal: a line on standard error that is drawn anew, and erased at the end.
final class Progress {
  private let total: Int
  private let isShown: Bool
  private let start = Progress.now
  private var done = 0
  private var isDrawn = false

  /// - Parameters:
  ///   - total: how many documents there are.
  ///   - isWanted: false under `--quiet` and `--no-progress`.
  init(of total: Int, isWanted: Bool) {
    self.total = total
    isShown = isWanted && total > 1 && isatty(STDERR_FILENO) == 1
  }

  /// One more document is done.
  func advance() {
    done += 1
    let elapsed = Self.now - start
    guard isShown, elapsed > 1, done < total else { return }
    draw(Self.line(done, of: total, after: elapsed))
  }

  /// Takes the line away: before anything else is written, and at the end.
  func erase() {
    guard isDrawn else { return }
    try? Output.error.write("\r\u{1B}[K")
    isDrawn = false
  }

  private func draw(_ line: String) {
    try? Output.error.write("\r\u{1B}[K\(line)")
    isDrawn = true
  }

  /// « [########------------] 12/40, encore 8 s »
  static func line(_ done: Int, of total: Int, after elapsed: Double) -> String {
    let width = 24, filled = width * done / max(total, 1)
    let rest = Int((elapsed / Double(max(done, 1)) * Double(total - done)).rounded(.up))
    let left = rest >= 60 ? "\(rest / 60) min \(rest % 60) s" : "\(rest) s"
    return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "] \(done)/\(total), "
      + Console.say("encore \(left)", "\(left) left")
  }

  /// Seconds on a clock that never goes back.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
