import DocumentModel
import TextMatching

/// Totals whose labels stand side by side, with their sums below: « TOTAL HT   TOTAL TVA   TOTAL TTC ». Other words may share their rows.
struct TotalsHeading {
  private let row: Row
  private let labels: [(label: TotalLabel, text: String, box: Box)]

  /// Nil for a row that names fewer than two totals, or that bears a sum.
  init?(_ row: Row, _ words: Vocabulary) {
    guard !row.money.contains(where: \.isSum) else { return nil }
    let labels = row.segments.compactMap { segment -> (label: TotalLabel, text: String, box: Box)? in
      guard segment.count <= 5, let box = Box(around: row.tokens[segment].map(\.box)), case .total(let tax)? = TotalLabel(row.text(segment), words), tax != .unknown else { return nil }
      return (.total(tax), row.text(segment), box)
    }
    guard labels.count >= 2 else { return nil }
    self.row = row
    self.labels = labels
  }

  /// Whether a row is too far below to hold the sums.
  func isOver(_ next: Row) -> Bool { next.page != row.page || next.number - row.number > 5 }

  /// The sums of a row, one under each label; nil where a label has none.
  func sums(on below: Row) -> [(label: TotalLabel, text: String, money: Money)]? {
    let found = labels.compactMap { label, text, box in
      below.money.filter { $0.isSum && $0.box.horizontalOverlap(box) > -12 }.max { $0.box.horizontalOverlap(box) < $1.box.horizontalOverlap(box) }.map { (label: label, text: text, money: $0) }
    }
    return found.count == labels.count && Set(found.map(\.money.tokens.lowerBound)).count == found.count ? found : nil
  }
}
