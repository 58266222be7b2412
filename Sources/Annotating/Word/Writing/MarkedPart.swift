/// A part of the document with marks and tracked changes.
struct MarkedPart {
  let name: String
  let story: Story
  let markup: WordMarkup
  private let bytes: [UInt8]
  private var splicer: Splicer

  init(_ name: String, _ bytes: [UInt8], _ vocabulary: Vocabulary, day: String?) {
    (self.name, self.bytes) = (name, bytes)
    story = StoryReader.story(of: bytes, vocabulary)
    markup = WordMarkup(prefix: vocabulary.own, day: day)
    splicer = Splicer(bytes, story, prefix: markup.prefix)
  }

  /// The part as it is to be written; nil where nothing is changed.
  var spliced: [UInt8]? { splicer.isEmpty ? nil : splicer.spliced() }

  /// Puts markup at a place inside a run, or between runs.
  mutating func insert(_ markup: String, at offset: Int, in run: Int?, _ order: Splicer.Order) { splicer.insert(markup, at: offset, in: run, order) }

  /// Tracks a paragraph that is added behind a block.
  mutating func add(_ text: String, behind block: Int, _ nextID: inout Int) -> Bool {
    guard story.blocks.indices.contains(block) else { return false }
    splicer.insert(markup.paragraph(text, (nextID, nextID + 1)), at: story.blocks[block].upperBound, in: nil, .addition)
    nextID += 2
    return true
  }

  /// Tracks other words in the place of some; false where they stand in something that the change would break.
  mutating func replace(_ whole: ClosedRange<Int>, with text: String, _ nextID: inout Int) -> Bool {
    let (old, new) = (whole.map { story.words[$0].text }, text.split(separator: " ").map(String.init))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let most = min(old.count, new.count) - head
    let tail = min(most, zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count)
    guard old.count - head - tail > 0 else { return false }
    let struck = (whole.lowerBound + head)...(whole.upperBound - tail)
    let (first, last) = (story.words[struck.lowerBound], story.words[struck.upperBound])
    let (range, runs) = (first.first.range.lowerBound..<last.last.range.upperBound, first.first.run...last.last.run)
    guard isPlain(struck, range, runs), !splicer.strikes(range) else { return false }
    let openings = runs.indices.enumerated().map { markup.change("del", nextID + $0.offset) }
    splicer.delete(range, in: runs, openings: openings)
    nextID += openings.count
    let properties = story.runs[first.first.run].properties.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
    let added = new[head..<(new.count - tail)].joined(separator: " ")
    guard !added.isEmpty else { return true }
    splicer.insert(markup.addition(added, nextID, properties: Self.untracked(properties)), at: range.upperBound, in: last.last.run, .addition)
    nextID += 1
    return true
  }

  /// Whether words may be struck out: plain text of one paragraph, in no field and in nobody's pending change.
  private func isPlain(_ words: ClosedRange<Int>, _ range: Range<Int>, _ runs: ClosedRange<Int>) -> Bool {
    let paragraph = story.words[words.lowerBound].paragraph
    let areLoose = words.allSatisfy { index in
      let word = story.words[index]
      return word.paragraph == paragraph && !word.first.isFixed && !word.last.isFixed
    }
    return areLoose && runs.allSatisfy { index in
      let run = story.runs[index]
      return run.paragraph == paragraph && !run.isFixed && run.children.allSatisfy { child in
        child.isPlain || child.range.upperBound <= range.lowerBound || child.range.lowerBound >= range.upperBound
      }
    }
  }

  /// Properties without the change that is tracked in them.
  private static func untracked(_ properties: String) -> String {
    properties.contains("rPrChange") ? "" : properties
  }
}
