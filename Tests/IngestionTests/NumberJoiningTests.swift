import DocumentModel
import Testing

@testable import Ingestion

/// Digit groups become numbers by their distance.
@Suite struct NumberJoiningTests {
  /// Words of 10-point Helvetica: a digit is 5.56 wide, a space 2.78; "_" is a space, "|" the gap to the next column.
  private func joined(_ row: String) -> [String] {
    var left = 0.0
    var words: [Word] = []
    var text = ""
    func width(_ text: String) -> Double { text.reduce(0) { $0 + (",.".contains($1) ? 2.78 : 5.56) } }
    for character in row + "|" {
      guard "_|".contains(character) else {
        text.append(character)
        continue
      }
      words.append(Word(text, box: Box(left: left, top: 0, right: left + width(text), bottom: 11)))
      left += width(text) + (character == "_" ? 2.78 : 9)
      text = ""
    }
    return NumberJoining(words: words).joined(words).map { $0.text.replacing("\u{A0}", with: "~") }
  }

  @Test(arguments: [
    ("1_502,13_€", ["1~502,13", "€"]), ("2|678,64", ["2", "678,64"]), ("6|1_720,00", ["6", "1~720,00"]),
    ("12_345_678", ["12~345~678"]), ("447_235_912_00014", ["447", "235", "912", "00014"]), ("-10_452,96€", ["-10~452,96€"]),
    ("02_61_91", ["02", "61", "91"]), ("0_800", ["0", "800"]), ("1_5021", ["1", "5021"]), ("vague_2_500,00", ["vague", "2~500,00"]),
    ("45_301_610_7", ["45", "301", "610", "7"]), ("18_000_euros", ["18~000", "euros"]),
  ])
  func joins(_ row: String, _ words: [String]) {
    #expect(joined(row) == words)
  }
}
