import DocumentModel
import Facts
import TextMatching

/// Reads the boxes of secure mail that documents are sent from: the professional one, and the patients'.
struct BoxReader {
  let words: Vocabulary
  let rows: [Row]
  let fields: [Field]

  private static let address = try? Pattern(#"[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}"#)

  /// A label that speaks of a box, with what it says of whose it is, and its value.
  private struct Box {
    let label: String
    let value: String
    let region: Region
    /// The addresses in its value.
    let addresses: [String]
  }

  func professional(nowhere: Region) -> Reading<String> {
    reading(nowhere) { box in
      let isPatient = words.has("facture", "boite/patient", in: box.label), isPro = words.has("facture", "boite/professionnelle", in: box.label)
      if isPatient, !isPro, box.addresses.count < 2 { return nil }
      return box.addresses.first { !words.has("facture", "boite/patient", in: $0) } ?? (box.addresses.isEmpty ? box.value : nil)
    }
  }

  func patient(nowhere: Region) -> Reading<String> {
    reading(nowhere) { box in
      let isPatient = words.has("facture", "boite/patient", in: box.label)
      if let own = box.addresses.last(where: { words.has("facture", "boite/patient", in: $0) }) { return own }
      return isPatient ? box.addresses.last ?? (box.addresses.isEmpty ? box.value : nil) : nil
    }
  }

  private func reading(_ nowhere: Region, _ own: (Box) -> String?) -> Reading<String> {
    var blank: Region?
    for box in boxes {
      guard let value = own(box) else { continue }
      if Placeholder.stands(in: value) {
        blank = box.region
      } else if !Self.isNone(value) {
        return .found(value, box.region)
      }
    }
    return blank.map { .unreadable($0) } ?? .absent(lookedIn: nowhere)
  }

  /// The labelled boxes, and the rows that speak of one and print an address of secure mail.
  private var boxes: [Box] {
    let labelled = fields.compactMap { field -> Box? in
      let isBox = words.has("facture", "boite", in: field.label) || words.has("facture", "boite/patient", in: field.label) && addresses(field.valueText).contains { $0.contains("mss") }
      guard field.label.utf8.count < 100, isBox, let value = field.value else { return nil }
      return Box(label: field.label, value: field.valueText, region: value.row.region(value.range), addresses: addresses(field.valueText))
    }
    let printed = rows.flatMap { row -> [Box] in
      let text = row.folded()
      guard text.contains("@"), text.contains("mss") else { return [] }
      var start = 0
      return (Self.address?.all(in: text) ?? []).filter { text.slice($0.range).contains("mss") }.map { match in
        let label = text.slice(start..<match.range.lowerBound)
        start = match.range.upperBound
        return Box(label: label, value: text.slice(match.range), region: row.region(), addresses: [text.slice(match.range)])
      }
    }
    return labelled + printed
  }

  private func addresses(_ text: String) -> [String] {
    let folded = Fold.text(text)
    return (Self.address?.all(in: folded) ?? []).map { folded.slice($0.range) }
  }

  /// A value that says that there is none.
  static func isNone(_ value: String) -> Bool {
    ["", "neant", "aucun", "aucune", "sans objet", "non", "non concerne", "n/a", "na", "so", "s.o", "-", "–", "non applicable"].contains(Vocabulary.label(value))
  }
}
