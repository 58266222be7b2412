import DocumentModel

/// Reads the blocks of a part: the body, a header, the notes.
///
/// Changes are read as accepted; hidden text, comments and field codes are left out.
struct StoryReader {
  /// The styles of the document.
  let styles: Styles
  /// The automatic numbers, as far as they have come.
  var numbering: Numbering
  /// What was noticed on the way.
  var notes: Set<Document.Note> = []
  /// The sections in their order.
  var sections: [Section] = []
  /// The identifiers of the notes that the text refers to, in their order.
  var footnotes: [String] = []
  var endnotes: [String] = []
  /// Whether pictures stand in the text.
  var hasPictures = false
  /// How many paragraphs and cells were met.
  private(set) var extent = 0
  /// The fields that are open, innermost last.
  var fields: [FieldPart] = []
  /// The state of each content control around, where it is a box to tick.
  var ticks: [Bool?] = []

  /// The most paragraphs and cells of one document; what comes after is not read.
  private static let mostExtent = 200_000
  /// The most fields one in another.
  static let mostFields = 64

  /// Which part of a field is being read.
  enum FieldPart {
    case instruction, result
  }

  /// A reader for one document.
  init(styles: Styles, numbering: Numbering) {
    self.styles = styles
    self.numbering = numbering
  }

  /// Blocks under way, and the paragraph whose mark is deleted: it melts into the next.
  private struct Flow {
    var blocks: [Block] = []
    var melting: Paragraph?

    /// Ends a paragraph that has no next one to melt into.
    mutating func flush() {
      if let melting { blocks.append(.paragraph(melting)) }
      melting = nil
    }
  }

  /// Whether the document is too long to be read whole.
  var isBeyondLimits: Bool { extent > Self.mostExtent }

  /// Counts one paragraph or cell; false when there were too many.
  mutating func mayReadOneMore() -> Bool {
    extent += 1
    return !isBeyondLimits
  }

  /// The blocks below an element.
  mutating func blocks(in element: Element) -> [Block] {
    var flow = Flow()
    read(element, into: &flow)
    flow.flush()
    return flow.blocks
  }

  /// Reads what stands below an element into blocks.
  private mutating func read(_ element: Element, into flow: inout Flow) {
    for child in element.children {
      switch child.name {
      case .paragraph: readParagraph(child, into: &flow)
      case .table:
        flow.flush()
        flow.blocks.append(.table(table(child)))
      case .sectionProperties: readSection(child)
      case .embeddedDocument, .subdocument: notes.insert(.truncated)
      default: enter(child) { $0.read($1, into: &flow) }
      }
    }
  }

  /// Reads a paragraph, melted with the one before where the mark between them is deleted.
  private mutating func readParagraph(_ element: Element, into flow: inout Flow) {
    guard mayReadOneMore() else { return }
    let properties = element.child(.paragraphProperties)
    let next = paragraph(element, properties)
    var whole = flow.melting ?? Paragraph()
    flow.melting = nil
    whole.append(next)
    let mark = properties?.child(.runProperties)
    if mark?.child(.inserted) != nil { notes.insert(.pendingRevisions) }
    let melts = mark?.child(.deleted) != nil || mark?.child(.movedFrom) != nil
    if melts { notes.insert(.pendingRevisions) }
    if melts { flow.melting = whole } else { flow.blocks.append(.paragraph(whole)) }
  }

  /// Goes into an element that only wraps others, unless what it wraps is not part of the text.
  mutating func enter(_ wrapper: Element, visit: (inout StoryReader, Element) -> Void) {
    switch wrapper.name {
    case .deleted, .movedFrom: notes.insert(.pendingRevisions)
    case .inserted, .movedTo:
      notes.insert(.pendingRevisions)
      visit(&self, wrapper)
    case .contentControl:
      guard let content = wrapper.child(.controlContent) else { return }
      ticks.append(Self.tick(of: wrapper))
      visit(&self, content)
      ticks.removeLast()
    case .alternate:
      if let branch = Alternate.branch(of: wrapper) { visit(&self, branch) }
    case .deletedText, .instruction, .deletedInstruction, .controlProperties, .paragraphProperties, .runProperties,
      .tableProperties, .rowProperties, .cellProperties, .tableGrid, .runChange, .paragraphChange, .sectionChange,
      .tableChange, .rowChange, .cellChange, .gridChange, .exceptionChange, .numberingChange, .characters:
      return
    default: visit(&self, wrapper)
    }
  }

  /// Whether the box of a content control is ticked; nil where it is another control.
  private static func tick(of control: Element) -> Bool? {
    guard let box = control.child(.controlProperties)?.child(.checkbox) else { return nil }
    return ["1", "true", "on"].contains(box.child(.checked)?.attribute(.checkedValue) ?? "0")
  }
}
