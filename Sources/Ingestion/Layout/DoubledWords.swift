import DocumentModel

/// Words printed twice at almost the same place: the bold of programs that have none.
enum DoubledWords {
  /// The words without the later copies, and without the copies inside a word ("TToottaall").
  static func dropped(from words: [Word]) -> [Word] {
    var seen: [Place: Box] = [:]
    return words.map(single).filter { word in
      let place = Place(text: word.text, column: Int(word.box.left / 2), row: Int(word.box.top / 2))
      if place.around.contains(where: { seen[$0].map { isCopy($0, word.box) } ?? false }) { return false }
      seen[place] = word.box
      return true
    }
  }

  /// A word's text and the cell of a grid of two points where it stands: copies are in the same cell or the next.
  private struct Place: Hashable {
    let text: String
    let column: Int
    let row: Int

    /// This cell and the eight around it.
    var around: [Place] {
      (-1...1).flatMap { x in (-1...1).map { y in Place(text: text, column: column + x, row: row + y) } }
    }
  }

  /// A word whose characters all stand twice on half their width, with one of each.
  private static func single(_ word: Word) -> Word {
    let letters = Array(word.text)
    guard letters.count >= 4, letters.count.isMultiple(of: 2), word.box.width < 0.36 * word.box.height * Double(letters.count)
    else { return word }
    let pairs = stride(from: 0, to: letters.count, by: 2)
    guard pairs.allSatisfy({ letters[$0] == letters[$0 + 1] }), Set(letters).count > 1 else { return word }
    return Word(String(pairs.map { letters[$0] }), box: word.box)
  }

  /// Whether two boxes are nearer than a shifted copy would be drawn.
  private static func isCopy(_ one: Box, _ other: Box) -> Bool {
    let limit = min(1.5, 0.2 * one.height)
    return abs(one.left - other.left) <= limit && abs(one.top - other.top) <= limit
      && abs(one.right - other.right) <= 2 * limit
  }
}
