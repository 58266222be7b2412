import DocumentModel
import Facts

/// Where the columns lie, as far as their headings tell.
extension Columns {
  /// The left edge of the first column that holds numbers.
  var firstNumberLeft: Double { columns.first { $0.role.isNumeric }?.box.left ?? .infinity }

  /// Whether a box stands clearly beside all columns: totals printed to the right of a recapitulation of taxes.
  func isBeside(_ box: Box) -> Bool {
    guard let first = columns.first, let last = columns.last else { return true }
    return box.left > last.box.right + 60 || box.right < first.box.left - 60
  }

  private var designationIndex: Int? { columns.firstIndex { $0.role == .designation } }

  /// The room that the designation may take: from the column before it to the column after it.
  var designationRoom: (left: Double, right: Double) {
    guard let index = designationIndex else { return (0, 0) }
    let before = columns[..<index].last { $0.role.isNumeric }?.box.right ?? -.infinity
    let after = columns[(index + 1)...].first { $0.role.isNumeric || $0.role == .unit }?.box.left ?? .infinity
    return (before, after)
  }

  /// Whether a box lies in the designation's room.
  func isDesignation(_ box: Box) -> Bool {
    let room = designationRoom
    return box.centerX > room.left && box.centerX < room.right
  }

  /// Whether a box reaches out of the designation's room by more than its own indentation.
  func isBeyondDesignation(_ box: Box) -> Bool {
    let room = designationRoom
    return box.right > room.right + 14 || box.left < room.left - 14
  }

  /// Whether a short text belongs to a column of references or of units.
  func claimsText(_ box: Box, _ label: String) -> Bool {
    guard label.count <= 14, label.split(separator: " ").count <= 2 else { return false }
    return columns.contains { column in
      guard column.role == .reference || column.role == .unit || column.role == .ignored else { return false }
      return abs(box.left - column.box.left) < 8 || abs(box.centerX - column.box.centerX) < 10 || abs(box.right - column.box.right) < 8
    }
  }

  /// Whether a percentage stands under a rate's column, or an unknown one.
  func hasRate(near box: Box) -> Bool {
    columns.contains { ($0.role == .vatRate || $0.role == .vatUnknown || $0.role == .discount) && $0.box.horizontalOverlap(box) > -45 }
  }

  /// How ill a number fits a column, in points; nil where it cannot be of it.
  func cost(of number: Money, at index: Int) -> Double? {
    let column = columns[index]
    switch column.role {
    case .vatRate: guard !number.hasCurrency, number.amount.magnitude < 100 else { return nil }
    case .quantity: guard !number.hasCurrency, !number.isPercent else { return nil }
    case .discount, .vatUnknown: break
    default: guard !number.isPercent else { return nil }
    }
    let box = number.box
    let edges = min(abs(box.right - column.box.right), abs(box.left - column.box.left), abs(box.centerX - column.box.centerX))
    let nextLeft = index + 1 < columns.count ? columns[index + 1].box.left : .infinity
    let previousRight = index > 0 ? columns[index - 1].box.right : -.infinity
    let underLeft = box.left >= column.box.left - 4 && box.right <= nextLeft + 1
    let underRight = box.right <= column.box.right + 4 && box.left >= previousRight - 1
    if underLeft || underRight { return min(edges, 40) * 0.2 }
    return edges + 3
  }
}
