import DocumentModel

/// Leaders ("......") lead the eye from a label to its amount; they are not text, but where they end a field ("Nom :......").
enum Leaders {
  /// A word without the leaders in it: what stands before and after them becomes words of their own.
  static func split(_ word: Word) -> [Word] {
    guard word.text.contains("...") || word.text.contains("…") || word.text.contains("___") || word.text.contains("· ·") else { return [word] }
    let characters = Array(word.text)
    let unit = word.box.width / Double(max(characters.count, 1))
    var parts: [Word] = []
    var start: Int?
    func close(_ end: Int) {
      guard let from = start, end > from else { return }
      let box = Box(
        left: word.box.left + Double(from) * unit, top: word.box.top, right: word.box.left + Double(end) * unit, bottom: word.box.bottom)
      parts.append(Word(String(characters[from..<end]), box: box))
      start = nil
    }
    var index = 0
    while index < characters.count {
      let run = characters[index...].prefix { ".…_".contains($0) }.count
      if run >= 3 || run > 0 && characters[index] == "…" {
        close(index)
        index += run
      } else {
        if start == nil { start = index }
        index += max(run, 1)
      }
    }
    close(characters.count)
    if let last = parts.last, last.text.hasSuffix(":"), parts.count == 1, characters.first.map({ !".…_".contains($0) }) ?? false {
      parts.append(Word(String(characters[last.text.count...]), box: Box(left: last.box.right, top: word.box.top, right: word.box.right, bottom: word.box.bottom)))
    }
    return parts.isEmpty ? [word] : parts
  }
}
