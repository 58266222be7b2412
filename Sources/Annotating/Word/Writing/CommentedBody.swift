import DocumentModel
import Findings

/// The parts with comments and tracked changes, and the comments to be put in their own part.
struct CommentedBody {
  private var body: MarkedPart
  /// Headers, footers and notes: they have changes, but no comments.
  private var margins: [MarkedPart]
  private let finder: AnchorFinder
  private let words: CommentWords
  private var nextID: Int
  /// The comments, in the order of their numbers.
  private(set) var comments: [(id: Int, paragraphs: [String])] = []
  /// How many findings have a comment in their place, and how many corrections are tracked.
  private(set) var marked = 0
  var corrected: Int { done.count }
  private var done: Set<Correction> = []

  init(_ body: MarkedPart, _ margins: [MarkedPart], _ finder: AnchorFinder, _ words: CommentWords, firstID: Int) {
    (self.body, self.margins, self.finder, self.words) = (body, margins, finder, words)
    nextID = firstID
  }

  /// The parts that are changed, as they are to be written.
  var parts: [(name: String, bytes: [UInt8])] {
    ([body] + margins).compactMap { part in part.spliced.map { (part.name, $0) } }
  }

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
    let story = body.story
    guard let first = story.words.firstIndex(where: { !story.paragraphs[$0.paragraph].isInTextBox }) else { return Anchor(words: nil, elsewhere: nil) }
    let last = story.words[first...].lastIndex { $0.paragraph == story.words[first].paragraph } ?? first
    return Anchor(words: first...last, elsewhere: nil)
  }

  /// Puts a comment in a place; at the document's beginning where the place has no words of the body.
  @discardableResult
  private mutating func comment(_ anchor: Anchor, _ paragraphs: [String]) -> Bool {
    let (id, story, markup) = (nextID, body.story, body.markup)
    if let words = anchor.words ?? (anchor.run == nil ? beginning.words : nil) {
      let first = story.words[words.lowerBound].first, last = story.words[words.upperBound].last
      if let unit = story.unit(first.unit) { body.insert(markup.rangeStart(id), at: unit.lowerBound, in: nil, .start) }
      else { body.insert(markup.rangeStart(id), at: first.range.lowerBound, in: first.run, .start) }
      let end = story.unit(last.unit)
      body.insert(markup.rangeEnd(id), at: end?.upperBound ?? last.range.upperBound, in: end == nil ? last.run : nil, .end)
      if let wrapper = last.wrapper.map({ story.wrappers[$0] }) { body.insert(markup.reference(id), at: wrapper.upperBound, in: nil, .reference) }
      else { body.insert(markup.reference(id), at: end?.upperBound ?? last.range.upperBound, in: end == nil ? last.run : nil, .reference) }
    } else if let run = anchor.run {
      let range = story.runs[run].range, end = story.runs[run].wrapper.map { story.wrappers[$0].upperBound } ?? range.upperBound
      body.insert(markup.rangeStart(id), at: range.lowerBound, in: nil, .start)
      body.insert(markup.rangeEnd(id), at: range.upperBound, in: nil, .end)
      body.insert(markup.reference(id), at: end, in: nil, .reference)
    } else if let paragraph = story.paragraphs.first(where: { $0.content != nil && !$0.isInTextBox }), let content = paragraph.content {
      body.insert(markup.rangeStart(id) + markup.rangeEnd(id) + markup.reference(id), at: content, in: nil, .addition)
    } else {
      return false
    }
    nextID += 1
    comments.append((id, paragraphs))
    return true
  }

  /// Tracks a correction; false where the words stand in something that the change would break. Two findings may ask for the same one.
  private mutating func correct(_ correction: Correction) -> Bool {
    if done.contains(correction) { return true }
    let isDone: Bool
    switch correction {
    case .adding(let text, let region): isDone = add(text, after: region)
    case .replacing(let region, let text): isDone = replace(region, with: text)
    case .together(let all):
      let before = self
      isDone = all.allSatisfy { correct($0) }
      if !isDone { self = before }
      return isDone
    }
    if isDone { done.insert(correction) }
    return isDone
  }

  private mutating func add(_ text: String, after region: Region) -> Bool {
    let story = body.story
    let block = finder.anchor(of: region)?.words.map { story.paragraphs[story.words[$0.upperBound].paragraph].block }
    guard let block = block ?? story.paragraphs.last?.block else { return false }
    return body.add(text, behind: block, &nextID)
  }

  /// Words of a header or a note are changed in every part that has them.
  private mutating func replace(_ region: Region, with text: String) -> Bool {
    if let words = finder.exact(region) { return body.replace(words, with: text, &nextID) }
    guard let place = finder.anchor(of: region)?.elsewhere, place != .textBox else { return false }
    let wanted = region.quote.split { $0.isWhitespace }.map(String.init)
    return margins.indices.reduce(false) { isDone, index in
      guard let words = margins[index].story.only(wanted) else { return isDone }
      return margins[index].replace(words, with: text, &nextID) || isDone
    }
  }
}
