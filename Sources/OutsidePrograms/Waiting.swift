import CSpawn
import Glibc

/// Waits for a child, and kills it when its time is over.
struct Waiting {
  private let child: pid_t
  private let deadline: Double

  init(_ child: pid_t, deadline: Double) {
    self.child = child
    self.deadline = deadline
  }

  /// How the child ended. It is reaped in every case.
  func end() -> ChildProcess.Ending {
    let late = !endsInTime()
    if late { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return .signalled(0) } }
    if late { return .timedOut }
    switch status & 0x7F {
    case 0: return .exited((status >> 8) & 0xFF)
    case SIGXFSZ: return .printedTooMuch
    case SIGXCPU: return .timedOut
    case let signal: return .signalled(signal)
    }
  }

  /// Whether the child ends before the deadline.
  private func endsInTime() -> Bool {
    let descriptor = csp_pidfd(child)
    defer { if descriptor >= 0 { close(descriptor) } }
    while case let left = deadline - Clock.now, left > 0 {
      if descriptor >= 0 {
        var ended = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&ended, 1, Int32(min(left * 1000 + 1, 60_000))) > 0 { return true }
      } else {
        var info = siginfo_t()
        if waitid(P_PID, id_t(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0, info.si_signo == SIGCHLD { return true }
        usleep(200)
      }
    }
    return false
  }
}

/// Seconds that only ever rise.
package enum Clock {
  /// Since some moment in the past.
  package static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
