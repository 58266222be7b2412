import DocumentModel
import TextMatching

/// Puts together the numbers that a narrow cell broke over two lines: « 11 » above « 000,00 », « 20 » above « % ».
struct WrappedNumbers {
  private static let head = try? Pattern(#"^\d{1,3}$"#)
  private static let tail = try? Pattern(#"^\d{3},\d{2}$"#)
  private static let number = try? Pattern(#"^\d{1,3}(?:,\d{1,2})?$"#)

  /// A place among the rows of a page.
  private struct Place: Hashable {
    let row: Int
    let token: Int
  }

  /// - Parameter rows: the words of each row of one page, from top to bottom.
  static func joined(_ rows: [[Token]]) -> [[Token]] {
    let alone = rows.indices.flatMap { row in rows[row].indices.filter { isAlone(rows[row], $0) }.map { Place(row: row, token: $0) } }
    let ends = rows.indices.flatMap { row in rows[row].indices.filter { isLast(rows[row], $0) }.map { Place(row: row, token: $0) } }
    let tails = alone.filter { place in
      let text = rows[place.row][place.token].folded
      return text == "%" || tail?.matches(text) ?? false
    }
    guard !tails.isEmpty else { return rows }
    var added: [Int: [Token]] = [:]
    var gone: Set<Place> = []
    for place in tails {
      let token = rows[place.row][place.token]
      guard let above = (token.folded == "%" ? ends : alone).last(where: { $0.row < place.row && place.row - $0.row <= 2 && goesOn(rows[$0.row], $0.token, token) }) else { continue }
      let start = rows[above.row][above.token]
      let whole = Token(text: start.text + token.text, folded: start.folded + token.folded, box: start.box.union(token.box), line: start.line, cell: start.cell)
      let isRun = !isAlone(rows[above.row], above.token)
      added[isRun ? above.row : row(of: whole, above.row...place.row, rows), default: []].append(whole)
      gone.formUnion([above, place])
    }
    return rows.indices.map { row in
      let left = rows[row].indices.filter { !gone.contains(Place(row: row, token: $0)) }.map { rows[row][$0] }
      return added[row].map { (left + $0).sorted { $0.box.left < $1.box.left } } ?? left
    }
  }

  /// The row that a broken number stands on: where its cells are centred, the one between both lines.
  private static func row(of token: Token, _ places: ClosedRange<Int>, _ rows: [[Token]]) -> Int {
    func distance(_ row: Int) -> Double { Box(around: rows[row].map(\.box)).map { abs(($0.centerY - token.box.centerY)) } ?? .infinity }
    return places.min { distance($0) < distance($1) - 1 } ?? places.lowerBound
  }

  /// Whether no other word stands in the run of a word.
  private static func isAlone(_ tokens: [Token], _ index: Int) -> Bool {
    guard tokens[index].folded.utf8.count <= 6 else { return false }
    return !tokens.indices.contains { $0 != index && tokens[$0].line == tokens[index].line && tokens[$0].cell == tokens[index].cell }
  }

  /// Whether a word ends its run.
  private static func isLast(_ tokens: [Token], _ index: Int) -> Bool {
    index + 1 == tokens.count || tokens[index + 1].line != tokens[index].line || tokens[index + 1].cell != tokens[index].cell
  }

  /// Whether a word right below another, or below the run that the other ends, goes on with its number.
  private static func goesOn(_ tokens: [Token], _ index: Int, _ end: Token) -> Bool {
    let start = tokens[index]
    guard (end.folded == "%" ? number : head)?.matches(start.folded) ?? false,
      let run = Box(around: tokens.filter { $0.line == start.line && $0.cell == start.cell }.map(\.box))
    else { return false }
    let gap = end.box.top - run.bottom
    let isAligned = abs(run.left - end.box.left) < 1 || abs(run.right - end.box.right) < 1 || abs(run.centerX - end.box.centerX) < 1
    return isAligned && gap > -run.height * 0.5 && gap < run.height * 0.35
  }
}
