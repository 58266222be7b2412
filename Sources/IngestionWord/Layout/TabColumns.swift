/// Where the cells between tabs stand, for a run of lines with as many tabs and the same stops.
///
/// The stops are tried with the widest text of each column: so the columns of one fake table share their places, whatever
/// the real font's widths are.
struct TabColumns {
  /// One column: the stop and the edge that stands there.
  private struct Column {
    let anchor: Double
    let alignment: TabStop.Alignment
  }

  private let columns: [Column]

  /// The columns of these lines.
  ///
  /// - Parameters:
  ///   - scale: units of the grid in a twentieth of a point.
  ///   - usual: the distance of the stops that nobody set, in units.
  init(_ strips: ArraySlice<Strip>, scale: Double, usual: Double) {
    let count = strips.first?.segments.count ?? 1
    var widths = [Double](repeating: 0, count: count)
    for strip in strips {
      for (index, segment) in strip.segments.prefix(count).enumerated() {
        widths[index] = max(widths[index], Double(segment.length) * Grid.character)
      }
    }
    var stops = (strips.first?.stops ?? [])[...]
    var columns = [Column(anchor: 0, alignment: .left)]
    var end = widths[0]
    for width in widths.dropFirst() {
      stops = stops.drop { $0.position * scale <= end }
      let next = ((end + Grid.character) / usual).rounded(.up) * usual
      let stop = stops.popFirst() ?? TabStop(position: next / scale, alignment: .left)
      let left = max(Self.left(of: width, at: stop.position * scale, stop.alignment), end + Grid.gap)
      columns.append(Column(anchor: left + Self.shift(width, stop.alignment), alignment: stop.alignment))
      end = left + width
    }
    self.columns = columns
  }

  /// Where a text of a width starts in a column.
  func left(of width: Double, in column: Int) -> Double {
    guard columns.indices.contains(column) else { return 0 }
    return max(Self.left(of: width, at: columns[column].anchor, columns[column].alignment).rounded(.down), 0)
  }

  /// Where a text of a width starts that stands at an anchor.
  private static func left(of width: Double, at anchor: Double, _ alignment: TabStop.Alignment) -> Double {
    anchor - shift(width, alignment)
  }

  /// How far the anchor is from the left edge of a text.
  private static func shift(_ width: Double, _ alignment: TabStop.Alignment) -> Double {
    switch alignment {
    case .left: 0
    case .center: width / 2
    case .right: width
    }
  }
}

extension Grid {
  /// The least distance between two cells of a line, in units.
  static let gap = 12.0
}
