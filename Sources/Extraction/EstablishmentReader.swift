import DocumentModel
import Facts
import TextMatching

/// Reads the establishments that an order lists, their categories, and what the profiles depend on.
struct EstablishmentReader {
  let words: Vocabulary
  let rows: [Row]
  let register: IdentifierReader
  let fields: [Field]

  func establishments() -> Establishments {
    let columns = categoryColumns()
    let finess = register.found.filter { $0.identifier.kind == .finess }
    let ordered = finess.filter { isListed($0, among: finess) }
    let lists = joined(ordered)
    let listed = zip(ordered, lists).map { located, list in
      Establishment(finess: located.identifier, category: category(of: located, columns), list: list)
    }
    let rowsOfList = Set(ordered.map(\.row))
    let profiles = ProfileReader(words: words, rows: rows)
    return Establishments(
      listed: listed, categories: ownCategories(except: rowsOfList), profiles: profiles.profiles(), traits: profiles.traits())
  }

  /// Whether a FINESS is one of an establishment of the order: geographic by its label, or one of several in a column.
  private func isListed(_ located: LocatedIdentifier, among all: [LocatedIdentifier]) -> Bool {
    switch located.identifier.role {
    case .geographique: true
    case .juridique, .pmsi: false
    case nil: all.filter { $0.list == located.list }.count > 1 || words.has("etablissements", "structure-medico-sociale", in: rows[located.row].folded())
    }
  }

  /// The lists, where numbers that each have a label of their own on rows that follow one another are one.
  private func joined(_ located: [LocatedIdentifier]) -> [Int] {
    var lists: [Int] = []
    for (index, one) in located.enumerated() {
      guard index > 0, let list = lists.last else {
        lists.append(one.list)
        continue
      }
      let last = located[index - 1]
      let isAlone = [last, one].allSatisfy { other in located.filter { $0.list == other.list }.count == 1 }
      let isPriced = rows[one.row].money.contains { $0.hasCurrency } || rows[last.row].money.contains { $0.hasCurrency }
      lists.append(isAlone && !isPriced && one.row - last.row <= 2 ? list : one.list)
    }
    return lists
  }

  // MARK: Categories

  /// The columns headed « Catégorie », each from its row on.
  private func categoryColumns() -> [(row: Int, box: Box)] {
    rows.indices.flatMap { index -> [(row: Int, box: Box)] in
      let row = rows[index]
      guard row.segments.count > 1 || row.tokens.count > 3 else { return [] }
      return row.segments.compactMap { segment in
        guard let token = segment.first(where: { row.tokens[$0].folded.hasPrefix("categ") || row.tokens[$0].folded == "cat." }),
          !segment.contains(where: { row.tokens[$0].folded.contains(where: \.isNumber) || row.tokens[$0].text == ":" || row.tokens[$0].text.hasSuffix(":") })
        else { return nil }
        let end = min(token + 2, segment.upperBound)
        return Box(around: row.tokens[token..<end].map(\.box)).map { (index, $0) }
      }
    }
  }

  /// The category that stands on the row of a FINESS: in its column, or after its name.
  private func category(of located: LocatedIdentifier, _ columns: [(row: Int, box: Box)]) -> Found<String>? {
    let index = located.row, row = rows[index]
    if let inline = inlineCategory(index, after: located.range.upperBound) ?? brokenCategory(located) ?? inlineCategory(index) { return inline }
    guard let column = columns.last(where: { $0.row < index && index - $0.row < 130 && rows[$0.row].page >= row.page - 1 }) else { return nil }
    let isBetween = rows[(column.row + 1)..<index].contains { $0.money.contains { $0.hasCurrency } }
    guard !isBetween else { return nil }
    let code = row.tokens.indices.first { token in
      row.tokens[token].box.horizontalOverlap(column.box) > -12 && Self.isCode(row.tokens[token].folded)
    }
    if let code { return Found(row.tokens[code].folded.filter(\.isNumber), at: row.region(code..<(code + 1))) }
    let cell = row.segments.first { segment in
      Box(around: row.tokens[segment].map(\.box)).map { $0.horizontalOverlap(column.box) > 0.5 * min($0.width, column.box.width) } ?? false
    }
    return cell.flatMap { cell in row.folded(cell).contains(where: \.isLetter) ? Found(row.text(cell), at: row.region(cell)) : nil }
  }

  private static func isCode(_ folded: String) -> Bool {
    let bare = folded.trimmed(of: "()[].,;:-")
    return (3...4).contains(bare.utf8.count) && bare.allSatisfy(\.isNumber) && !bare.hasPrefix("0")
  }

  /// « catégorie FINESS : 500 », « (cat. 214) ».
  private func inlineCategory(_ index: Int, after start: Int = 0) -> Found<String>? {
    for segment in rows[index].segments.map({ max($0.lowerBound, start)..<max($0.upperBound, start) }) where !segment.isEmpty {
      let text = RowText(rows[index], segment)
      guard let match = words.pattern("etablissements", "categorie-en-ligne")?.first(in: text.text), let group = match.groups.compactMap({ $0 }).first else { continue }
      return Found(text.text.slice(group), at: rows[index].region(text.tokens(group)))
    }
    return nil
  }

  /// A category right after a number, over the end of its row.
  private func brokenCategory(_ located: LocatedIdentifier) -> Found<String>? {
    let row = rows[located.row], start = located.range.upperBound
    guard located.row + 1 < rows.count, row.tokens.count - start <= 3 else { return nil }
    let next = rows[located.row + 1], text = row.folded(start..<row.tokens.count) + " " + next.folded(0..<min(3, next.tokens.count))
    guard let group = words.pattern("etablissements", "categorie-en-ligne")?.first(in: text)?.groups.compactMap({ $0 }).first else { return nil }
    return Found(text.slice(group), at: next.region(0..<min(2, next.tokens.count)))
  }

  /// The categories that the piece states elsewhere than in the list: the client's own.
  private func ownCategories(except listed: Set<Int>) -> [Found<String>] {
    var found = rows.indices.filter { !listed.contains($0) }.compactMap { inlineCategory($0) }
    for field in fields where words.has("etablissements", "categorie-de-finess", in: field.label) {
      guard let (row, range) = field.value, !field.row.folded(field.labelRange).contains("juridique"),
        let token = range.first(where: { Self.isCode(row.tokens[$0].folded) }), !found.contains(where: { $0.region.page == row.page && $0.region.line == row.number })
      else { continue }
      found.append(Found(row.tokens[token].folded.filter(\.isNumber), at: row.region(token..<(token + 1))))
    }
    return found
  }
}
