import DocumentModel
import Ingestion
import OutsidePrograms

/// Tells whether something is drawn in a part of a page that is neither a word nor a ruled line.
struct Ink {
  let file: ReadableFile
  let limits: Limits

  /// Draws the part alone, gray, and counts its dark pixels outside of the words' boxes.
  func isDrawn(_ place: Drawing, among words: [Box]) throws(Unreadable) -> Bool {
    guard let program = Program.pdftoppm.path else { return false }
    let scale = Self.resolution / 72
    let sides = [place.box.left, place.box.top, place.box.width, place.box.height].map { String(max(1, Int($0 * scale))) }
    let number = String(place.page)
    let result = try ChildProcess.run(
      program,
      ["-r", String(Int(Self.resolution)), "-gray", "-f", number, "-l", number, "-x", sides[0], "-y", sides[1], "-W", sides[2], "-H", sides[3], file.path],
      limits: limits)
    guard result.ending == .exited(0), let image = GrayImage(pgm: result.output) else { return false }
    let covered = words.map { box in
      Box(
        left: (box.left - place.box.left - 2) * scale, top: (box.top - place.box.top - 2) * scale, right: (box.right - place.box.left + 2) * scale,
        bottom: (box.bottom - place.box.top + 2) * scale)
    }
    return Self.holdsStrokes(image, outside: covered)
  }

  private static let resolution = 72.0

  /// Strokes spread in both directions; a ruled line spreads in one.
  private static func holdsStrokes(_ image: GrayImage, outside boxes: [Box]) -> Bool {
    var rows = [Int](repeating: 0, count: image.height), columns = [Int](repeating: 0, count: image.width)
    for y in 0..<image.height {
      for x in 0..<image.width where image.pixels[y * image.width + x] < 150 {
        let (px, py) = (Double(x), Double(y))
        if boxes.contains(where: { $0.left <= px && px <= $0.right && $0.top <= py && py <= $0.bottom }) { continue }
        rows[y] += 1
        columns[x] += 1
      }
    }
    let ruledRows = rows.indices.filter { rows[$0] * 2 > image.width }, ruledColumns = columns.indices.filter { columns[$0] * 2 > image.height }
    let ink = rows.enumerated().filter { !ruledRows.contains($0.offset) }.map(\.element)
    let wide = columns.enumerated().filter { !ruledColumns.contains($0.offset) && $0.element > ruledRows.count }.count
    let tall = ink.filter { $0 > ruledColumns.count }.count
    return wide >= leastWidth && tall >= leastHeight && ink.reduce(0, +) >= leastInk
  }

  /// In pixels of the drawing, which are points.
  private static let leastWidth = 20
  private static let leastHeight = 7
  private static let leastInk = 40
}
