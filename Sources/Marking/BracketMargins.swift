import DocumentModel
import Findings

/// The margins of a page, where brackets stand beside the lines that something is missing at.
///
/// What is missing at one line shares its bracket, which has the colour of the gravest, and the numbers stand beside it in rows.
struct BracketMargins {
  private let texts: [Box]
  private let visible: Box
  private let radius: Double
  /// The heights that brackets and numbers took, in either margin.
  private var taken: [Side: [ClosedRange<Double>]] = [:]

  private enum Side { case left, right }

  private typealias Absence = (finding: NumberedFinding, box: Box)

  init(_ texts: [Box], visible: Box, radius: Double) {
    self.radius = radius
    self.texts = texts.filter { $0.right > visible.left && $0.left < visible.right && $0.bottom > visible.top && $0.top < visible.bottom }
    self.visible = visible
  }

  mutating func marks(_ absences: [(finding: NumberedFinding, box: Box)]) -> [Mark] {
    let groups = absences.sorted { $0.box.top < $1.box.top }.reduce(into: [[Absence]]()) { groups, absence in
      if let first = groups.last?.first, first.box.verticalOverlap(absence.box) > 0.5 * min(first.box.height, absence.box.height) {
        groups[groups.count - 1].append(absence)
      } else {
        groups.append([absence])
      }
    }
    return groups.flatMap { marks(ofOne: $0.sorted { $0.finding.number < $1.finding.number }) }
  }

  /// The marks of what is missing at one line.
  private mutating func marks(ofOne group: [Absence]) -> [Mark] {
    let box = group.dropFirst().reduce(group[0].box) { $0.union($1.box) }
    let top = min(max(visible.top + 2, box.top - 1.5), visible.bottom - 14), height = max(11, min(box.height, 60) + 3)
    let bracket = top...(top + height)
    let (side, edge, room) = margin(around: bracket)
    let pitch = 2 * radius + 1, perRow = max(1, min(4, group.count, Int((room - 13) / pitch)))
    let rows = (group.count + perRow - 1) / perRow, depth = Double(rows) * pitch
    let start = free(from: rows == 1 ? (bracket.lowerBound + bracket.upperBound - pitch) / 2 : bracket.lowerBound, depth: depth, side)
    taken[side, default: []] += [start...(start + depth), bracket]
    let outwards = side == .left ? -1.0 : 1.0
    let tip = edge + 3 * outwards, back = edge + 7 * outwards
    let corners = [(tip, bracket.lowerBound), (back, bracket.lowerBound), (back, bracket.upperBound), (tip, bracket.upperBound)].map { (x: $0.0, y: $0.1) }
    let gravest = group.map(\.finding.severity).max()
    let drawn = group.first { $0.finding.severity == gravest }?.finding.number
    return group.enumerated().map { index, absence in
      // Numbers read from left to right in either margin.
      let inRow = min(perRow, group.count - index / perRow * perRow)
      let column = side == .left ? inRow - 1 - index % perRow : index % perRow
      let x = back + outwards * (radius + 2 + Double(column) * pitch)
      let badge = (x: x, y: start + Double(index / perRow) * pitch + pitch / 2)
      return Mark(finding: absence.finding, shape: .bracket(corners, isDrawn: absence.finding.number == drawn), badge: badge, radius: radius)
    }
  }

  /// The nearest height from which so much of a margin is free.
  private func free(from wanted: Double, depth: Double, _ side: Side) -> Double {
    var start = max(wanted, visible.top + 1)
    while let other = taken[side, default: []].first(where: { $0.lowerBound < start + depth && start < $0.upperBound }) {
      guard other.upperBound + depth < visible.bottom else { return start }
      start = other.upperBound + 0.5
    }
    return start
  }

  /// The margin with room for a bracket, where the text begins there, and how wide it is: the whole page's, or that of the lines at
  /// this height.
  private func margin(around heights: ClosedRange<Double>) -> (Side, edge: Double, room: Double) {
    let near = texts.filter { $0.top < heights.upperBound + 14 && heights.lowerBound - 3 < $0.bottom }
    for boxes in [texts, near] where !boxes.isEmpty {
      let left = boxes.map(\.left).min() ?? visible.left, right = boxes.map(\.right).max() ?? visible.right
      if left - visible.left >= least { return (.left, left, left - visible.left) }
      if visible.right - right >= least { return (.right, right, visible.right - right) }
    }
    return (.left, visible.left + least, least)
  }

  /// What a bracket and one number take, in points.
  private var least: Double { 7 + 2 * radius + 4 }
}
