extension StoryReader {
  /// Reads a run, or what wraps some.
  @discardableResult
  mutating func inline(_ tag: Tag) -> Int {
    let name = vocabulary.name(of: tag)
    if name == "w:pPr" {
      let end = skip(tag)
      story.paragraphs[state.paragraph].content = end
      return end
    }
    guard tag.kind == .open, !Self.passedOver.contains(name) else { return skip(tag) }
    switch name {
    case "w:r": return run(tag)
    case "w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:customXml", "w:dir", "w:bdo":
      let isRevised = state.isRevised
      state.isRevised = isRevised || name == "w:ins" || name == "w:moveTo"
      let end = wrapped(tag) { reader in reader.children { $0.inline($1) } }
      state.isRevised = isRevised
      return end
    case "w:sdt": return control(tag)
    case "w:sdtContent": return children { $0.inline($1) }
    default: return locked { reader in reader.sealed(tag) { reader in name == "mc:AlternateContent" ? reader.alternate(tag) { $0.inline($1) } : reader.children { $0.inline($1) } } }
    }
  }

  /// Reads a content control: marks may stand inside one for rich text only.
  private mutating func control(_ tag: Tag) -> Int {
    let kind = ControlKind(scanner, vocabulary)
    let content = { (reader: inout StoryReader) in reader.children { $0.inline($1) } }
    switch kind {
    case .rich: return content(&self)
    case .text: return sealed(tag, content)
    case .fixed: return locked { $0.sealed(tag, content) }
    }
  }

  /// Reads something that marks may stand inside, but what refers to a comment stands after.
  private mutating func wrapped(_ tag: Tag, _ read: (inout StoryReader) -> Int) -> Int {
    guard state.wrapper == nil else { return read(&self) }
    let index = story.wrappers.count
    story.wrappers.append(tag.range)
    state.wrapper = index
    let end = read(&self)
    story.wrappers[index] = tag.range.lowerBound..<end
    state.wrapper = nil
    return end
  }

  /// Reads something that no mark may stand inside.
  private mutating func sealed(_ tag: Tag, _ read: (inout StoryReader) -> Int) -> Int {
    guard state.unit == nil else { return read(&self) }
    let index = story.units.count
    story.units.append(tag.range)
    state.unit = index
    let end = read(&self)
    story.units[index] = tag.range.lowerBound..<end
    state.unit = nil
    return end
  }

  private mutating func run(_ tag: Tag) -> Int {
    let index = story.runs.count
    story.runs.append(
      StoryRun(range: tag.range, opening: tag.range, paragraph: state.paragraph, isFixed: isFixed, wrapper: state.wrapper))
    let end = children { $0.child($1, of: index, in: tag) }
    story.runs[index].range = tag.range.lowerBound..<end
    for unit in state.runUnits where story.units[unit]?.lowerBound == tag.range.lowerBound { story.units[unit] = tag.range.lowerBound..<end }
    state.runUnits = []
    endFields(index)
    return end
  }

  /// Reads an element of a run.
  private mutating func child(_ tag: Tag, of run: Int, in opening: Tag) {
    let name = vocabulary.name(of: tag)
    switch name {
    case "w:rPr": story.runs[run].properties = tag.range.lowerBound..<skip(tag)
    case "w:t": text(tag, of: run)
    case "w:tab", "w:ptab", "w:br", "w:cr":
      add(tag, to: run, isPlain: name != "w:ptab")
      breakWord()
    case "w:noBreakHyphen":
      add(tag, to: run, isPlain: true)
      append("-", StoryWord.Place(range: tag.range, run: run, unit: unit, wrapper: wrapper, isFixed: isFixed))
    case "w:softHyphen": add(tag, to: run, isPlain: true)
    case "w:lastRenderedPageBreak":
      add(tag, to: run, isPlain: false)
      breakWord()
    case "w:fldChar":
      let type = scanner.attribute("fldCharType", of: tag)
      add(tag, to: run, isPlain: false)
      field(type, run)
    case "w:footnoteReference", "w:endnoteReference":
      story.references.append((name == "w:endnoteReference", scanner.attribute("id", of: tag) ?? "", run))
      add(tag, to: run, isPlain: false)
    case "w:drawing", "w:pict", "w:object", "mc:AlternateContent":
      let end = sealed(opening) { reader in
        if let unit = reader.state.unit { reader.state.runUnits.append(unit) }
        return reader.boxes(tag, name)
      }
      story.runs[run].children.append(StoryRun.Child(range: tag.range.lowerBound..<end, text: nil, isPlain: false))
    default: add(tag, to: run, isPlain: false)
    }
  }

