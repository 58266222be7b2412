import DocumentModel
import Facts
import TextMatching

/// Cuts the running text into sentences, in reading order, over lines, blocks and pages.
struct SentenceReader {
  let words: Vocabulary

  func sentences(of document: Document) -> [Sentence] {
    var found: [Sentence] = []
    var open: [SentenceWord] = []
    var smallPrint = false
    var last: Line?
    func close() {
      if open.contains(where: { !$0.folded.isEmpty }) {
        found.append(Sentence(words: open, text: open.map(\.text).joined(separator: " "), isSmallPrint: smallPrint))
      }
      open = []
    }
    let bodies = document.pages.flatMap { page in page.lines.filter { $0.zone != .header && $0.zone != .footer }.map { (page, $0) } }
    let margins = document.pages.flatMap { page in page.lines.filter { $0.zone == .header || $0.zone == .footer }.map { (page, $0) } }
    for (page, line) in bodies + margins {
      if let last, breaks(last, line) { close() }
      if words.has("petits-caracteres", "titre", in: Vocabulary.label(line.text)), line.words.count <= 14 {
        close()
        smallPrint = true
      }
      for word in line.words {
        let folded = Fold.word(word.text)
        if let previous = open.last, previous.text.unicodeScalars.last?.value == 0xAD, !folded.isEmpty {
          open[open.count - 1] = SentenceWord(
            text: String(previous.text.unicodeScalars.dropLast()) + word.text, folded: previous.folded + folded,
            page: previous.page, line: previous.line, box: previous.box)
          continue
        }
        if let previous = open.last, ends(previous.text), startsAnew(word.text) { close() }
        open.append(
          SentenceWord(text: word.text, folded: folded, page: page.number, line: line.row, box: document.hasGeometry ? word.box : nil))
      }
      last = line
    }
    close()
    return found
  }

  /// Whether a line cannot go on with the sentence of the line before.
  private func breaks(_ a: Line, _ b: Line) -> Bool {
    guard let end = a.words.last?.text, let start = b.words.first?.text else { return true }
    if a.zone != b.zone { return true }
    if start.hasPrefix("•") || start.hasPrefix("-") || start == "–" || opensWithBox(start) { return true }
    let goesOn = start.first.map { $0.isLowercase || $0 == "«" || $0 == "(" || $0.isNumber } ?? false
    if a.block == b.block { return end.hasSuffix(":") && !goesOn || startsField(b) || startsField(a) && !goesOn && !end.hasSuffix(",") }
    let isOpen = !(end.last.map { ".;!?:".contains($0) } ?? true)
    return !(isOpen && goesOn && (start.first?.isLowercase ?? false))
  }

  private static let boxes: Set<Character> = ["☐", "☒", "☑", "□", "✓", "✔", "✗", "✘", "○", "●", "■", "◻", "▢", "⊠"]

  /// Whether a line's first word is a box, drawn or typed: « ☑ », « [x] », « [ ».
  private func opensWithBox(_ start: String) -> Bool {
    start.first.map(Self.boxes.contains) ?? false || ["[x]", "[X]", "[ ]", "[", "[]", "(x)", "(X)", "( )"].contains(start)
  }

  /// Whether a line begins with a label and its colon.
  private func startsField(_ line: Line) -> Bool {
    guard let first = line.words.first?.text.first, first.isUppercase || first == "•" || first == "N" else { return false }
    return line.words.prefix(6).dropLast(line.words.count == 1 ? 1 : 0).contains { $0.text == ":" || $0.text.hasSuffix(":") && $0.text.count > 1 }
  }

  /// Whether a word ends a sentence.
  private func ends(_ text: String) -> Bool {
    guard let last = text.last(where: { !"»\")".contains($0) }), ".!?;".contains(last) else { return false }
    let stem = Fold.word(text)
    return !(last == "." && (["art", "cf", "tel", "ref", "no", "mme", "dr", "m", "p", "ex", "etc", "env", "qte", "max", "min", "n"].contains(stem) || stem.count == 1 && !stem.allSatisfy(\.isNumber)))
  }

  private func startsAnew(_ text: String) -> Bool {
    guard let first = text.first(where: { !"«\"(".contains($0) }) else { return false }
    return first.isUppercase || first.isNumber || "•-–".contains(first) || Self.boxes.contains(first) || first.isLetter
  }
}
