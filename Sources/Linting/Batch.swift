public import Findings

extension Linter {
  /// Checks documents, at most so many at once; `ready` is called for each in the order of the inputs.
  public func lint(
    _ inputs: [Input], jobs: Int, ready: (DocumentReport) -> Void = { _ in }
  ) async -> [DocumentReport] {
    var done: [DocumentReport?] = inputs.map { _ in nil }
    var handedOn = 0
    await withTaskGroup(of: (Int, DocumentReport).self) { group in
      var rest = inputs.enumerated().makeIterator()
      func start() {
        guard let (index, input) = rest.next() else { return }
        group.addTask { (index, await report(on: input)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      for await (index, report) in group {
        done[index] = report
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
