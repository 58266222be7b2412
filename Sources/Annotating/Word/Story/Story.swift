/// What the body of a document says, word by word, each with the bytes that it stands in.
struct Story {
  /// In the order in which they are read: what a text box says comes after the paragraph or the table that it is anchored in.
  var words: [StoryWord] = []
  var runs: [StoryRun] = []
  var paragraphs: [StoryParagraph] = []
  /// Stretches of a paragraph that no mark may stand inside: a field, a content control, a run with a text box.
  var units: [Range<Int>?] = []
  /// What stands between a paragraph and its runs: a hyperlink, an insertion.
  var wrappers: [Range<Int>] = []
  /// The paragraphs and tables of the body itself.
  var blocks: [Range<Int>] = []
  /// Where the text refers to notes: the run that does.
  var references: [(isEndnote: Bool, id: String, run: Int)] = []

  /// Where some words stand one after another; nil where they stand nowhere or more than once.
  func only(_ wanted: [String]) -> ClosedRange<Int>? {
    let starts = words.indices.filter { start in
      wanted.count <= words.count - start && zip(words[start...], wanted).allSatisfy { $0.text == $1 }
    }
    guard let start = starts.first, starts.count == 1, !wanted.isEmpty else { return nil }
    return start...(start + wanted.count - 1)
  }

  /// The stretch that a word's end may not be marked inside.
  func unit(_ index: Int?) -> Range<Int>? { index.flatMap { units[$0] } }
}

/// A word: characters without a space between them, in one run or several.
struct StoryWord {
  var text = ""
  var first: Place
  var last: Place
  let paragraph: Int

  /// The bytes of a character and what they stand in.
  struct Place {
    let range: Range<Int>
    let run: Int
    let unit: Int?
    let wrapper: Int?
    /// Whether it may not be changed: in a field, a control that something fills in, another's tracked change.
    let isFixed: Bool
  }
}

/// A run: where it stands, how it starts, and what stands in it.
struct StoryRun {
  var range: Range<Int>
  let opening: Range<Int>
  var properties: Range<Int>?
  var children: [Child] = []
  let paragraph: Int
  /// Whether it may not be changed.
  let isFixed: Bool
  let wrapper: Int?

  /// An element of a run; its characters where they can be cut.
  struct Child {
    let range: Range<Int>
    let text: Range<Int>?
    /// Whether it may be taken into a deletion: text, tabs, breaks.
    let isPlain: Bool
  }
}

/// A paragraph of the body or of a text box.
struct StoryParagraph {
  var range: Range<Int>
  /// Where its content starts; nil for an empty element.
  var content: Int?
  /// The body's own block that it stands in.
  let block: Int
  let isInTable: Bool
  let isInTextBox: Bool
}
