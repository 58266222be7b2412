import DocumentModel
import Findings

/// The main part with comments and tracked changes, and the comments to be put in their own part.
struct CommentedBody {
  private let bytes: [UInt8]
  private let story: Story
  private let finder: AnchorFinder
  private let markup: WordMarkup
  private let words: CommentWords
  private var nextID: Int
  private var splicer: Splicer
  /// The comments, in the order of their numbers.
  private(set) var comments: [(id: Int, paragraphs: [String])] = []
  /// How many findings have a comment in their place, and how many corrections are tracked.
  private(set) var marked = 0
  private(set) var corrected = 0

  init(_ bytes: [UInt8], _ story: Story, _ finder: AnchorFinder, _ markup: WordMarkup, _ words: CommentWords, firstID: Int) {
    (self.bytes, self.story, self.finder, self.markup, self.words) = (bytes, story, finder, markup, words)
    nextID = firstID
    splicer = Splicer(bytes, story, prefix: markup.prefix)
  }

  /// The part as it is to be written.
  var spliced: [UInt8] { splicer.spliced() }

  /// Speaks of the whole document at its beginning.
  mutating func summarise(_ paragraphs: [String]) { comment(beginning, paragraphs) }

  /// Marks a finding in its places.
  mutating func mark(_ reported: ReportedFinding) {
    let isCorrected = reported.finding.correction.map { correct($0) } ?? false
    var taken: [Anchor] = []
    for region in reported.finding.locations {
      let anchor = finder.anchor(of: region)
      if let anchor, taken.contains(where: { $0.words == anchor.words && $0.run == anchor.run && anchor.elsewhere == nil }) { continue }
      guard anchor != nil || taken.isEmpty else { continue }
      let place = anchor ?? Anchor(words: nil, elsewhere: nil)
      guard comment(place, words.paragraphs(reported, isFirst: taken.isEmpty, isCorrected: isCorrected, elsewhere: place.elsewhere, quote: region.quote)) else { continue }
      if taken.isEmpty { marked += 1 }
      taken.append(place)
    }
  }

  /// The first paragraph that has words of its own.
  private var beginning: Anchor {
    guard let first = story.words.firstIndex(where: { !story.paragraphs[$0.paragraph].isInTextBox }) else { return Anchor(words: nil, elsewhere: nil) }
    let last = story.words[first...].lastIndex { $0.paragraph == story.words[first].paragraph } ?? first
    return Anchor(words: first...last, elsewhere: nil)
  }

  /// Puts a comment in a place; at the document's beginning where the place has no words of the body.
  @discardableResult
  private mutating func comment(_ anchor: Anchor, _ paragraphs: [String]) -> Bool {
    let id = nextID
    if let words = anchor.words ?? (anchor.run == nil ? beginning.words : nil) {
      let first = story.words[words.lowerBound].first, last = story.words[words.upperBound].last
      if let unit = story.unit(first.unit) { splicer.insert(markup.rangeStart(id), at: unit.lowerBound, in: nil, .start) }
      else { splicer.insert(markup.rangeStart(id), at: first.range.lowerBound, in: first.run, .start) }
      let end = story.unit(last.unit)
      splicer.insert(markup.rangeEnd(id), at: end?.upperBound ?? last.range.upperBound, in: end == nil ? last.run : nil, .end)
      if let wrapper = last.wrapper.map({ story.wrappers[$0] }) { splicer.insert(markup.reference(id), at: wrapper.upperBound, in: nil, .reference) }
      else { splicer.insert(markup.reference(id), at: end?.upperBound ?? last.range.upperBound, in: end == nil ? last.run : nil, .reference) }
    } else if let run = anchor.run {
      let range = story.runs[run].range, end = story.runs[run].wrapper.map { story.wrappers[$0].upperBound } ?? range.upperBound
      splicer.insert(markup.rangeStart(id), at: range.lowerBound, in: nil, .start)
      splicer.insert(markup.rangeEnd(id), at: range.upperBound, in: nil, .end)
      splicer.insert(markup.reference(id), at: end, in: nil, .reference)
    } else if let paragraph = story.paragraphs.first(where: { $0.content != nil && !$0.isInTextBox }), let content = paragraph.content {
      splicer.insert(markup.rangeStart(id) + markup.rangeEnd(id) + markup.reference(id), at: content, in: nil, .addition)
    } else {
      return false
    }
    nextID += 1
    comments.append((id, paragraphs))
    return true
  }

  /// Tracks a correction; false where the words stand in something that the change would break.
  private mutating func correct(_ correction: Correction) -> Bool {
    let isDone = switch correction {
    case .adding(let text, let region): add(text, after: region)
    case .replacing(let region, let text): replace(region, with: text)
    }
    if isDone { corrected += 1 }
    return isDone
  }

  private mutating func add(_ text: String, after region: Region) -> Bool {
    let block = finder.anchor(of: region)?.words.map { story.paragraphs[story.words[$0.upperBound].paragraph].block }
    guard let block = block ?? story.paragraphs.last?.block, story.blocks.indices.contains(block) else { return false }
    splicer.insert(markup.paragraph(text, (nextID, nextID + 1)), at: story.blocks[block].upperBound, in: nil, .addition)
    nextID += 2
    return true
  }

  private mutating func replace(_ region: Region, with text: String) -> Bool {
    guard let whole = finder.exact(region) else { return false }
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
    guard !story.paragraphs[paragraph].isInTextBox else { return false }
    let areLoose = words.allSatisfy { story.words[$0].paragraph == paragraph && story.unit(story.words[$0].first.unit) == nil && story.unit(story.words[$0].last.unit) == nil }
    return areLoose && runs.allSatisfy { index in
      let run = story.runs[index]
      return run.paragraph == paragraph && !run.isRevised && run.children.allSatisfy { child in
        child.isPlain || child.range.upperBound <= range.lowerBound || child.range.lowerBound >= range.upperBound
      }
    }
  }

  /// Properties without the change that is tracked in them.
  private static func untracked(_ properties: String) -> String {
    properties.contains("rPrChange") ? "" : properties
  }
}
