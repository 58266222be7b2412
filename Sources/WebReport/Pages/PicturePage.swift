import DocumentModel
import Findings
import FoundationEssentials
import Marking

/// A page as an image, with the marks over it.
struct PicturePage {
  private let page: Page
  private let picture: PagePicture
  private let name: String
  private let language: Language

  /// - Parameter name: of the page, for those who do not see it.
  init(_ page: Page, _ picture: PagePicture, name: String, _ language: Language) {
    self.page = page
    self.picture = picture
    self.name = name
    self.language = language
  }

  private var width: Double { page.shownWidth }
  private var height: Double { page.shownHeight }

  /// - Parameter anchor: the name of a marker's place.
  func node(_ markers: [Marker], anchor: (Marker) -> String) -> Node {
    let image = tag(
      "img", nil,
      [
        "src": "data:image/jpeg;base64," + Data(picture.bytes).base64EncodedString(), "alt": name,
        "width": String(Int(width.rounded())), "height": String(Int(height.rounded())),
      ])
    let marks = self.marks(markers)
    let shapes = marks.flatMap { mark in self.shapes(of: mark, target: markers.first { $0.number == mark.finding.number }?.target ?? "") }
    let discs = marks.compactMap { mark in
      markers.first { $0.number == mark.finding.number }.map { $0.disc(anchor($0), language, style: style(disc: mark.badge)) }
    }
    return tag("div", "sheet", [:], [image] + shapes + discs)
  }

  private func marks(_ markers: [Marker]) -> [Mark] {
    var placer = MarkPlacer(page, visible: Box(left: 0, top: 0, right: page.width, bottom: page.height), radius: Self.radius)
    return placer.marks(
      markers.map { marker in
        (NumberedFinding(number: marker.number, reported: marker.reported), marker.regions.filter { $0.page == page.number && $0.box != nil })
      })
  }

  /// Words under a transparent colour, or a bracket beside them. A click leads to the finding, as the disc does for all.
  private func shapes(of mark: Mark, target: String) -> [Node] {
    let severity = mark.finding.severity.rawValue
    switch mark.shape {
    case .words(let boxes):
      return boxes.map { box in
        tag("a", "hl \(severity)", ["href": "#" + target, "style": style(page.shown(grown(box))), "tabindex": "-1", "aria-hidden": "true"], [])
      }
    case .bracket(let corners, let isDrawn):
      guard isDrawn, let first = corners.first, let last = corners.last else { return [] }
      let sides = corners.map(\.x)
      let box = Box(left: sides.min() ?? first.x, top: first.y, right: sides.max() ?? first.x, bottom: last.y)
      let opens = (corners.dropFirst().first?.x ?? 0) < first.x ? "left" : "right"
      return [tag("span", "bracket \(opens) \(severity)", ["style": style(page.shown(box))], [])]
    }
  }

  private func grown(_ box: Box) -> Box { Box(left: box.left - 1, top: box.top - 0.5, right: box.right + 1, bottom: box.bottom + 0.5) }

  private func style(_ box: Box) -> String {
    "left:\(percent(box.left, of: width));top:\(percent(box.top, of: height));width:\(percent(box.width, of: width));height:\(percent(box.height, of: height))"
  }

  private func style(disc middle: (x: Double, y: Double)) -> String {
    let point = page.shown(Box(left: middle.x, top: middle.y, right: middle.x, bottom: middle.y))
    return "left:\(percent(point.left, of: width));top:\(percent(point.top, of: height))"
  }

  /// "12.34%"
  private func percent(_ part: Double, of whole: Double) -> String {
    let ratio = whole > 0 ? part / whole * 10_000 : 0
    guard let hundredths = Int(exactly: min(20_000, max(-10_000, ratio)).rounded()) else { return "0%" }
    let digits = String(hundredths.magnitude % 100)
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(digits.count < 2 ? "0" : "")\(digits)%"
  }

  /// Of a disc, in points: a number is read on it.
  private static let radius = 6.6
}
