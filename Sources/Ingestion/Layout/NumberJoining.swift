import DocumentModel

/// Puts the digit groups of a number together again: "1" and "502,13" become "1 502,13", with a no-break space.
///
/// The gap decides: a space inside a number is about half a digit wide, the gap to the next column is wider.
struct NumberJoining {
  /// Whether all characters have one width, so that a space is as wide as a digit.
  private let monospaced: Bool

  /// - Parameter words: the words of the page, from which the kind of font is told.
  init(words: [Word]) {
    let widths = words.filter { $0.text.utf8.count >= 4 }.map { $0.box.width / Double($0.text.count) }
    let middle = widths.quantile(0.5) ?? 0
    monospaced = widths.count { abs($0 - middle) <= 0.02 * middle } * 10 >= widths.count * 8 && !widths.isEmpty
  }

  /// For a grid of characters.
  static let onGrid = NumberJoining()

  private init() { monospaced = true }

  /// One row with its numbers joined.
  func joined(_ row: [Word]) -> [Word] {
    var out: [Word] = []
    var index = 0
    while index < row.count {
      let end = endOfNumber(row, from: index)
      let words = row[index..<end]
      let box = words.dropFirst().reduce(row[index].box) { $0.union($1.box) }
      out.append(words.count == 1 ? row[index] : Word(words.map(\.text).joined(separator: "\u{A0}"), box: box))
      index = end
    }
    return out
  }

  /// The index after the last group of the number that starts here; the next index when none does.
  ///
  /// A run that goes on with other digits at the same distance is an identifier ("447 235 912 00014") and stays apart.
  private func endOfNumber(_ row: [Word], from start: Int) -> Int {
    guard isFirstGroup(row[start].text) else { return start + 1 }
    if start > 0, isClose(row[start - 1], row[start]), row[start - 1].text.utf8.allSatisfy(isDigit) { return start + 1 }
    var end = start + 1
    var open = true
    while open, end < row.count, isClose(row[end - 1], row[end]), let group = Group(row[end].text) {
      open = group == .inner
      end += 1
    }
    if end < row.count, end > start + 1, open, isClose(row[end - 1], row[end]), row[end].text.utf8.allSatisfy(isDigit) {
      return start + 1
    }
    return end
  }

  /// Whether the space between two words is that inside a number.
  private func isClose(_ one: Word, _ other: Word) -> Bool {
    let digits = Double(max(1, min(3, other.text.utf8.prefix { isDigit($0) }.count)))
    let letters = Double(max(1, other.text.count))
    let width = digits == 3 && letters > 3 ? other.box.width / (letters - 0.5) : other.box.width / letters
    let gap = other.box.left - one.box.right
    return gap <= (monospaced ? 1.15 : 0.66) * width && gap > -0.3 * width
      && abs(one.box.height - other.box.height) <= 0.1 * one.box.height
  }

  /// One to three digits, perhaps signed, that do not start with a zero.
  private func isFirstGroup(_ text: String) -> Bool {
    let bare = text.drop { "+-−–(".contains($0) }.utf8
    return (1...3).contains(bare.count) && bare.allSatisfy(isDigit) && bare.first != UInt8(ascii: "0")
  }

  /// A group of three digits after the first.
  private enum Group {
    case inner
    case last

    init?(_ text: String) {
      let bytes = Array(text.utf8)
      guard bytes.count >= 3, bytes[..<3].allSatisfy(isDigit) else { return nil }
      let rest = bytes[3...]
      if rest.isEmpty {
        self = .inner
      } else if let next = rest.first, isDigit(next) {
        return nil
      } else {
        self = .last
      }
    }
  }
}

/// Whether the byte is an ASCII digit.
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
