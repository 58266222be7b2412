import TextMatching

/// A wording that a text requires, looked for word by word.
///
/// Words are aligned, not compared as a whole: a slip of the pen or of optical recognition, a plural, an added amount are
/// told from another wording.
public struct Wording: Sendable {
  /// Folded, without punctuation.
  public let required: [String]

  public init(_ text: String) {
    required = Fold.text(text).split(separator: " ").map { Fold.word(String($0)) }.filter { !$0.isEmpty }
      .flatMap(Self.parts)
  }

  /// Where and how well the wording stands somewhere.
  public struct Match: Sendable {
    /// The words that the match spans, as indices into the words searched.
    public let range: Range<Int>
    /// Required words that are not there.
    public let missing: [String]
    /// Words in between that the wording does not have, as indices.
    public let added: [Int]
    /// From 0 to 1: how much of the wording is there.
    public let coverage: Double

    /// The same match, where the words searched began further on.
    public func shifted(by offset: Int) -> Match {
      Match(
        range: (range.lowerBound + offset)..<(range.upperBound + offset), missing: missing, added: added.map { $0 + offset },
        coverage: coverage)
    }
  }

  /// The best place of the wording among some words; nil where nothing of it stands there.
  public func best(in words: [SentenceWord]) -> Match? {
    guard !required.isEmpty, !words.isEmpty else { return nil }
    let text = words.map { Self.parts($0.folded).last ?? "" }
    let columns = required.count + 1
    var score = [Double](repeating: 0, count: (text.count + 1) * columns)
    var step = [UInt8](repeating: 0, count: score.count)
    var peak = (at: 0, score: 0.0)
    for row in 1...text.count {
      for column in 1..<columns {
        let here = row * columns + column
        let likeness = Self.likeness(text[row - 1], required[column - 1])
        var best = (0.0, UInt8(0))
        if likeness > 0 { best = max(best, (score[here - columns - 1] + likeness * 3, 1)) { $0.0 < $1.0 } }
        let cost = text[row - 1].isEmpty ? 0.05 : 0.45
        best = max(best, (score[here - columns] - cost, 2)) { $0.0 < $1.0 }
        best = max(best, (score[here - 1] - 1.2, 3)) { $0.0 < $1.0 }
        (score[here], step[here]) = best
        if best.0 > peak.score { peak = (here, best.0) }
      }
    }
    return peak.score > 0 ? trace(from: peak.at, step, columns, text) : nil
  }

  private func trace(from peak: Int, _ step: [UInt8], _ columns: Int, _ text: [String]) -> Match {
    var here = peak
    var found = Set<Int>()
    var added: [Int] = []
    let end = peak / columns
    var start = end
    while step[here] != 0 {
      let row = here / columns, column = here % columns
      switch step[here] {
      case 1:
        found.insert(column - 1)
        start = row - 1
        here -= columns + 1
      case 2:
        if !text[row - 1].isEmpty { added.append(row - 1) }
        here -= columns
      default: here -= 1
      }
    }
    let missing = required.indices.filter { !found.contains($0) }.map { required[$0] }
    return Match(
      range: start..<end, missing: missing, added: added.reversed(), coverage: Double(found.count) / Double(required.count))
  }

  /// 1 for the same word, less for one that differs by number, gender or a slip; 0 for another.
  private static func likeness(_ a: String, _ b: String) -> Double {
    if a == b { return 1 }
    guard a.utf8.count >= 3, b.utf8.count >= 3, let first = a.utf8.first, first == b.utf8.first else { return 0 }
    let longer = a.utf8.count > b.utf8.count ? a : b, shorter = a.utf8.count > b.utf8.count ? b : a
    if longer.hasPrefix(shorter), ["s", "e", "es"].contains(String(longer.dropFirst(shorter.count))) { return 0.95 }
    guard shorter.utf8.count >= 5, longer.utf8.count - shorter.utf8.count <= 1 else { return 0 }
    return isOneSlip(Array(longer.utf8), Array(shorter.utf8)) ? 0.8 : 0
  }

  /// Whether one letter added, left out or changed makes one word of the other.
  private static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let same = zip(a, b).prefix { $0 == $1 }.count
    let rest = a.count == b.count ? b.dropFirst(same + 1) : b.dropFirst(same)
    return Array(a.dropFirst(same + 1)) == Array(rest)
  }

  /// "l'etat" as "l" and "etat": the article counts for nothing.
  static func parts(_ word: String) -> [String] {
    guard let mark = word.lastIndex(of: "'"), word.distance(from: word.startIndex, to: mark) <= 2 else { return [word] }
    let rest = String(word[word.index(after: mark)...])
    return rest.isEmpty ? [word] : [rest]
  }
}

/// The larger of two by an order.
private func max<Value>(_ a: Value, _ b: Value, by less: (Value, Value) -> Bool) -> Value { less(a, b) ? b : a }

extension Wording {
  /// Whether a text has all the required words, in order; others may stand in between.
  public func isWithin(_ text: String) -> Bool {
    var rest = required[...]
    for word in Wording(text).required {
      if let next = rest.first, word == next || Self.likeness(word, next) >= 0.95 { rest = rest.dropFirst() }
    }
    return rest.isEmpty
  }

  /// Whether a folded word stands in a text.
  public static func isNamed(_ word: String, in text: String) -> Bool { Wording(text).required.contains(word) }
}
