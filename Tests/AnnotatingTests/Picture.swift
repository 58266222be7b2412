import DocumentModel

extension Document {
  /// The words of a region, where they are seen.
  func quoted(by region: Region) -> [Word] {
    guard let page = pages.first(where: { $0.number == region.page }), let box = region.box else { return [] }
    let pieces = region.quote.split { $0.isWhitespace }.map(String.init)
    return page.lines.flatMap(\.words).map { Word($0.text, box: page.shown($0.box)) }.filter { word in
      (box.left...box.right).contains(word.box.centerX) && (box.top...box.bottom).contains(word.box.centerY)
        && pieces.contains { $0 == word.text || word.text.hasPrefix($0 + " ") }
    }
  }
}

/// A drawn page (PPM, three bytes a pixel), a pixel a point.
struct Picture {
  let width: Int
  let height: Int
  private let pixels: ArraySlice<UInt8>

  init?(ppm bytes: [UInt8]) {
    var numbers: [Int] = []
    var index = 2
    guard bytes.starts(with: [0x50, 0x36]) else { return nil }
    while numbers.count < 3, index < bytes.count {
      var digits = ""
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        digits.unicodeScalars.append(Unicode.Scalar(bytes[index]))
        index += 1
      }
      if let number = Int(digits) { numbers.append(number) }
      index += 1
    }
    guard numbers.count == 3, bytes.count - index + 1 >= numbers[0] * numbers[1] * 3 else { return nil }
    (width, height) = (numbers[0], numbers[1])
    pixels = bytes[(bytes.count - numbers[0] * numbers[1] * 3)...]
  }

  /// How much of a box is coloured: neither white, nor grey, nor black.
  func share(in box: Box) -> Double {
    var coloured = 0, all = 0
    for y in max(0, Int(box.top))..<max(0, min(height, Int(box.bottom.rounded(.up)))) {
      for x in max(0, Int(box.left))..<max(0, min(width, Int(box.right.rounded(.up)))) {
        let at = pixels.startIndex + (y * width + x) * 3
        let parts = [pixels[at], pixels[at + 1], pixels[at + 2]]
        all += 1
        if Int(parts.max() ?? 0) - Int(parts.min() ?? 0) > 25 { coloured += 1 }
      }
    }
    return all == 0 ? 0 : Double(coloured) / Double(all)
  }

  /// The darkest pixel of a box: words must stay readable.
  func darkest(in box: Box) -> UInt8 {
    var least: UInt8 = 255
    for y in max(0, Int(box.top))..<max(0, min(height, Int(box.bottom))) {
      for x in max(0, Int(box.left))..<max(0, min(width, Int(box.right))) { least = min(least, pixels[pixels.startIndex + (y * width + x) * 3 + 1]) }
    }
    return least
  }
}
