import DocumentModel
import Ingestion

/// The words that `tesseract … tsv` saw on a page.
///
/// A row a thing, fields between tabs: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
/// Words are of level 5; boxes are in pixels from the upper left corner.
struct RecognisedWords {
  private(set) var page: LoosePage
  /// From 0 to 1, one a word.
  private(set) var confidences: [Double] = []

  /// Nothing was recognised.
  init(_ page: LoosePage, lean: Double = 0) {
    self.page = LoosePage(number: page.number, width: page.width, height: page.height, lean: lean)
  }

  /// - Parameters:
  ///   - scale: points a pixel.
  ///   - lean: how far the rows fell before the image was made level.
  init(_ page: LoosePage, tsv: String, scale: Double, lean: Double = 0) {
    self.init(page, lean: lean)
    var line: [Substring] = []
    var run: [Word] = []
    func close(_ page: inout LoosePage) {
      guard !run.isEmpty else { return }
      page.startRun()
      for word in Self.level(run) { page.append(word) }
      run = []
    }
    for row in tsv.split(separator: "\n") {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 12, fields[0] == "5", let confidence = Double(fields[10]) else { continue }
      let numbers = fields[6...9].compactMap { Double($0) }
      let text = WordText.normalised(String(fields[11...].joined(separator: "\t")))
      guard numbers.count == 4, Self.isWord(text, confidence) else { continue }
      let place = Array(fields[2...4])
      if place != line { close(&self.page) }
      line = place
      let left = numbers[0] * scale, top = numbers[1] * scale
      run.append(Word(text, box: Box(left: left, top: top, right: left + numbers[2] * scale, bottom: top + numbers[3] * scale)))
      confidences.append(max(0, min(100, confidence)) / 100)
    }
    close(&self.page)
  }

  /// The words of one line with the stains left out that made the boxes of some taller: they share top and foot.
  private static func level(_ words: [Word]) -> [Word] {
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    guard words.count > 2 else { return words }
    let top = middle(words.map(\.box.top)), bottom = middle(words.map(\.box.bottom)), height = middle(words.map(\.box.height))
    return words.map { word in
      let box = word.box
      guard box.height > 1.25 * height, box.top <= bottom, box.bottom >= top else { return word }
      return Word(word.text, box: Box(left: box.left, top: max(box.top, min(top, bottom - height)), right: box.right, bottom: min(box.bottom, max(bottom, top + height))))
    }
  }

  /// Rules and stains come as signs or as letters of no confidence.
  private static func isWord(_ text: String, _ confidence: Double) -> Bool {
    text.contains { $0.isLetter || $0.isNumber } ? confidence >= 10 : !text.isEmpty && confidence >= 60
  }
}
