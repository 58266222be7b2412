import DocumentModel

/// A run of words on one row with no column gap in it, before its place in the reading order is known.
package struct Segment: Sendable {
  package var words: [Word]
  /// The visual row on the page, 1 at the top.
  package let row: Int
  package let cell: Line.Cell?
  package let box: Box
  /// Whether it says an amount, a count, a rate or an identifier and nothing else.
  let isNumeric: Bool

  /// Nil where there are no words.
  package init?(words: [Word], row: Int, cell: Line.Cell? = nil) {
    guard let first = words.first else { return nil }
    self.words = words
    self.row = row
    self.cell = cell
    box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
    isNumeric = NumericText.fills(words)
  }

  /// The height of most of its characters.
  var height: Double {
    words.max { $0.text.utf8.count < $1.text.utf8.count }?.box.height ?? box.height
  }

  /// Where the letters stand, near enough to compare lines.
  var baseline: Double { box.bottom - 0.2 * height }

  /// Whether words stand on both sides of a colon in it, as in "Tél. : 04 65 71 05 05".
  var saysLabelAndValue: Bool {
    words.indices.dropLast().contains { words[$0].text.utf8.last == UInt8(ascii: ":") && ($0 > 0 || words[$0].text.utf8.count > 1) }
  }
}

/// Tells numeric cells.
private enum NumericText {
  /// Whether the words are a number, with signs and units only.
  static func fills(_ words: [Word]) -> Bool {
    words.allSatisfy { isBare($0.text) || units.contains($0.text.uppercased()) }
      && words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
  }

  /// Whether no letter is in it. Of what is not ASCII only the signs of amounts are taken for none.
  private static func isBare(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII ? !(0x41...0x5A).contains(scalar.value) && !(0x61...0x7A).contains(scalar.value) : signs.contains(scalar)
    }
  }

  /// Signs of amounts that are not ASCII.
  private static let signs: [Unicode.Scalar] = ["€", "\u{A0}", "−", "–", "—", "°"]

  /// What may stand beside a number in a numeric cell.
  private static let units: Set<String> = ["EUR", "EUROS", "HT", "TTC", "K€", "J", "H", "X", "U"]
}

/// The segments of one visual row, from left to right.
struct LayoutRow {
  var segments: [Segment]
  let top: Double
  let bottom: Double

  init(_ segments: [Segment]) {
    self.segments = segments.sorted { $0.box.left < $1.box.left }
    top = segments.map(\.box.top).min() ?? 0
    bottom = segments.map(\.box.bottom).max() ?? 0
  }

  /// Groups segments by row number, top to bottom.
  static func rows(of segments: [Segment]) -> [LayoutRow] {
    Dictionary(grouping: segments, by: \.row).sorted { $0.key < $1.key }.map { LayoutRow($0.value) }
  }
}

extension [Double] {
  /// The value below which this share of the values lies.
  func quantile(_ share: Double) -> Double? {
    isEmpty ? nil : sorted()[Int(Double(count - 1) * share)]
  }
}
