/// A gray page image whose rows of text may not be level, as `pdftoppm -gray` prints it (PGM, one byte a pixel).
struct GrayImage {
  let width: Int
  let height: Int
  private(set) var pixels: [UInt8]

  /// - Returns: nil where the bytes are not such an image.
  init?(pgm bytes: [UInt8]) {
    var numbers: [Int] = []
    var index = 2
    guard bytes.starts(with: [0x50, 0x35]) else { return nil }
    while numbers.count < 3, index < bytes.count {
      while index < bytes.count, !(48...57).contains(bytes[index]) { index += 1 }
      var number = 0
      while index < bytes.count, (48...57).contains(bytes[index]), number < 100_000 {
        number = number * 10 + Int(bytes[index] - 48)
        index += 1
      }
      numbers.append(number)
    }
    guard numbers.count == 3, numbers[2] == 255, numbers[0] > 0, numbers[1] > 0, bytes.count - index - 1 >= numbers[0] * numbers[1]
    else { return nil }
    (width, height) = (numbers[0], numbers[1])
    pixels = Array(bytes[(index + 1)..<(index + 1 + width * height)])
  }

  /// How much a row of text sinks for each pixel to the right: the slope at which the rows' ink is most unevenly spread.
  var skew: Double {
    let small = ink()
    func unevenness(_ slope: Double) -> Double {
      var rows = [Int](repeating: 0, count: small.height + 2 * small.width)
      for y in 0..<small.height {
        for x in 0..<small.width where small.dark[y * small.width + x] {
          rows[y - Int((slope * Double(x)).rounded()) + small.width] += 1
        }
      }
      return rows.reduce(0.0) { $0 + Double($1 * $1) }
    }
    let coarse = stride(from: -Self.steepest, through: Self.steepest, by: 0.005).max { unevenness($0) < unevenness($1) } ?? 0
    let fine = stride(from: coarse - 0.004, through: coarse + 0.004, by: 0.001).max { unevenness($0) < unevenness($1) } ?? 0
    return abs(fine) < 0.0015 ? 0 : fine
  }

  /// Where its dark pixels are, four to one.
  private func ink() -> (dark: [Bool], width: Int, height: Int) {
    let scale = 4
    let small = (width: width / scale, height: height / scale)
    var dark = [Bool](repeating: false, count: small.width * small.height)
    for y in 0..<small.height {
      for x in 0..<small.width { dark[y * small.width + x] = pixels[y * scale * width + x * scale] < 128 }
    }
    return (dark, small.width, small.height)
  }

  /// Levels the rows of text: each column is moved up or down, the middle one stays.
  mutating func level(_ skew: Double) {
    var level = [UInt8](repeating: 255, count: pixels.count)
    for x in 0..<width {
      let shift = Int((skew * Double(x - width / 2)).rounded())
      for y in max(0, -shift)..<min(height, height - shift) where y + shift >= 0 { level[y * width + x] = pixels[(y + shift) * width + x] }
    }
    pixels = level
  }

  /// The image as it came.
  var pgm: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }

  /// Five degrees: a page that lies more askew was not put into a scanner by hand.
  private static let steepest = 0.09
}
