import DocumentModel

/// Where a comment stands: from one word of the story to another, and what to say where its words stand elsewhere.
struct Anchor {
  let words: ClosedRange<Int>?
  /// A run that holds what is meant: the reference to a note.
  var run: Int?
  let elsewhere: Elsewhere?

  /// Words that no comment of Word can stand on.
  enum Elsewhere {
    case header, footer, note, textBox
  }
}

/// Finds the words of the story that findings quote.
struct AnchorFinder {
  private let read: ReadWords
  private let story: Story
  private let alignment: Alignment
  private let notes: [(isEndnote: Bool, id: String, words: [String])]

  init(_ document: Document, _ story: Story, notes: [(isEndnote: Bool, id: String, words: [String])]) {
    let read = ReadWords(document)
    self.read = read
    self.story = story
    self.notes = notes
    let body = read.all.indices.filter { read.all[$0].zone == .body || read.all[$0].zone == .textBox }
    alignment = Alignment(body.map { ($0, read.all[$0].text) }, story.words.map(\.text))
  }

  /// The place of a region; nil where the document holds no word there.
  func anchor(of region: Region) -> Anchor? {
    let quoted = read.quoted(by: region)
    let words = quoted.compactMap { alignment[$0] }.sorted()
    guard let first = words.first else { return elsewhere(quoted) }
    let whole = first...(words.last ?? first)
    let run = whole.count > 2 * words.count + 6 ? Self.run(words) : whole
    let held = inOneCell(run)
    return Anchor(words: held, elsewhere: story.paragraphs[story.words[first].paragraph].isInTextBox ? .textBox : nil)
  }

  /// The words of the story that a region quotes, all of them and nothing else; nil where they do not all stand there one after another.
  func exact(_ region: Region) -> ClosedRange<Int>? {
    let words = read.quoted(by: region).compactMap { alignment[$0] }.sorted()
    let wanted = region.quote.split { $0.isWhitespace }.map(String.init)
    guard let first = words.first, let last = words.last, last - first + 1 == wanted.count, words.count == wanted.count,
      (first...last).map({ story.words[$0].text }) == wanted
    else { return nil }
    return first...last
  }

  /// The first words that stand close together.
  private static func run(_ words: [Int]) -> ClosedRange<Int> {
    var last = words[0]
    for word in words.dropFirst() {
      if word > last + 3 { break }
      last = word
    }
    return words[0]...last
  }

  /// As far as the words go in one paragraph, where some of them stand in a table or a text box.
  private func inOneCell(_ words: ClosedRange<Int>) -> ClosedRange<Int> {
    let first = story.words[words.lowerBound].paragraph
    let isLoose = words.allSatisfy { index in
      let paragraph = story.paragraphs[story.words[index].paragraph]
      return !paragraph.isInTable && !paragraph.isInTextBox
    }
    guard !isLoose else { return words }
    let last = words.last { story.words[$0].paragraph == first } ?? words.lowerBound
    return words.lowerBound...last
  }

  /// The place to speak of words outside the body: the reference to their note, or the body's beginning.
  private func elsewhere(_ quoted: [Int]) -> Anchor? {
    guard let first = quoted.first else { return nil }
    switch read.all[first].zone {
    case .header: return Anchor(words: nil, elsewhere: .header)
    case .footer: return Anchor(words: nil, elsewhere: .footer)
    case .footnote:
      let texts = quoted.prefix(6).map { read.all[$0].text }
      let note = notes.first { note in note.words.indices.contains { note.words[$0...].starts(with: texts) } }
      let reference = note.flatMap { note in story.references.first { $0.id == note.id && $0.isEndnote == note.isEndnote } }
      return Anchor(words: nil, run: reference?.run, elsewhere: .note)
    case .body, .textBox: return nil
    }
  }
}
