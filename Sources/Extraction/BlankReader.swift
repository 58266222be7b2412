import DocumentModel
import Facts
import TextMatching

/// Finds the placeholders that nobody filled in.
///
/// A blank that waits for the client's hand, in the block where he signs, is none; nor are leaders before an amount.
struct BlankReader {
  let words: Vocabulary

  func blanks(_ rows: [Row], _ fields: [Field]) -> [Blank] {
    rows.indices.flatMap { index -> [Blank] in
      let row = rows[index]
      let hits = PlaceholderScanner(tokens: row.tokens).all
      let instructions = hits.isEmpty ? self.instructions(row, fields) : []
      guard !hits.isEmpty || !instructions.isEmpty else { return [] }
      let isSigning = isSigning(rows, index)
      let found = hits.filter { isBlank($0, row, fields, isSigning: isSigning) }.map(\.tokens)
      return (found + (isSigning ? [] : instructions)).map { range in
        Blank(label: label(of: range, row, fields), at: row.region(range))
      }
    }
  }

  private func isBlank(_ hit: PlaceholderScanner.Hit, _ row: Row, _ fields: [Field], isSigning: Bool) -> Bool {
    let inside = Fold.text(hit.text)
    if hit.shape != .leaders, words.has("blancs", "signature", in: inside.replacing("_", with: " ")) || inside.contains("sig") { return false }
    switch hit.shape {
    case .braces: return !hit.text.contains("|")
    case .crosses:
      return !words.has("blancs", "numerote", in: hit.before + " ") && !words.has("blancs", "masque", in: hit.before)
    case .dateHint:
      let isHint = hit.before.hasSuffix("(") || hit.after.hasPrefix(")") || hit.before.contains("format")
      return !isHint && !isSigning && !(Self.day?.matches(row.folded()) ?? false)
    case .enclosed: return isField(inside, hit, row, fields)
    case .leaders: return (!isSigning || hit.after.hasPrefix("€")) && isRequired(hit, row, fields)
    }
  }

  /// Whether what stands between brackets, angles or guillemets names a field. Alone on its row it may be a heading: then
  /// it must say of what.
  private func isField(_ inside: String, _ hit: PlaceholderScanner.Hit, _ row: Row, _ fields: [Field]) -> Bool {
    let name = inside.replacing("_", with: " ").trimmed(of: " .:")
    if words.has("blancs", "a-remplir-entre-crochets", in: name) { return !words.has("blancs", "au-client", in: name) }
    guard words.has("blancs", "champ", in: name) else { return false }
    let isAlone = hit.before.isEmpty && hit.after.isEmpty
    return !isAlone || inside.contains("_") || name.split(separator: " ").count >= 3
  }

  /// Whether a run of dots stands for a value that the piece must bear: after its label, with nothing after it.
  private func isRequired(_ hit: PlaceholderScanner.Hit, _ row: Row, _ fields: [Field]) -> Bool {
    let length = hit.text.filter { $0 != " " }.count + 2 * hit.text.filter { $0 == "…" }.count
    guard length >= 4, !(hit.after.first?.isNumber ?? false), !words.has("blancs", "signature", in: row.folded()) else { return false }
    guard let label = label(of: hit.tokens, row, fields), label.split(separator: " ").count <= 8 else { return false }
    return words.has("blancs", "requis", in: label)
  }

  /// « à compléter » in the place of a field's whole value.
  private func instructions(_ row: Row, _ fields: [Field]) -> [Range<Int>] {
    let invitations = row.segments.filter { words.has("blancs", "invitation", in: row.folded($0)) }
    let found = invitations + fields.compactMap { field -> Range<Int>? in
      guard let (place, range) = field.value, place.page == row.page, place.number == row.number else { return nil }
      let value = Fold.text(row.text(range))
      guard words.has("blancs", "a-remplir", in: value), !words.has("blancs", "au-client", in: value),
        !words.has("blancs", "signature", in: field.label)
      else { return nil }
      return range
    }
    return found.reduce(into: [Range<Int>]()) { kept, range in if !kept.contains(where: { $0.overlaps(range) }) { kept.append(range) } }
  }

  /// Whether a row stands in the block where the piece is signed.
  private func isSigning(_ rows: [Row], _ index: Int) -> Bool {
    let near = max(0, index - 5)..<min(rows.count, index + 6)
    return rows[near].contains { $0.page == rows[index].page && words.has("blancs", "signature", in: $0.folded()) && isShort($0) }
  }

  /// Whether a row is a label rather than a sentence.
  private func isShort(_ row: Row) -> Bool { row.segments.contains { $0.count <= 9 && words.has("blancs", "signature", in: row.folded($0)) } }

  /// The label of the field that some words are the value of, or the words before them.
  private func label(of range: Range<Int>, _ row: Row, _ fields: [Field]) -> String? {
    let field = fields.first { field in
      field.value.map { $0.row.page == row.page && $0.row.number == row.number && $0.range.overlaps(range) } ?? false
    }
    if let field, !field.label.contains(where: { "{}[]<>".contains($0) }) { return field.label }
    guard let place = row.segments.firstIndex(where: { $0.contains(range.lowerBound) }) else { return nil }
    var before = row.segments[place].lowerBound..<range.lowerBound
    if let end = before.last(where: { PlaceholderScanner(tokens: [row.tokens[$0]]).all.contains { $0.shape == .leaders } }) { before = (end + 1)..<range.lowerBound }
    if before.isEmpty, place > 0 { before = row.segments[place - 1] }
    let text = Vocabulary.label(row.text(before))
    return text.contains { $0.isLetter } && !Placeholder.stands(in: text) ? text : nil
  }

  private static let day = try? Pattern(#"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}"#)
}
