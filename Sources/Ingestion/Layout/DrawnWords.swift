import DocumentModel

/// Words that are drawn, not written: leaders from a label to its value, rules.
enum DrawnWords {
  /// The words without them, but for a run that stands where a value should be filled in: « Nom : ________ ».
  static func dropped(from words: [Word]) -> [Word] {
    words.filter { !WordText.isLeader($0.text) || isBlank($0, among: words) }
  }

  /// Whether a run of dots or underscores follows a label and leads to no number.
  private static func isBlank(_ run: Word, among words: [Word]) -> Bool {
    guard run.text.allSatisfy({ "._…".contains($0) }) else { return false }
    let beside = words.filter { $0.box.top < run.box.bottom && $0.box.bottom > run.box.top && $0.box != run.box }
    let before = beside.filter { $0.box.right <= run.box.left + 1 }.max { $0.box.right < $1.box.right }
    let after = beside.filter { $0.box.left >= run.box.right - 1 }.min { $0.box.left < $1.box.left }
    guard let before else { return false }
    if after == nil { return true }
    guard run.box.left - before.box.right < 3 * run.box.height, !WordText.isLeader(before.text) else { return false }
    guard before.text.hasSuffix(":") || run.text.allSatisfy({ $0 == "_" }) else { return false }
    return !(after?.text.contains { $0.isNumber } ?? false)
  }
}