  private mutating func add(_ tag: Tag, to run: Int, isPlain: Bool) {
    let end = skip(tag)
    story.runs[run].children.append(StoryRun.Child(range: tag.range.lowerBound..<end, text: nil, isPlain: isPlain))
  }

  /// Looks for text boxes in a drawing.
  @discardableResult
  private mutating func boxes(_ tag: Tag, _ name: String) -> Int {
    guard tag.kind == .open else { return tag.range.upperBound }
    switch name {
    case "mc:AlternateContent": return alternate(tag) { $0.boxes($1, $0.vocabulary.name(of: $1)) }
    case "w:txbxContent":
      guard let unit = boxes.first?.unit ?? state.unit else { return skip(tag) }
      boxes.append((unit, boxes.first?.wrapper ?? state.wrapper))
      let end = children { $0.block($1) }
      boxes.removeLast()
      return end
    default: return children { $0.boxes($1, $0.vocabulary.name(of: $1)) }
    }
  }

  /// The stretch that the characters at hand stand in, if it is closed to marks.
  var unit: Int? { boxes.first?.unit ?? state.unit ?? state.fieldUnit?.unit }

  private var wrapper: Int? { boxes.isEmpty ? state.wrapper : boxes.first?.wrapper }

  /// Whether what is being read may not be changed.
  private var isFixed: Bool { isLocked || state.isRevised || !state.fields.isEmpty || state.fieldUnit != nil }

  /// Reads the characters of `w:t`.
  private mutating func text(_ tag: Tag, of run: Int) {
    guard tag.kind == .open else { return add(tag, to: run, isPlain: true) }
    let start = tag.range.upperBound
    var inside = 0
    var last = start
    var depth = 1
    while depth > 0, let next = scanner.next() {
      if next.kind != .empty { depth += next.kind == .open ? 1 : -1 }
      (last, inside) = (next.range.lowerBound, next.range.upperBound)
    }
    let isWritten = !state.fields.contains(true)
    let isPreserved = scanner.attribute("space", of: tag) == "preserve"
    var characters = Characters.all(of: scanner.bytes, in: start..<last)
    let isCut = characters != nil
    if !isPreserved, let all = characters {
      let trimmed = all.drop { $0.isSpace }
      characters = trimmed.lastIndex { !$0.isSpace }.map { Array(trimmed[...$0]) } ?? []
    }
    story.runs[run].children.append(StoryRun.Child(range: tag.range.lowerBound..<inside, text: isCut ? start..<last : nil, isPlain: isCut))
    guard isWritten else { return }
    for character in characters ?? [] {
      if character.isSpace { breakWord() } else {
        append(String(character.scalar), StoryWord.Place(range: character.range, run: run, unit: unit, wrapper: wrapper, isFixed: isFixed))
      }
    }
  }

  private mutating func append(_ text: String, _ place: StoryWord.Place) {
    guard !state.fields.contains(true) else { return }
    if state.word == nil { state.word = StoryWord(first: place, last: place, paragraph: state.paragraph) }
    state.word?.text += text
    state.word?.last = place
  }

  /// Follows a complex field: marks stand around it, where it ends in its paragraph.
  private mutating func field(_ type: String?, _ run: Int) {
    switch type {
    case "begin":
      if state.fields.isEmpty {
        state.fieldUnit = (story.units.count, story.runs[run].range.lowerBound, state.wrapper)
        story.units.append(nil)
      }
      state.fields.append(true)
    case "separate": if !state.fields.isEmpty { state.fields[state.fields.count - 1] = false }
    default: _ = state.fields.popLast()
    }
  }

  /// Closes the unit of a field that has ended in this run.
  private mutating func endFields(_ run: Int) {
    guard state.fields.isEmpty, let field = state.fieldUnit else { return }
    if field.wrapper == state.wrapper { story.units[field.unit] = field.start..<story.runs[run].range.upperBound }
    state.fieldUnit = nil
  }
}
