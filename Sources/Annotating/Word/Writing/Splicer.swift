/// Changes to a part: markup put between its bytes, and stretches of text struck out. Every other byte stays.
struct Splicer {
  private let bytes: [UInt8]
  private let story: Story
  private let prefix: String
  private var insertions: [Insertion] = []
  private var deletions: [Deletion] = []

  /// What is put in one place, in this order.
  enum Order: Int {
    case addition, end, reference, start
  }

  struct Insertion {
    let offset: Int
    /// The run that is cut there; nil between runs.
    let run: Int?
    let order: Order
    let sequence: Int
    let markup: String
  }

  private struct Deletion {
    let range: Range<Int>
    let runs: ClosedRange<Int>
    /// The start of `w:del` for each run that is touched.
    let openings: [String]
  }

  init(_ bytes: [UInt8], _ story: Story, prefix: String) {
    (self.bytes, self.story, self.prefix) = (bytes, story, prefix)
  }

  /// Puts markup at a place inside a run; at its ends it comes beside it.
  mutating func insert(_ markup: String, at offset: Int, in run: Int?, _ order: Order) {
    var (offset, cut) = (offset, run)
    if let run {
      let whole = story.runs[run], first = whole.children.first, last = whole.children.last
      if offset <= first.map({ $0.text?.lowerBound ?? $0.range.lowerBound }) ?? whole.range.upperBound { (offset, cut) = (whole.range.lowerBound, nil) }
      else if offset >= last.map({ $0.text?.upperBound ?? $0.range.upperBound }) ?? whole.range.lowerBound { (offset, cut) = (whole.range.upperBound, nil) }
    }
    insertions.append(Insertion(offset: offset, run: cut, order: order, sequence: insertions.count, markup: markup))
  }

  /// Strikes out the text of some runs.
  mutating func delete(_ range: Range<Int>, in runs: ClosedRange<Int>, openings: [String]) {
    deletions.append(Deletion(range: range, runs: runs, openings: openings))
  }

  /// Whether some of these bytes are struck out already.
  func strikes(_ range: Range<Int>) -> Bool { deletions.contains { $0.range.overlaps(range) } }

  var isEmpty: Bool { insertions.isEmpty && deletions.isEmpty }

  /// The part with the changes.
  func spliced() -> [UInt8] {
    let cut = Set(insertions.compactMap(\.run) + deletions.flatMap { $0.runs })
    var changes = insertions.filter { $0.run == nil }.map { Change(range: $0.offset..<$0.offset, order: $0.order.rawValue, sequence: $0.sequence, content: .markup($0.markup)) }
    changes += cut.map { Change(range: story.runs[$0].range, order: 9, sequence: 0, content: .run($0)) }
    changes.sort { ($0.range.lowerBound, $0.order, $0.sequence) < ($1.range.lowerBound, $1.order, $1.sequence) }
    return spliced(bytes.startIndex..<bytes.endIndex, changes[...])
  }

  /// What takes the place of some bytes.
  private struct Change {
    let range: Range<Int>
    let order: Int
    let sequence: Int
    let content: Content

    enum Content {
      case markup(String)
      case run(Int)
    }
  }

  /// Some bytes of the part with the changes that stand in them; a run may hold a text box, and so other runs.
  private func spliced(_ range: Range<Int>, _ changes: ArraySlice<Change>) -> [UInt8] {
    var result: [UInt8] = []
    var index = range.lowerBound
    for (place, change) in zip(changes.indices, changes) where change.range.lowerBound >= index && change.range.upperBound <= range.upperBound {
      result += bytes[index..<change.range.lowerBound]
      switch change.content {
      case .markup(let markup): result += Array(markup.utf8)
      case .run(let run): result += rewritten(run, changes[(place + 1)...])
      }
      index = change.range.upperBound
    }
    return result + bytes[index..<range.upperBound]
  }

  /// A run in pieces, with what stands between them.
  private func rewritten(_ index: Int, _ changes: ArraySlice<Change>) -> [UInt8] {
    let run = story.runs[index]
    let inside = insertions.filter { $0.run == index }.sorted { ($0.offset, $0.order.rawValue, $0.sequence) < ($1.offset, $1.order.rawValue, $1.sequence) }
    let struck = deletions.filter { $0.runs.contains(index) }
    var writer = RunWriter(bytes, run, prefix: prefix) { spliced($0, changes) }
    var pending = inside[...]
    for child in run.children {
      let whole = child.text ?? child.range
      var cuts = [whole.lowerBound, whole.upperBound]
      if child.text != nil {
        cuts += inside.map(\.offset).filter { whole.contains($0) } + struck.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter { whole.contains($0) }
      }
      let places = Set(cuts).sorted()
      for (from, to) in zip(places, places.dropFirst()) {
        while let next = pending.first, next.offset <= from {
          writer.put(next.markup)
          pending = pending.dropFirst()
        }
        let deletion = struck.first { $0.range.lowerBound <= from && to <= $0.range.upperBound && !(child.text == nil && !child.isPlain) }
        writer.write(child, from..<to, deletion: deletion.map { $0.openings[index - $0.runs.lowerBound] })
      }
      if places.count < 2 { writer.write(child, whole, deletion: nil) }
    }
    for next in pending { writer.put(next.markup) }
    return writer.finished()
  }
}

/// Writes the pieces of a run, each as a run of its own with the same properties.
private struct RunWriter {
  private let bytes: [UInt8]
  private let run: StoryRun
  private let prefix: String
  /// Writes an element that is no text.
  private let element: (Range<Int>) -> [UInt8]
  private var result: [UInt8] = []
  private var isOpen = false
  private var deletion: String?

  init(_ bytes: [UInt8], _ run: StoryRun, prefix: String, element: @escaping (Range<Int>) -> [UInt8]) {
    (self.bytes, self.run, self.prefix, self.element) = (bytes, run, prefix, element)
  }

  /// Puts markup between runs.
  mutating func put(_ markup: String) {
    close()
    result += Array(markup.utf8)
  }

  /// Writes an element of the run, or a part of its text.
  mutating func write(_ child: StoryRun.Child, _ range: Range<Int>, deletion: String?) {
    if !isOpen || self.deletion != deletion {
      close()
      if let deletion { result += Array(deletion.utf8) }
      result += bytes[run.opening]
      if let properties = run.properties { result += bytes[properties] }
      (isOpen, self.deletion) = (true, deletion)
    }
    guard let text = child.text, deletion != nil || range != text else {
      result += element(child.range)
      return
    }
    let name = deletion == nil ? "t" : "delText"
    result += Array("<\(prefix):\(name) xml:space=\"preserve\">".utf8) + bytes[range] + Array("</\(prefix):\(name)>".utf8)
  }

  mutating func finished() -> [UInt8] {
    close()
    return result
  }

  private mutating func close() {
    guard isOpen else { return }
    let name = TagScanner(bytes).name(at: run.opening.lowerBound)
    result += Array("</\(name)>".utf8)
    if deletion != nil { result += Array("</\(prefix):del>".utf8) }
    isOpen = false
  }
}

extension TagScanner {
  /// The name of the tag that starts there, as it is written.
  func name(at start: Int) -> String {
    String(decoding: bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }, as: UTF8.self)
  }
}
