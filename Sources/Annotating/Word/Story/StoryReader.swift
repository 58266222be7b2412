/// Reads the main part of a document into a `Story`, as `IngestionWord` reads it: changes taken as accepted, codes left out.
struct StoryReader {
  var scanner: TagScanner
  let vocabulary: Vocabulary
  var story = Story()
  var state = ParagraphState()
  /// The words of text boxes that wait for the end of their table or paragraph.
  private var floating: [StoryWord] = []
  private var tableDepth = 0
  /// How many things that may not be changed are open.
  private var lockDepth = 0
  /// The text boxes around: the run that holds each, and what that run stands in.
  var boxes: [(unit: Int, wrapper: Int?)] = []

  /// What is open in the paragraph under way.
  struct ParagraphState {
    var paragraph = 0
    var word: StoryWord?
    var words: [StoryWord] = []
    var unit: Int?
    var wrapper: Int?
    var isRevised = false
    /// For each open field, whether its code is being read.
    var fields: [Bool] = []
    /// Units of the run under way, which end with it.
    var runUnits: [Int] = []
    var fieldUnit: (unit: Int, start: Int, wrapper: Int?)?
  }

  /// The parts that hold a story, by their root; the main part's holds its body.
  private static let homes: Set = ["w:body", "w:hdr", "w:ftr", "w:footnotes", "w:endnotes"]

  /// The story of a part.
  static func story(of bytes: [UInt8], _ vocabulary: Vocabulary) -> Story {
    var reader = StoryReader(scanner: TagScanner(bytes), vocabulary: vocabulary)
    while let tag = reader.scanner.next() {
      guard tag.kind == .open, Self.homes.contains(reader.vocabulary.name(of: tag)) else { continue }
      reader.children { reader, child in
        let block = reader.story.blocks.count
        reader.story.blocks.append(child.range)
        let isContent = reader.vocabulary.name(of: child) != "w:sectPr"
        let end = isContent ? reader.block(child) : reader.skip(child)
        reader.story.blocks[block] = child.range.lowerBound..<end
      }
      break
    }
    return reader.story
  }

  /// The words of each note of a part, by its identifier.
  static func notes(of bytes: [UInt8], _ vocabulary: Vocabulary) -> [(id: String, words: [String])] {
    var reader = StoryReader(scanner: TagScanner(bytes), vocabulary: vocabulary)
    var notes: [(id: String, words: [String])] = []
    while let tag = reader.scanner.next() {
      guard tag.kind == .open, ["w:footnote", "w:endnote"].contains(reader.vocabulary.name(of: tag)) else { continue }
      let count = reader.story.words.count
      reader.story.blocks.append(tag.range)
      reader.children { $0.block($1) }
      notes.append((reader.scanner.attribute("id", of: tag) ?? "", reader.story.words[count...].map(\.text)))
    }
    return notes
  }

  private init(scanner: TagScanner, vocabulary: Vocabulary) { (self.scanner, self.vocabulary) = (scanner, vocabulary) }

  /// Visits the elements below the one whose start was just read, and reads its end.
  ///
  /// - Returns: where it ends.
  @discardableResult
  mutating func children(_ visit: (inout StoryReader, Tag) -> Void) -> Int {
    while let tag = scanner.next() {
      if tag.kind == .close { return tag.range.upperBound }
      visit(&self, tag)
    }
    return scanner.bytes.count
  }

  /// Passes over an element.
  @discardableResult
  mutating func skip(_ tag: Tag) -> Int {
    guard tag.kind == .open else { return tag.range.upperBound }
    return children { $0.skip($1) }
  }

  /// The one branch of a choice between renderings that is read: the first choice, or else the fallback.
  @discardableResult
  mutating func alternate(_ tag: Tag, _ visit: (inout StoryReader, Tag) -> Void) -> Int {
    guard tag.kind == .open else { return tag.range.upperBound }
    var isTaken = false
    return children { reader, branch in
      let name = reader.vocabulary.name(of: branch)
      guard !isTaken, name == "mc:Choice" || name == "mc:Fallback", branch.kind == .open else {
        reader.skip(branch)
        return
      }
      isTaken = true
      reader.children(visit)
    }
  }

  /// Reads what may not be changed.
  mutating func locked(_ read: (inout StoryReader) -> Int) -> Int {
    lockDepth += 1
    defer { lockDepth -= 1 }
    return read(&self)
  }

  var isLocked: Bool { lockDepth > 0 }

  /// Reads a paragraph, a table, or what wraps some.
  @discardableResult
  mutating func block(_ tag: Tag) -> Int {
    let name = vocabulary.name(of: tag)
    guard tag.kind == .open, !Self.passedOver.contains(name) else {
      if name == "w:p" { return paragraph(tag) }
      return skip(tag)
    }
    switch name {
    case "w:p": return paragraph(tag)
    case "mc:AlternateContent": return alternate(tag) { $0.block($1) }
    case "w:tbl":
      tableDepth += 1
      let end = children { $0.block($1) }
      tableDepth -= 1
      settle()
      return end
    case "w:tr": return row()
    case "w:sdt" where ControlKind(scanner, vocabulary) == .fixed: return locked { reader in reader.children { $0.block($1) } }
    default: return children { $0.block($1) }
    }
  }

  /// Reads a row, unless its deletion is pending.
  private mutating func row() -> Int {
    let words = story.words.count
    var isDeleted = false
    let end = children { reader, child in
      guard reader.vocabulary.name(of: child) == "w:trPr", child.kind == .open else {
        reader.block(child)
        return
      }
      reader.children { reader, property in
        if reader.vocabulary.name(of: property) == "w:del" { isDeleted = true }
        reader.skip(property)
      }
    }
    if isDeleted { story.words.removeSubrange(words...) }
    return end
  }

  private mutating func paragraph(_ tag: Tag) -> Int {
    let outer = state
    state = ParagraphState(paragraph: story.paragraphs.count)
    story.paragraphs.append(
      StoryParagraph(
        range: tag.range, content: tag.kind == .open ? tag.range.upperBound : nil, block: max(story.blocks.count - 1, 0), isInTable: tableDepth > 0,
        isInTextBox: !boxes.isEmpty))
    let index = state.paragraph
    let end = tag.kind == .open ? children { $0.inline($1) } : tag.range.upperBound
    breakWord()
    story.paragraphs[index].range = tag.range.lowerBound..<end
    if !boxes.isEmpty { floating += state.words } else { story.words += state.words }
    state = outer
    settle()
    return end
  }

  /// Puts the words of text boxes behind the paragraph or table that is done.
  private mutating func settle() {
    guard tableDepth == 0, boxes.isEmpty else { return }
    story.words += floating
    floating = []
  }

  /// Ends the word under way.
  mutating func breakWord() {
    if let word = state.word { state.words.append(word) }
    state.word = nil
  }

  /// What is no part of the text, between blocks or between runs.
  static let passedOver: Set = [
    "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr",
    "w:customXmlPr", "w:smartTagPr", "w:delText", "w:instrText", "w:delInstrText", "w:altChunk",
  ]
}
