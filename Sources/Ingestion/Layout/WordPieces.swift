import DocumentModel

/// Words that outside programs cut where no space is: at a change of font, or between letters placed one by one.
enum WordPieces {
  /// One row with the pieces that touch put together.
  static func joined(_ row: [Word]) -> [Word] {
    var out: [Word] = []
    for word in row {
      if let last = out.last, touches(last.box, word.box) {
        out[out.count - 1] = Word(last.text + word.text, box: last.box.union(word.box))
      } else {
        out.append(word)
      }
    }
    return out
  }

  /// Whether two boxes of one size of print have no gap between them.
  private static func touches(_ one: Box, _ other: Box) -> Bool {
    let gap = other.left - one.right
    return abs(gap) < 0.05 * one.height && abs(one.height - other.height) < 0.05 * one.height
      && abs(one.bottom - other.bottom) < 0.05 * one.height
  }
}
