/// The known word that someone probably meant.
public enum Nearest {
  /// The closest of the known words, case aside; nil where none comes within a third of the letters.
  public static func word(to text: String, among known: [String]) -> String? {
    let typed = Array(text.lowercased())
    let ranked = known.map { word in (word: word, distance: distance(typed, Array(word.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(2, best.word.count / 3) ? best.word : nil
  }

  /// How many letters must be put in, taken out or changed.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(min(above, row[j]) + 1, diagonal + (letter == other ? 0 : 1))
        diagonal = above
      }
    }
    return row[b.count]
  }
}
