import CSpawn
import Glibc
import Ingestion

/// One run of an outside program: no shell, no input, a clean environment, and limits on time, memory and output.
enum ChildProcess {
  /// What a program printed and how it ended.
  struct Result {
    let output: [UInt8]
    /// At most 64 KiB of what it said on standard error.
    let errors: [UInt8]
    let ending: Ending
  }

  /// How a program ended.
  enum Ending: Hashable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
    case printedTooMuch
  }

  /// Runs the program at `path` to its end.
  static func run(_ path: String, _ arguments: [String], limits: Limits) throws(Unreadable) -> Result {
    let output = try Pipe()
    let errors = try Pipe()
    let child = try spawn(path, arguments, output: output.writing, errors: errors.writing)
    output.closeWriting()
    errors.closeWriting()
    restrict(child, limits)
    var reading = Reading(output: output.reading, errors: errors.reading, limits: limits)
    let stopped = reading.readAll()
    output.closeReading()
    errors.closeReading()
    return Result(output: reading.printed, errors: reading.complaints, ending: end(child, stopped, reading.deadline))
  }

  /// Starts the program with nothing but the two pipes.
  private static func spawn(
    _ path: String, _ arguments: [String], output: Int32, errors: Int32
  ) throws(Unreadable) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var child: pid_t = 0
    let words = CStrings([path] + arguments)
    let environment = CStrings(["LC_ALL=C.UTF-8", "PATH=\(Program.searchPath)"])
    let code = posix_spawn(&child, path, &actions, &attributes, words.pointers, environment.pointers)
    words.free()
    environment.free()
    if code != 0 { throw .inaccessible(detail: "\(path) : \(String(cString: strerror(code)))") }
    return child
  }

  /// Bounds the child's memory and, should this process die, its time.
  private static func restrict(_ child: pid_t, _ limits: Limits) {
    let memory = UInt64(limits.memory)
    var bytes = csp_limit(soft: memory, hard: memory)
    prlimit64(child, Int32(RLIMIT_AS.rawValue), &bytes, nil)
    let time = UInt64(limits.seconds.rounded(.up)) + 1
    var seconds = csp_limit(soft: time, hard: time)
    prlimit64(child, Int32(RLIMIT_CPU.rawValue), &seconds, nil)
  }

  /// Waits for the child, which has closed its output or is to be killed.
  private static func end(_ child: pid_t, _ stopped: Ending?, _ deadline: Double) -> Ending {
    if stopped != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    var late = false
    while true {
      let found = waitpid(child, &status, stopped == nil && !late ? WNOHANG : 0)
      if found == child { break }
      if found < 0 && errno != EINTR { return .signalled(0) }
      if found == 0 && Clock.now > deadline {
        late = true
        kill(child, SIGKILL)
      } else if found == 0 {
        usleep(50)
      }
    }
    if let stopped { return stopped }
    if late { return .timedOut }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}

/// Seconds that only ever rise.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
