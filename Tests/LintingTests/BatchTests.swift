import Linting
import Testing

/// Documents in parallel, results in order.
@Suite struct BatchTests {
  @Test(arguments: [1, 3, 50]) func keepsTheOrder(jobs: Int) async throws {
    let folder = try TemporaryFolder()
    var inputs: [Input] = []
    for number in 0..<20 {
      inputs.append(.file(try folder.write(String(repeating: "mot ", count: number * 5 + 1), to: "\(number).txt")))
    }
    var ready: [String] = []
    let reports = await Linter(rules: []).lint(inputs, jobs: jobs) { ready.append($0.path) }
    #expect(ready == inputs.map(\.path))
    #expect(reports.map(\.path) == ready)
  }

  @Test func nothingIsNothing() async {
    #expect(await Linter(rules: []).lint([], jobs: 4).isEmpty)
  }
}
