import DocumentModel
import Facts
import TextMatching

/// Finds the clause that makes the order conditional on the referencing.
struct ClauseReader {
  let words: Vocabulary

  /// The most complete clause of the text.
  func clause(in sentences: [Sentence], lookedIn: Region) -> Reading<Clause> {
    let folded = sentences.map { Fold.text($0.text) }
    var best: (clause: Clause, region: Region)?
    for index in sentences.indices where isCandidate(folded[index]) {
      let range = extent(around: index, folded)
      let text = range.map { folded[$0] }.joined(separator: " ")
      let clause = clause(in: text)
      guard clause.elements.count > best?.clause.elements.count ?? -1 else { continue }
      best = (clause, region(Array(sentences[range])))
    }
    return best.map { .found($0.clause, $0.region) } ?? .absent(lookedIn: lookedIn)
  }

  private func isCandidate(_ text: String) -> Bool {
    words.has("clause", "candidat", in: text) && words.has("clause", "condition", in: text)
      && words.has("clause", "objet", in: text) && !words.has("clause", "autre", in: text)
  }

  /// The sentences near a candidate that go on with it.
  private func extent(around index: Int, _ folded: [String]) -> ClosedRange<Int> {
    func belongs(_ text: String) -> Bool {
      (words.has("clause", "candidat", in: text) || words.has("clause", "element/delai", in: text)) && words.notion("clause", in: text) != nil
        && (words.has("clause", "condition", in: text) || text.contains("dossier") || text.contains("referencement"))
        && !words.has("clause", "autre", in: text)
    }
    var low = index, high = index
    while low > 0, index - low < 2, belongs(folded[low - 1]) { low -= 1 }
    while high + 1 < folded.count, high - index < 3, belongs(folded[high + 1]) { high += 1 }
    return low...high
  }

  private func clause(in text: String) -> Clause {
    let elements = Clause.Element.allCases.filter { words.has("clause", "element/\($0.rawValue)", in: text) }
    var other: String?
    if !elements.contains(.delay), let match = words.pattern("clause", "autre-delai")?.first(in: text) { other = text.slice(match.range) }
    return Clause(elements: Set(elements), otherDelay: other)
  }

  private func region(_ sentences: [Sentence]) -> Region {
    guard let first = sentences.first else { return Region(page: 1, line: 1, box: nil, quote: "") }
    return Sentence(words: sentences.flatMap(\.words), text: sentences.map(\.text).joined(separator: " "), isSmallPrint: first.isSmallPrint).region
  }
}
