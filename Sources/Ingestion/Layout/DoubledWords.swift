import DocumentModel

/// Words printed twice at almost the same place: the bold of programs that have none.
enum DoubledWords {
  /// The words without the later copies.
  static func dropped(from words: [Word]) -> [Word] {
    var seen: [String: [Box]] = [:]
    return words.filter { word in
      if let copies = seen[word.text], copies.contains(where: { isCopy($0, word.box) }) { return false }
      seen[word.text, default: []].append(word.box)
      return true
    }
  }

  /// Whether two boxes are nearer than a shifted copy would be drawn.
  private static func isCopy(_ one: Box, _ other: Box) -> Bool {
    let limit = min(1.5, 0.2 * one.height)
    return abs(one.left - other.left) <= limit && abs(one.top - other.top) <= limit
      && abs(one.right - other.right) <= 2 * limit
  }
}
