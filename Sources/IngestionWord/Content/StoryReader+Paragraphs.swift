import DocumentModel

/// How a run is written, as far as reading goes.
struct RunManner {
  /// Whether it is hidden.
  var isHidden = false
  /// The font, where it has pictures for letters.
  var symbolFont: String?
}

/// Where a run stands.
private struct Place {
  /// The style of the paragraph.
  let style: String?
  /// How the run around is written.
  var manner = RunManner()
}

extension StoryReader {
  /// One paragraph.
  mutating func paragraph(_ element: Element, _ properties: Element?) -> Paragraph {
    let style = properties?.child(.paragraphStyle)?.attribute(.value)
    var paragraph = Paragraph()
    if properties?.child(.pageBreakBefore)?.isOn == true { paragraph.pieces.append(.pageBreak) }
    paragraph.stops = styles.stops(own: properties?.child(.tabs), style: style)
    let list = styles.list(own: properties?.child(.numberingProperties), style: style)
    let label = list.flatMap { numbering.label(list: $0.id, level: $0.level) }
    read(element, Place(style: style), into: &paragraph)
    if let label {
      let start = paragraph.pieces.firstIndex { $0 != .pageBreak } ?? paragraph.pieces.count
      paragraph.pieces.insert(.text(label + " "), at: start)
    }
    if let section = properties?.child(.sectionProperties) {
      readSection(section)
      paragraph.endsSection = true
    }
    // A field code does not outlive its paragraph, so that a broken field cannot swallow the rest.
    fields.removeAll { $0 == .instruction }
    return paragraph
  }

  /// Reads what stands below a paragraph, a run or what wraps them.
  private mutating func read(_ element: Element, _ place: Place, into paragraph: inout Paragraph) {
    for child in element.children {
      switch child.name {
      case .run: readRun(child, place, into: &paragraph)
      case .text, .mathText: write(Self.text(of: child), place, into: &paragraph)
      case .tab, .positionedTab: add(.tab, place, into: &paragraph)
      case .carriageReturn: add(.lineBreak, place, into: &paragraph)
      case .lineBreak: add(child.attribute(.type) == "page" ? .pageBreak : .lineBreak, place, into: &paragraph)
      case .renderedPageBreak: paragraph.pieces.append(.pageBreak)
      case .noBreakHyphen: write("-", place, into: &paragraph)
      case .symbol: write(Self.symbol(child), place, into: &paragraph)
      case .fieldCharacter: readField(child, place, into: &paragraph)
      case .textBox: readTextBox(child, place, into: &paragraph)
      case .footnoteReference: refer(child, place, \.footnotes)
      case .endnoteReference: refer(child, place, \.endnotes)
      case .drawing, .picture, .object:
        hasPictures = true
        enter(child) { $0.read($1, place, into: &paragraph) }
      default: enter(child) { $0.read($1, place, into: &paragraph) }
      }
    }
  }

  /// Reads a run, as it is written.
  private mutating func readRun(_ run: Element, _ place: Place, into paragraph: inout Paragraph) {
    let properties = run.child(.runProperties)
    let fonts = properties?.child(.fonts)
    let font = fonts?.attribute(.asciiFont) ?? fonts?.attribute(.highFont)
    var place = place
    place.manner.isHidden = styles.hides(run: properties, inParagraphOf: place.style)
    place.manner.symbolFont = font.flatMap { Symbols.isSymbolic($0) ? $0 : nil }
    read(run, place, into: &paragraph)
  }

  /// Writes text, unless it is hidden or a field's code.
  private mutating func write(_ text: String, _ place: Place, into paragraph: inout Paragraph) {
    guard !text.isEmpty, !fields.contains(.instruction) else { return }
    guard !place.manner.isHidden else {
      if text.contains(where: { !$0.isWhitespace }) { notes.insert(.hiddenText) }
      return
    }
    if let isTicked = ticks.last ?? nil, text.count == 1 { return paragraph.pieces.append(.text(Self.box(isTicked))) }
    paragraph.pieces.append(.text(Symbols.text(text, font: place.manner.symbolFont)))
  }

  /// Adds a tab or a break, unless it is hidden or in a field's code.
  private func add(_ piece: Paragraph.Piece, _ place: Place, into paragraph: inout Paragraph) {
    guard !place.manner.isHidden, !fields.contains(.instruction) else { return }
    paragraph.pieces.append(piece)
  }

  /// Reads a text box: fields and controls around it are no concern of its own.
  private mutating func readTextBox(_ box: Element, _ place: Place, into paragraph: inout Paragraph) {
    guard !fields.contains(.instruction) else { return }
    guard !place.manner.isHidden else {
      if box.contains(.text) { notes.insert(.hiddenText) }
      return
    }
    let outer = (fields, ticks)
    (fields, ticks) = ([], [])
    paragraph.boxes.append(blocks(in: box))
    (fields, ticks) = outer
  }

  /// Notes a reference to a note.
  private mutating func refer(
    _ reference: Element, _ place: Place, _ list: WritableKeyPath<StoryReader, [String]>
  ) {
    guard !place.manner.isHidden, let id = reference.attribute(.identifier) else { return }
    self[keyPath: list].append(id)
  }

  /// Follows a complex field: its code is left out, its result read.
  private mutating func readField(_ field: Element, _ place: Place, into paragraph: inout Paragraph) {
    switch field.attribute(.fieldType) {
    case "begin":
      if let form = field.child(.formData) { write(Self.value(of: form), place, into: &paragraph) }
      if fields.count < Self.mostFields { fields.append(.instruction) }
    case "separate":
      if fields.popLast() != nil { fields.append(.result) }
    default: _ = fields.popLast()
    }
  }

  /// What a legacy form field holds where its result is not in the text: a box or the choice of a list.
  private static func value(of form: Element) -> String {
    if let checkbox = form.child(.legacyCheckbox) {
      return box((checkbox.child(.legacyChecked) ?? checkbox.child(.initial))?.isOn ?? false)
    }
    guard let list = form.child(.dropDown) else { return "" }
    let entries = list.children.filter { $0.name == .dropDownEntry }.compactMap { $0.attribute(.value) }
    let choice = (list.child(.dropDownResult) ?? list.child(.initial))?.number(.value) ?? 0
    return entries.indices.contains(choice) ? entries[choice] : ""
  }

  /// A box to tick.
  private static func box(_ isTicked: Bool) -> String { isTicked ? "☒" : "☐" }

  /// The text of `w:sym`.
  private static func symbol(_ element: Element) -> String {
    guard let code = element.attribute(.code).flatMap({ UInt32($0, radix: 16) }) else { return "" }
    return Symbols.text(code, font: element.attribute(.font))
  }

  /// The text of `w:t`; the spaces at its ends count only where the file says so.
  private static func text(of element: Element) -> String {
    let text = element.characters
    guard element.attribute(.space) != "preserve", let first = text.utf8.first, let last = text.utf8.last,
      isSpace(first) || isSpace(last)
    else { return text }
    let start = text.utf8.drop(while: isSpace)
    guard let end = start.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(text[start.startIndex...end])
  }

  /// Whether a byte is white space of XML.
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
