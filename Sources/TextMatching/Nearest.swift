/// The known word that someone probably meant.
public enum Nearest {
  /// The closest of the known words, case aside; nil where none comes within a third of the letters (two at least).
  public static func word(to text: String, among known: [String]) -> String? {
    let ranked = known.map { (word: $0, distance: distance(text.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, best.word.count / 3) ? best.word : nil
  }

  /// How many letters must be put in, taken out or changed (Levenshtein).
  public static func distance(_ a: String, _ b: String) -> Int {
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
