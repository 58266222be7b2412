import DocumentModel
import Facts
import TextMatching

/// Reads the elements that a piece may have to bear, each by its labels or by words that say it.
///
/// `lexique/elements.yaml` tells for each element: its labels, the labels that are not its own (`-sauf`), what its value
/// must look like (`-valeur`), and the words that say it without a label (`-texte`, `-ligne` on the Prestation's line).
struct ElementReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]
  let lines: [PricedLine]
  let sentences: [Sentence]
  /// Whether the text was recognised on images.
  let isRecognised: Bool
  /// The sentences folded, and all of them one a line: what stands in two sentences never matches together.
  private let folded: [String]
  private let prose: String

  init(words: Vocabulary, rows: [Row], fields: [Field], lines: [PricedLine], sentences: [Sentence], isRecognised: Bool) {
    self.isRecognised = isRecognised
    self.words = words
    self.rows = rows
    self.fields = fields
    self.lines = lines
    self.sentences = sentences
    folded = sentences.map { Fold.text($0.text) }
    prose = folded.joined(separator: "\n")
  }

  /// - Parameters:
  ///   - numbers: those that were read already; they and the invoice's dates go before what is read here.
  ///   - nowhere: where an element that is missing should stand.
  func elements(numbers: Numbers, billing: Billing, nowhere: Region) -> Elements {
    let boxes = BoxReader(words: words, rows: rows, fields: fields)
    let known: [Element: Reading<String>] = [
      .orderNumber: numbers.piece, .referencingNumber: numbers.referencing, .technicalVersion: numbers.technicalVersion,
      .dossierASP: numbers.dossierASP, .issueDate: billing.issued.map(\.iso), .completionDate: billing.completed.map(\.iso),
      .professionalBox: boxes.professional(nowhere: nowhere), .patientBox: boxes.patient(nowhere: nowhere),
    ]
    var readings: [Element: Reading<String>] = [:]
    for element in Element.allCases {
      if let reading = known[element], !reading.isAbsent {
        readings[element] = reading
      } else {
        readings[element] = labelled(element) ?? onTheLine(element) ?? said(element)
      }
    }
    if readings[.solution] == nil { readings[.solution] = named() }
    if isRecognised {
      for element in Element.allCases where readings[element]?.isAbsent ?? true { readings[element] = labelAlone(element) }
    }
    return Elements(readings, nowhere: nowhere)
  }

  /// Whether a text is the label of an element.
  static func isLabel(_ label: String, _ words: Vocabulary) -> Bool {
    Element.allCases.contains { words.has("elements", $0.rawValue, in: label) && !words.has("elements", $0.rawValue + "-sauf", in: label) }
  }

  /// The value of a field of the element; unreadable where a placeholder stands in it.
  private func labelled(_ element: Element) -> Reading<String>? {
    var blank: Region?
    for field in fields where words.has("elements", element.rawValue, in: field.label) {
      if words.has("elements", element.rawValue + "-sauf", in: field.label) { continue }
      guard let (row, range) = field.value else { continue }
      let text = row.text(range)
      if Placeholder.stands(in: text) {
        if text.contains(where: { !$0.isWhitespace && $0 != "-" }) { blank = row.region(range) }
        continue
      }
      let form = words.pattern("elements", element.rawValue + "-valeur")
      guard form?.matches(Fold.text(text)) ?? true else { continue }
      return .found(text, row.region(range))
    }
    return blank.map { .unreadable($0) }
  }

  /// A label that stands alone on the text of a scan: recognition may have lost its value.
  private func labelAlone(_ element: Element) -> Reading<String>? {
    for row in rows {
      for segment in row.segments {
        let label = Vocabulary.label(row.text(segment))
        guard words.has("elements", element.rawValue, in: label), !words.has("elements", element.rawValue + "-sauf", in: label) else { continue }
        return .unreadable(row.region(segment))
      }
    }
    return nil
  }

  /// Words of the Prestation's line, its details included.
  private func onTheLine(_ element: Element) -> Reading<String>? {
    guard let pattern = words.pattern("elements", element.rawValue + "-ligne") ?? words.pattern("elements", element.rawValue + "-texte") else { return nil }
    for line in lines where line.nature == .prestationSegur {
      let text = Fold.text(([line.label] + line.details).joined(separator: " "))
      if let match = pattern.first(in: text) { return .found(text.slice(match.range), line.region) }
    }
    return nil
  }

  /// Words of a sentence that say it.
  private func said(_ element: Element) -> Reading<String>? {
    guard let pattern = words.pattern("elements", element.rawValue + "-texte"), let match = pattern.first(in: prose) else { return nil }
    var end = 0
    for (index, sentence) in folded.enumerated() {
      end += sentence.utf8.count + 1
      if match.range.lowerBound < end { return .found(prose.slice(match.range), sentences[index].region) }
    }
    return nil
  }

  /// The software's name after the word that says what it is: « la solution Alpha », « le logiciel Alpha ».
  private func named() -> Reading<String>? {
    for row in rows where row.zone == .body {
      for (index, token) in row.tokens.enumerated().dropLast() where words.has("elements", "mot-logiciel", in: Fold.word(token.text)) {
        var next = index + 1
        while next + 1 < row.tokens.count, words.has("elements", "mot-logiciel", in: Fold.word(row.tokens[next].text)) { next += 1 }
        let name = row.tokens[next]
        let bare = name.text.trimmed(of: "«»\"'(),:;.’“” ")
        guard let first = bare.first, first.isUppercase || first.isNumber, bare.count > 1, bare.contains(where: \.isLowercase) || bare.count <= 6,
          !words.has("elements", "mot-commun", in: Fold.word(bare))
        else { continue }
        return .found(bare, row.region(next..<(next + 1)))
      }
    }
    return nil
  }
}
