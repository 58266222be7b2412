import CSpawn
import Glibc

/// One run of an outside program: no shell, no input, a clean environment, and limits on time, memory and output.
package enum ChildProcess {
  /// What a program printed and how it ended.
  package struct Result: Sendable {
    package let output: [UInt8]
    /// At most 64 KiB of what it said on standard error.
    package let errors: [UInt8]
    package let ending: Ending
  }

  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case signalled(Int32)
    case timedOut
    case printedTooMuch
  }

  /// Runs the program at `path` to its end.
  ///
  /// - Parameter input: what it reads, from the start; nothing otherwise.
  package static func run(
    _ path: String, _ arguments: [String], from input: MemoryFile? = nil, within allowance: Allowance
  ) throws(ProgramFailure) -> Result {
    let output = try MemoryFile()
    defer { output.close() }
    let errors = try MemoryFile()
    defer { errors.close() }
    input?.rewind()
    let child = try spawn(path, arguments, input: input?.descriptor, output: output.descriptor, errors: errors.descriptor)
    restrict(child, allowance)
    let ending = Waiting(child, deadline: Clock.now + allowance.seconds).end()
    return Result(output: output.bytes(atMost: allowance.output), errors: errors.bytes(atMost: 1 << 16), ending: ending)
  }

  /// Starts the program with nothing but these files.
  private static func spawn(
    _ path: String, _ arguments: [String], input: Int32?, output: Int32, errors: Int32
  ) throws(ProgramFailure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
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
    let environment = CStrings(["LC_ALL=C.UTF-8", "PATH=\(Program.searchPath)", "OMP_THREAD_LIMIT=1"])
    let code = posix_spawn(&child, path, &actions, &attributes, words.pointers, environment.pointers)
    words.free()
    environment.free()
    if code != 0 { throw ProgramFailure("\(path) : \(String(cString: strerror(code)))") }
    return child
  }

  /// Bounds the child's memory, what it prints and, should this process die, its time.
  private static func restrict(_ child: pid_t, _ allowance: Allowance) {
    for (resource, most) in [
      (RLIMIT_AS, allowance.memory), (RLIMIT_FSIZE, allowance.output), (RLIMIT_CPU, Int(allowance.seconds.rounded(.up)) + 1),
    ] {
      var limit = csp_limit(soft: UInt64(most), hard: UInt64(most))
      prlimit64(child, Int32(resource.rawValue), &limit, nil)
    }
  }
}
