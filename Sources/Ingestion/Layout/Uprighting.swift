import DocumentModel

/// A page turned so that most of its text is horizontal, and what still stands across.
struct Uprighting {
  let number: Int
  let width: Double
  let height: Double
  let turn: Turn
  let lean: Double
  /// The words of horizontal lines.
  let words: [Word]
  /// Lines that run up or down the page.
  let asides: [[Word]]

  init(_ page: LoosePage) {
    number = page.number
    lean = page.lean
    let vertical = page.runs.filter(Self.isVertical)
    let letters = { (runs: [[Word]]) in runs.reduce(0) { $0 + $1.reduce(0) { $0 + $1.text.utf8.count } } }
    guard letters(vertical) * 2 > letters(page.runs) else {
      if letters(page.runs.filter(Self.isOnItsHead)) * 2 > letters(page.runs) {
        let turned = page.runs.map { $0.map { Word($0.text, box: Turn.half.turned($0.box, width: page.width, height: page.height)) } }
        (width, height, turn) = (page.width, page.height, .half)
        words = turned.filter { !Self.isVertical($0) }.flatMap { $0 }
        asides = turned.filter(Self.isVertical)
        return
      }
      (width, height, turn) = (page.width, page.height, .none)
      words = page.runs.filter { !Self.isVertical($0) }.flatMap { $0 }
      asides = vertical
      return
    }
    let rise = vertical.reduce(0.0) { $0 + Self.rise($1) }
    let turn = rise >= 0 ? Turn.clockwise : .counterclockwise
    (width, height, self.turn) = (page.height, page.width, turn)
    let turned = { (word: Word) in
      Word(word.text, box: turn.turned(word.box, width: page.width, height: page.height))
    }
    words = page.runs.filter { Self.isVertical($0) || $0.allSatisfy { $0.text.count < 3 } }.flatMap { $0 }.map(turned)
    asides = page.runs.filter { !Self.isVertical($0) && !$0.allSatisfy { $0.text.count < 3 } }.map { $0.map(turned) }
  }

  /// Whether the words of three letters or more are much taller than wide.
  private static func isVertical(_ run: [Word]) -> Bool {
    let long = run.filter { $0.text.count >= 3 }
    return !long.isEmpty && long.allSatisfy { $0.box.height > 1.3 * $0.box.width }
  }

  /// Whether its words go from right to left on one row.
  private static func isOnItsHead(_ run: [Word]) -> Bool {
    guard run.count > 1, !isVertical(run) else { return false }
    return zip(run, run.dropFirst()).allSatisfy { $1.box.centerX < $0.box.left && $0.box.verticalOverlap($1.box) > 0 }
  }

  /// How far up the page the words of a run go, from the first to the last.
  private static func rise(_ run: [Word]) -> Double {
    guard let first = run.first, let last = run.last else { return 0 }
    return first.box.centerY - last.box.centerY
  }
}
