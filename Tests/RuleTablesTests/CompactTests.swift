import Outline
import Testing

/// The compact notation says what the YAML says.
@Suite struct CompactTests {
  @Test(arguments: [
    "a: 1", "a: {b: [x, y, {c: d}], e: []}\nf: {}", "- a\n-\n  - b\n  - c: \"t\\tab \\\\n \\n end\"",
    "k: |\n  one\n  two\n",
    "'': ''", "é: « à »",
  ])
  func theRoundTripChangesNothing(yaml: String) throws {
    let tree = try Tree(yaml: yaml)
    #expect(Tree(compact: tree.compact)?.compact == tree.compact)
    #expect(Tree(compact: tree.compact)?.content == tree.content)
  }

  @Test(arguments: ["", "nonsense", "1\t1\t\t=x\n", "0\t1\t\t=x\n0\t2\t\t=y\n", "0\t1\t\t{\nbroken\n1\t2\tk\t=v\n"])
  func anythingElseIsNothing(text: String) {
    #expect(Tree(compact: text) == nil)
  }

  @Test func aKeyGivenTwiceIsAnError() {
    #expect(throws: TreeError.duplicateKey("a", line: 2)) { _ = try Tree(yaml: "b: 1\na: 1\na: 2") }
  }

  @Test func brokenYAMLHasItsLine() {
    #expect(throws: TreeError.self) { _ = try Tree(yaml: "a: [1") }
    #expect(throws: TreeError.self) { _ = try Tree(yaml: "") }
  }
}
