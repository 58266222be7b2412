import DocumentModel

/// One page that is added before the document's own: what is drawn on it, and where its lines lead.
struct SummarySheet {
  var drawing = PDFDrawing()
  private(set) var links: [(box: Box, destination: PDFValue)] = []

  /// A4, in points.
  static let width = 595.0
  static let height = 842.0
  static let margin = 54.0
  static let right = width - margin

  mutating func link(_ box: Box, to destination: PDFValue) { links.append((box, destination)) }

  /// Sets a paragraph with its head at a height.
  mutating func set(_ paragraph: Paragraph, left: Double, top: Double) {
    for (index, line) in paragraph.lines.enumerated() {
      let foot = top + Double(index) * paragraph.leading + paragraph.size * 0.93
      drawing.write(line, at: (left, foot), paragraph.font, size: paragraph.size, paragraph.colour)
    }
  }

  /// One line that ends at the right.
  mutating func set(_ text: String, right: Double, top: Double, _ font: Font, size: Double, _ colour: Colour) {
    drawing.write(text, at: (right - font.width(of: text, size: size), top + size * 0.93), font, size: size, colour)
  }
}
