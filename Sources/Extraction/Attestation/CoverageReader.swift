import DocumentModel
import Facts
import TextMatching

/// Reads which establishments an attestation covers, and which the order had.
struct CoverageReader {
  let words: Vocabulary
  let rows: [Row]
  let establishments: Establishments

  /// The establishments that are listed outside a statement of the order, each with the worst of what its row says.
  func attested() -> [AttestedEstablishment] {
    let ordered = orderedRows
    let marks = MarkReader(words: words, rows: rows)
    return establishments.listed.compactMap { one in
      let place = one.finess.region
      guard !ordered.contains(where: { $0.isSame(page: place.page, row: place.line) }), let index = rows.firstIndex(where: { $0.isSame(page: place.page, row: place.line) }) else { return nil }
      return AttestedEstablishment(Found(one.finess.value, at: place), state(rows[index], index, marks))
    }
  }

  private func state(_ row: Row, _ index: Int, _ marks: MarkReader) -> AttestedCriterion.State? {
    row.segments.dropFirst().compactMap { segment -> AttestedCriterion.State? in
      guard segment.count <= 6 else { return nil }
      let text = row.folded(segment)
      if ["x", "v"].contains(text) || Ticks(text).only != nil && Ticks(text).parts.count == 1,
        let box = Box(around: row.tokens[segment].map(\.box)), let column = marks.column(of: box, above: index)
      {
        return Ticks(text).only == .empty ? nil : column
      }
      return marks.state(ofCell: text)
    }.max()
  }

  /// « ESMS de la commande : 3 : 215911439, 213697915 »; « Nombre d'ESMS commandés : 3 ».
  func ordered() -> OrderedEstablishments {
    let told = orderedRows
    let numbers = establishments.listed.filter { one in told.contains { $0.isSame(page: one.finess.region.page, row: one.finess.region.line) } }
    let count = told.lazy.compactMap { row -> Found<Int>? in
      row.tokens.indices.lazy.compactMap { index in
        Int(row.tokens[index].folded.trimmed(of: ".,:;()")).flatMap { (1...500).contains($0) ? Found($0, at: row.region(index..<(index + 1))) : nil }
      }.first
    }.first
    return OrderedEstablishments(count: count, numbers: numbers.map { Found($0.finess.value, at: $0.finess.region) })
  }

  /// The rows on which an attestation tells what the order had: those that say so, and those that the value goes on over.
  private var orderedRows: [Row] {
    rows.indices.filter { index in
      let row = rows[index]
      guard row.tokens.count <= 40, row.tokens.contains(where: { $0.folded.contains(where: \.isNumber) }) else { return false }
      return words.has("criteres", "commandes", in: row.folded(0..<min(9, row.tokens.count)))
    }.flatMap { index in
      [rows[index]] + rows[(index + 1)...].prefix(3).prefix { row in row.tokens.allSatisfy { !$0.folded.contains(where: \.isLetter) } }
    }
  }
}

extension Row {
  fileprivate func isSame(page: Int, row: Int) -> Bool { self.page == page && number == row }
}
