import DocumentModel
import Facts

/// Sums on a row with the words that stand before them.
struct LabelledSum {
  let row: Row
  let text: String
  let label: Range<Int>
  let money: [Money]

  /// The place of the label and its sums.
  var region: Region {
    let end = money.map(\.tokens.upperBound).max() ?? label.upperBound
    return row.region(min(label.lowerBound, money.first?.tokens.lowerBound ?? label.lowerBound)..<max(end, label.upperBound))
  }

  /// The HT or TTC that is printed right after a sum.
  func marker(after money: Money) -> Columns.Role? {
    guard money.tokens.upperBound < row.tokens.count, !Self.isLabel(money.tokens.upperBound, row) else { return nil }
    switch row.tokens[money.tokens.upperBound].folded.trimmed(of: ".,;:()") {
    case "ht", "h.t": return .totalHT
    case "ttc", "t.t.c": return .totalTTC
    default: return nil
    }
  }

  /// Every label of a row with the sums that follow it. A sum without words of its own belongs to the label before.
  static func all(on row: Row, _ money: [Money]) -> [LabelledSum] {
    let sums = money.filter { $0.isSum || isBareSum($0, row) }
    guard !sums.isEmpty, sums.contains(where: \.isSum) || sums.count == 1 else { return [] }
    var found: [LabelledSum] = []
    var from = 0
    for sum in sums {
      let between = from..<sum.tokens.lowerBound
      let worded = between.filter { index in row.tokens[index].folded.contains { $0.isLetter } && !isCurrency(row.tokens[index].folded) && !(index == from && from > 0 && isMarker(row.tokens[index].folded) && !isLabel(index, row)) }
      if let last = worded.last, let segment = row.segments.first(where: { $0.contains(last) }) {
        let listed = between.last { row.tokens[$0].text.hasSuffix(";") || row.tokens[$0].text == "|" }.map { $0 + 1 } ?? 0
        let label = max(segment.lowerBound, between.lowerBound, min(listed, last))..<min(segment.upperBound, between.upperBound)
        found.append(LabelledSum(row: row, text: row.text(label), label: label, money: [sum]))
      } else if let last = found.last {
        found[found.count - 1] = LabelledSum(row: row, text: last.text, label: last.label, money: last.money + [sum])
      } else {
        found.append(LabelledSum(row: row, text: "", label: between, money: [sum]))
      }
      from = sum.tokens.upperBound
    }
    return found
  }

  /// A whole number without a currency at the end of a row, set off from the words before it.
  private static func isBareSum(_ money: Money, _ row: Row) -> Bool {
    guard !money.isPercent, money.decimals == 0, money.tokens.upperBound == row.tokens.count, money.amount.isZero || money.amount.magnitude >= 100
    else { return false }
    let start = money.tokens.lowerBound
    return start == 0 || row.tokens[start - 1].text.hasSuffix(":") || row.tokens[start - 1].line != row.tokens[start].line
      || row.tokens[start - 1].cell != row.tokens[start].cell
  }

  /// Whether a colon follows a word: « TVA : 800,00 » is no mark of the sum before it.
  private static func isLabel(_ index: Int, _ row: Row) -> Bool {
    row.tokens[index].text.hasSuffix(":") || index + 1 < row.tokens.count && row.tokens[index + 1].text.hasPrefix(":")
  }

  /// A currency in a column of its own between label and sum.
  private static func isCurrency(_ folded: String) -> Bool { ["eur", "euro", "euros"].contains(folded.trimmed(of: ".()")) }

  private static func isMarker(_ folded: String) -> Bool {
    ["ht", "ttc", "tva", "eur", "euros", "h.t", "t.t.c"].contains(folded.trimmed(of: ".,;:()|"))
  }
}
