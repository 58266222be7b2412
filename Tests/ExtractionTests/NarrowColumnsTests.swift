import DocumentModel
import Facts
import RuleTables
import Testing
import TextMatching

@testable import Extraction

/// Tables set so narrow that their columns nearly touch, and that numbers break in their cells.
@Suite struct NarrowColumnsTests {
  /// A word, its left edge and its top, in points; a word of a cell of its own has a line of its own.
  private func token(_ text: String, _ left: Double, _ top: Double, line: Int) -> Token {
    Token(text: text, folded: Fold.text(text), box: Box(left: left, top: top, right: left + Double(text.count) * 5, bottom: top + 10), line: line, cell: nil)
  }

  private func row(_ number: Int, _ tokens: [Token]) -> Row { Row(page: 1, number: number, tokens: tokens, zone: .body, hasGeometry: true) }

  @Test func totalsSideBySideKeepTheirOwnSums() throws {
    let labels = row(1, [token("Total", 0, 0, line: 1), token("HT", 27, 0, line: 1), token("TVA", 47, 0, line: 2), token("Total", 72, 0, line: 3), token("TTC", 99, 0, line: 3)])
    let sums = row(2, [token("495,00", 0, 12, line: 4), token("27,23", 40, 12, line: 5), token("522,23", 75, 12, line: 6)])
    let heading = try #require(TotalsHeading(labels, Vocabulary(RuleTables.builtIn.lexicon)))
    let found = try #require(heading.sums(on: sums))
    #expect(found.map(\.money.amount) == [495, Amount("27.23"), Amount("522.23")])
  }

  @Test func aNumberBrokenInItsCellIsOne() {
    let rows = [
      [token("Prestation", 0, 0, line: 1), token("11", 100, 0, line: 2), token("20", 150, 0, line: 3)],
      [token("1", 80, 6, line: 4)],
      [token("Ségur", 0, 12, line: 5), token("000,00", 100, 12, line: 6), token("%", 150, 12, line: 7)],
    ]
    let joined = WrappedNumbers.joined(rows)
    #expect(joined.map { $0.map(\.text) } == [["Prestation"], ["1", "11000,00", "20%"], ["Ségur"]])
  }

  @Test func numbersOfTwoRowsAreTwo() {
    let apart = [[token("11", 100, 0, line: 1)], [token("850,00", 100, 18, line: 2)]]
    #expect(WrappedNumbers.joined(apart).map { $0.map(\.text) } == [["11"], ["850,00"]])
    let otherColumn = [[token("11", 60, 0, line: 1)], [token("850,00", 100, 11, line: 2)]]
    #expect(WrappedNumbers.joined(otherColumn).map { $0.map(\.text) } == [["11"], ["850,00"]])
  }
}
