import Glibc
import Ingestion

/// Reads the two pipes of a child until both end or a limit is met.
struct Reading {
  private(set) var printed: [UInt8] = []
  private(set) var complaints: [UInt8] = []
  /// When the child must be done.
  let deadline: Double
  private let most: Int
  private var open: [pollfd]

  init(output: Int32, errors: Int32, limits: Limits) {
    deadline = Clock.now + limits.seconds
    most = limits.output
    open = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    printed.reserveCapacity(1 << 16)
  }

  /// Nil when the child closed both pipes in time.
  mutating func readAll() -> ChildProcess.Ending? {
    let size = 1 << 16
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { buffer in
      while open.contains(where: { $0.fd >= 0 }) {
        let left = deadline - Clock.now
        if left <= 0 { return .timedOut }
        let ready = poll(&open, nfds_t(open.count), Int32(min(left * 1000 + 1, 60_000)))
        if ready < 0 && errno != EINTR { return .timedOut }
        for index in open.indices where ready > 0 && open[index].revents != 0 {
          let count = read(open[index].fd, buffer.baseAddress, size)
          if count > 0 {
            if !keep(buffer.prefix(count), from: index) { return .printedTooMuch }
          } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
            open[index].fd = -1
          }
        }
      }
      return nil
    }
  }

  /// Stores what was read; false once the output is beyond its limit.
  private mutating func keep(_ bytes: Slice<UnsafeMutableRawBufferPointer>, from index: Int) -> Bool {
    if index == 1 {
      complaints += bytes.prefix(max(0, (1 << 16) - complaints.count))
      return true
    }
    printed += bytes
    return printed.count <= most
  }
}
