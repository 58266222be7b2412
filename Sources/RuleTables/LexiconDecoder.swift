import TextMatching

/// Reads a file of `lexique/`: notions in order, each with its patterns.
enum LexiconDecoder {
  static func entries(_ datum: Datum) throws(RuleTableError) -> [LexiconEntry] {
    var result: [LexiconEntry] = []
    for (name, _, value) in try datum.pairs() {
      var patterns: [String] = []
      for item in try value.items() { patterns.append(try item.text()) }
      result.append(LexiconEntry(name: name, patterns: patterns))
    }
    return result
  }
}
