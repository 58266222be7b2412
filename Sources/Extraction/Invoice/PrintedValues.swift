import DocumentModel
import Facts
import TextMatching

/// What stands on the pages of a document, whatever it is there for.
struct PrintedValues {
  private let amounts: Set<Amount>
  private let days: Set<Day>
  /// Every word, letters and digits alone.
  private let words: Set<String>
  /// The letters and digits of each row, and of all rows in turn.
  private let text: String

  init(_ rows: [Row], dates: DateReader) {
    amounts = Set(rows.flatMap { $0.money.map(\.amount.magnitude) })
    days = Set(dates.hits(in: rows).map(\.day))
    words = Set(rows.flatMap { $0.tokens.map { Self.bare($0.folded) } })
    text = rows.map { Self.bare($0.folded()) }.joined() + "\n" + rows.flatMap { row in row.segments.map { Self.bare(row.folded($0)) } }.joined(separator: "\n")
  }

  /// Whether an amount is printed, with or without its sign.
  func holds(_ amount: Amount) -> Bool { amounts.contains(amount.magnitude) }

  func holds(_ day: Day) -> Bool { days.contains(day) }

  /// Whether a number or a name is printed: a short one as a word, a longer one anywhere, spaces and signs left aside.
  func holds(_ value: String) -> Bool {
    let bare = Self.bare(Fold.text(value))
    return bare.utf8.count < 5 ? words.contains(bare) : text.contains(bare)
  }

  private static func bare(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
