import DocumentModel

/// Something drawn on a page in the model's own places: from the upper left corner of the upright page, y downwards.
struct PDFDrawing {
  private(set) var content = ""

  /// Fills rounded bars, each a run of words, over the page's colours rather than instead of them.
  mutating func highlight(_ boxes: [Box], _ colour: Colour) {
    content += "q /Multiply gs\n" + colour.set("rg")
    for box in boxes { content += Self.path(box, radius: min(1.5, box.height / 4)) + "f\n" }
    content += "Q\n"
  }

  /// Fills a rectangle.
  mutating func fill(_ box: Box, radius: Double = 0, _ colour: Colour) {
    content += "q " + colour.set("rg") + Self.path(box, radius: radius) + "f Q\n"
  }

  /// Draws a line through points.
  mutating func stroke(_ points: [(Double, Double)], width: Double, _ colour: Colour) {
    guard let first = points.first else { return }
    content += "q \(PDFNumber.text(width)) w 1 J 1 j\n" + colour.set("RG") + "\(Self.pair(first)) m\n"
    for point in points.dropFirst() { content += "\(Self.pair(point)) l\n" }
    content += "S Q\n"
  }

  /// A number, white on a disc.
  mutating func badge(_ number: Int, at center: (x: Double, y: Double), radius: Double, _ colour: Colour) {
    fill(Box(left: center.x - radius, top: center.y - radius, right: center.x + radius, bottom: center.y + radius), radius: radius, colour)
    let text = String(number), size = text.count > 2 ? radius : 1.25 * radius
    let width = Font.bold.width(of: text, size: size)
    write(text, at: (center.x - width / 2, center.y + 0.36 * size), .bold, size: size, .white)
  }

  /// A line of text, its foot at the point.
  mutating func write(_ text: String, at point: (x: Double, y: Double), _ font: Font, size: Double, _ colour: Colour) {
    content += "BT " + colour.set("rg") + "/\(font.rawValue) \(PDFNumber.text(size)) Tf 1 0 0 -1 \(Self.pair(point)) Tm "
    content += Self.string(WinAnsi.bytes(of: text)) + " Tj ET\n"
  }

  /// A rectangle with round corners.
  private static func path(_ box: Box, radius: Double) -> String {
    if radius <= 0 { return "\(pair((box.left, box.top))) \(pair((box.width, box.height))) re\n" }
    let r = min(radius, box.width / 2, box.height / 2), k = 0.4477 * r
    let (l, t, rt, b) = (box.left, box.top, box.right, box.bottom)
    func curve(_ a: (Double, Double), _ c: (Double, Double), _ d: (Double, Double)) -> String { "\(pair(a)) \(pair(c)) \(pair(d)) c\n" }
    return "\(pair((l + r, t))) m \(pair((rt - r, t))) l\n" + curve((rt - k, t), (rt, t + k), (rt, t + r))
      + "\(pair((rt, b - r))) l\n" + curve((rt, b - k), (rt - k, b), (rt - r, b))
      + "\(pair((l + r, b))) l\n" + curve((l + k, b), (l, b - k), (l, b - r))
      + "\(pair((l, t + r))) l\n" + curve((l, t + k), (l + k, t), (l + r, t)) + "h "
  }

  private static func pair(_ point: (Double, Double)) -> String { "\(PDFNumber.text(point.0)) \(PDFNumber.text(point.1))" }

  /// Bytes as a string of a content stream.
  private static func string(_ bytes: [UInt8]) -> String {
    "<" + bytes.map(Hexadecimal.text).joined() + ">"
  }
}
