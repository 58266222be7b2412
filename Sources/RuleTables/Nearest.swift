/// The known word that a wrong one was likely meant to be.
enum Nearest {
  /// The closest of the known words, if it is within a third of the word's length (two letters at least).
  static func of(_ word: String, in known: [String]) -> String? {
    let close = known.map { (distance: distance(word, $0), word: $0) }.min { $0.distance < $1.distance }
    guard let close, close.distance <= max(2, word.count / 3) else { return nil }
    return close.word
  }

  /// How many letters must be added, removed or replaced (Levenshtein).
  static func distance(_ a: String, _ b: String) -> Int {
    let b = Array(b)
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let replaced = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
      }
    }
    return row[b.count]
  }
}
