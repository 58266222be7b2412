public import Findings

extension Linter {
  /// Checks documents, at most so many at once; `ready` is called for each in the order of the inputs.
  public func lint(
    _ inputs: [Input], jobs: Int, ready: (DocumentReport) -> Void = { _ in }
  ) async -> [DocumentReport] {
    await Batch.map(inputs, jobs: jobs, ready: ready, report(on:))
  }
}

/// Work on many values, so many at once.
enum Batch {
  /// The results in the order of the values; `ready` is called for each in that order.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, ready: (Result) -> Void = { _ in }, _ work: @escaping @Sendable (Value) async -> Result
  ) async -> [Result] {
    var done: [Result?] = values.map { _ in nil }
    var handedOn = 0
    await withTaskGroup(of: (Int, Result).self) { group in
      var rest = values.enumerated().makeIterator()
      func start() {
        guard let (index, value) = rest.next() else { return }
        group.addTask { (index, await work(value)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      for await (index, result) in group {
        done[index] = result
        start()
        while handedOn < done.count, let next = done[handedOn] {
          ready(next)
          handedOn += 1
        }
      }
    }
    return done.compactMap { $0 }
  }
}
