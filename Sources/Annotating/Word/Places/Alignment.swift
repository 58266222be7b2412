/// Which word of the story each word is that was read: they are the same but for automatic numbers, symbols and hidden text.
struct Alignment {
  /// For each word read, the story's.
  private let partners: [Int: Int]

  subscript(word: Int) -> Int? { partners[word] }

  /// - Parameter read: the words of the body, by their numbers among all that were read.
  init(_ read: [(index: Int, text: String)], _ story: [String]) {
    var numbers: [String: Int] = [:]
    let number = { (text: String) in
      let new = numbers.count
      return numbers[text] ?? { numbers[text] = new; return new }()
    }
    let (a, b) = (read.map { number($0.text) }, story.map(number))
    var partners: [Int: Int] = [:]
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        partners[read[i].index] = j
        (i, j) = (i + 1, j + 1)
        continue
      }
      guard let (down, along) = Self.nextMeeting(a[i...], b[j...]) else {
        (i, j) = (i + 1, j + 1)
        continue
      }
      (i, j) = (i + down, j + along)
    }
    self.partners = partners
  }

  /// The nearest place where two words go on alike in both.
  private static func nextMeeting(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> (Int, Int)? {
    for sum in 1...reach {
      for down in 0...sum {
        let (i, j) = (a.startIndex + down, b.startIndex + sum - down)
        guard i < a.endIndex, j < b.endIndex, a[i] == b[j] else { continue }
        let isLast = i + 1 == a.endIndex || j + 1 == b.endIndex
        if isLast || a[i + 1] == b[j + 1] { return (down, sum - down) }
      }
    }
    return nil
  }

  /// As many words as may stand in one only.
  private static let reach = 150
}
