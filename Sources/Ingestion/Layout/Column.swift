import DocumentModel

/// A range of x that holds the text of a column.
struct Column {
  var left: Double
  var right: Double

  /// The segments of the rows whose middle lies in the column.
  func holding(_ rows: [LayoutRow]) -> [Segment] {
    rows.flatMap(\.segments).filter { $0.box.centerX >= left && $0.box.centerX <= right }
  }

  /// The ranges that two sets of columns cover together, parted where a gutter of this width stays free.
  static func union(_ one: [Column], _ other: [Column], gutter: Double) -> [Column] {
    var out: [Column] = []
    for column in (one + other).sorted(by: { $0.left < $1.left }) {
      if let last = out.last, column.left - last.right < gutter {
        out[out.count - 1].right = max(last.right, column.right)
      } else {
        out.append(column)
      }
    }
    return out
  }
}
