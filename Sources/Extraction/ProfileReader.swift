import DocumentModel
import Facts
import TextMatching

/// Reads the profiles that a solution is said to have, and what the client is that needs one.
struct ProfileReader {
  let words: Vocabulary
  let rows: [Row]

  /// The profiles stated for the solution: after « Profils », and on the lines that its list goes on over.
  func profiles() -> [Found<String>] {
    rows.indices.flatMap { index -> [Found<String>] in
      let row = rows[index]
      guard row.zone != .footnote, !row.folded().contains(" si ") || row.tokens.count < 14 else { return [] }
      return row.segments.indices.flatMap { place -> [Found<String>] in
        let segment = row.segments[place]
        let text = RowText(row, segment)
        guard let match = words.pattern("etablissements", "profil-de-la-solution")?.first(in: text.text) else { return [] }
        var found = names(in: row, text.tokens(match.range.upperBound..<max(text.text.utf8.count, match.range.upperBound + 1)))
        if found.isEmpty, place + 1 < row.segments.count { found = names(in: row, row.segments[place + 1]) }
        for name in broken(index, place) where !found.contains(where: { $0.value == name.value }) { found.append(name) }
        guard !found.isEmpty || row.folded(segment).count < 60 else { return [] }
        return found + continued(after: index, segment, hasNames: !found.isEmpty)
      }
    }
  }

  /// The profiles whose names go on over the rows of one cell: « PH avec / décision d'orientation ».
  private func broken(_ index: Int, _ place: Int) -> [Found<String>] {
    let row = rows[index], value = place + 1 < row.segments.count ? row.segments[place + 1] : row.segments[place]
    guard let box = Box(around: row.tokens[value].map(\.box)) else { return [] }
    var text = row.folded(value), previous = row
    for next in rows[(index + 1)...].prefix(3) where next.page == row.page && next.top - previous.bottom < max(6, previous.height * 0.9) {
      guard let under = next.segments.first(where: { abs(next.tokens[$0.lowerBound].box.left - box.left) < 6 }) else { break }
      if let mark = under.first(where: { next.tokens[$0].text.hasSuffix(":") }) {
        if let end = under.first(where: { $0 < mark - 1 && (next.tokens[$0].text.hasSuffix(")") || next.tokens[$0].text.hasSuffix("),")) }) {
          text += " " + next.folded(under.lowerBound..<(end + 1))
        }
        break
      }
      text += " " + next.folded(under)
      previous = next
    }
    return words.matches("profils", in: text).map { Found($0.name, at: row.region(value)) }
  }

  /// The profiles on the rows right below, as long as they name some.
  private func continued(after index: Int, _ segment: Range<Int>, hasNames: Bool) -> [Found<String>] {
    var found: [Found<String>] = []
    var previous = rows[index]
    for row in rows[(index + 1)...].prefix(6) {
      guard row.page == previous.page, row.top - previous.bottom < max(6, previous.height * 0.9), row.tokens.count <= 12,
        !row.tokens.contains(where: { $0.text.hasSuffix(":") || $0.text == "=" }), !row.tokens.contains(where: { $0.folded.contains(where: \.isNumber) })
      else { break }
      let named = names(in: row, 0..<row.tokens.count)
      if named.isEmpty { break }
      found += named
      previous = row
    }
    return found
  }

  private func names(in row: Row, _ range: Range<Int>) -> [Found<String>] {
    guard !range.isEmpty else { return [] }
    let text = RowText(row, range)
    return words.matches("profils", in: text.text).map { Found($0.name, at: row.region(text.tokens($0.match.range))) }
  }

  /// What the client is, where a line of the piece says so.
  func traits() -> [Found<ClientTrait>] {
    ClientTrait.allCases.compactMap { trait in
      for row in rows where row.zone == .body || row.zone == .textBox {
        for segment in row.segments where segment.count <= 18 {
          let text = RowText(row, segment)
          guard let match = words.pattern("etablissements", "trait/\(trait.rawValue)")?.first(in: text.text),
            !words.has("etablissements", "trait-contraire/\(trait.rawValue)", in: text.text)
          else { continue }
          return Found(trait, at: row.region(text.tokens(match.range)))
        }
      }
      return nil
    }
  }
}
