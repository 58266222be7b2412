import DocumentModel
import Facts
import TextMatching

/// Reads the postal code of the client's address. What might be the supplier's is left out.
struct PostalCodeReader {
  let words: Vocabulary
  let rows: [Row]

  /// A heading of an address, or a name that an address follows.
  private struct Anchor {
    let row: Int
    let segment: Range<Int>
    let isClient: Bool
    let box: Box
  }

  /// - Parameter first: the first priced line; the blocks of the parties stand above it.
  func clientCode(before first: Region?, nowhere: Region) -> Reading<String> {
    let limit = rows.firstIndex { row in first.map { (row.page, row.number) >= ($0.page, $0.line) } ?? false } ?? rows.count
    let headings = rows[..<limit].indices.flatMap(headings)
    var found = headings.filter(\.isClient).compactMap { code(of: $0, among: headings, limit) }
    if found.isEmpty { found = rows[..<limit].indices.flatMap(names).compactMap { code(of: $0, among: headings, limit) } }
    guard let best = found.first else { return .absent(lookedIn: nowhere) }
    guard Set(found.map { $0.value.prefix(3) }).count == 1 else { return .unreadable(best.region) }
    return .found(best.value, best.region)
  }

  // MARK: Where a block begins

  private func headings(_ index: Int) -> [Anchor] {
    anchors(index) { row, segment in
      let mark = segment.first { row.tokens[$0].text.hasSuffix(":") }
      let label = Vocabulary.label(row.text(segment.lowerBound..<(mark.map { $0 + 1 } ?? segment.upperBound)))
      if words.has("adresses", "fournisseur", in: label) { return false }
      return words.has("adresses", "client", in: label) ? true : nil
    }
  }

  private func names(_ index: Int) -> [Anchor] {
    anchors(index) { row, segment in words.has("adresses", "nom-de-client", in: Vocabulary.label(row.text(segment))) ? true : nil }
  }

  private func anchors(_ index: Int, _ isClient: (Row, Range<Int>) -> Bool?) -> [Anchor] {
    let row = rows[index]
    guard row.zone == .body || row.zone == .textBox else { return [] }
    return row.segments.compactMap { segment in
      guard let told = isClient(row, segment), let box = Box(around: row.tokens[segment].map(\.box)) else { return nil }
      return Anchor(row: index, segment: segment, isClient: told, box: box)
    }
  }

  // MARK: The block below

  private func code(of anchor: Anchor, among headings: [Anchor], _ limit: Int) -> Found<String>? {
    if let own = code(in: rows[anchor.row], anchor.segment) { return own }
    if let below = code(below: anchor.box, anchor, headings, limit) { return below }
    guard let next = rows[anchor.row].segments.first(where: { $0.lowerBound >= anchor.segment.upperBound }),
      let box = Box(around: rows[anchor.row].tokens[next].map(\.box)),
      !headings.contains(where: { $0.row == anchor.row && $0.segment == next })
    else { return nil }
    return code(in: rows[anchor.row], next) ?? code(below: box, anchor, headings, limit)
  }

  /// The first code in the column below a box, as far as the block goes.
  private func code(below start: Box, _ anchor: Anchor, _ headings: [Anchor], _ limit: Int) -> Found<String>? {
    var last = start
    for index in (anchor.row + 1)..<max(anchor.row + 1, min(anchor.row + 13, limit)) {
      let row = rows[index]
      guard row.page == rows[anchor.row].page, !row.money.contains(where: \.isSum) else { return nil }
      guard let segment = row.segments.first(where: { isAligned($0, row, last) }),
        let box = Box(around: row.tokens[segment].map(\.box))
      else { continue }
      guard box.top - last.bottom < max(22, last.height * 2.2) else { return nil }
      if headings.contains(where: { $0.row == index && $0.segment == segment }) { return nil }
      if words.has("adresses", "societe", in: row.folded(segment)) { return nil }
      if let found = code(in: row, segment) { return found }
      if let beside = row.segments.first(where: { $0.lowerBound == segment.upperBound }), isAddressLabel(row, segment), let found = code(in: row, beside) {
        return found
      }
      last = box
    }
    return nil
  }

  /// « Adresse », « Code postal » in a column of labels.
  private func isAddressLabel(_ row: Row, _ segment: Range<Int>) -> Bool {
    ["adresse", "code postal", "cp", "ville", "cp ville", "cp / ville", "code postal / ville", "code postal ville", "localite"]
      .contains(Vocabulary.label(row.text(segment)))
  }

  /// Whether a segment stands in the same column, flush left, flush right or centred.
  private func isAligned(_ segment: Range<Int>, _ row: Row, _ above: Box) -> Bool {
    guard let box = Box(around: row.tokens[segment].map(\.box)) else { return false }
    let centre = abs((box.left + box.right) - (above.left + above.right)) / 2
    return abs(box.left - above.left) <= 12 || abs(box.right - above.right) <= 4 || centre <= 4
  }

  private func code(in row: Row, _ segment: Range<Int>) -> Found<String>? {
    let text = row.folded(segment)
    guard !words.has("adresses", "societe", in: text), let match = words.pattern("adresses", "code-postal")?.first(in: text),
      let group = match.groups.compactMap({ $0 }).first
    else { return nil }
    return Found(text.slice(group), at: row.region(segment))
  }
}
