import DocumentModel

/// The lines at the top and foot of each page of a document, by their text without digits.
struct Edges {
  /// Where lines of one text stand.
  private var places: [String: [Place]] = [:]

  /// A page, and the distances from its edges.
  private struct Place {
    let page: Int
    let top: Double
    let foot: Double
  }

  init(of pages: [Page]) {
    for page in pages where pages.count > 1 {
      let rows = Self.rows(of: page)
      for line in (rows.prefix(8) + rows.dropFirst(8).suffix(8)).joined() {
        guard let box = line.box else { continue }
        places[Self.withoutDigits(line.text), default: []].append(
          Place(page: page.number, top: box.top, foot: page.height - box.bottom))
      }
    }
  }

  /// Whether another page has the same text, digits aside, at the same height.
  func `repeat`(_ line: Line, of page: Page) -> Bool {
    guard let box = line.box, let places = places[Self.withoutDigits(line.text)] else { return false }
    return places.contains {
      $0.page != page.number && (abs($0.top - box.top) < 4 || abs($0.foot - (page.height - box.bottom)) < 4)
    }
  }

  /// The lines of a page by visual row, top to bottom.
  static func rows(of page: Page) -> [[Line]] {
    Dictionary(grouping: page.lines, by: \.row).sorted { $0.key < $1.key }.map(\.value)
  }

  /// The text with each run of digits as one "#".
  private static func withoutDigits(_ text: String) -> String {
    var out = ""
    for character in text where !(character.isNumber && out.last == "#") { out.append(character.isNumber ? "#" : character) }
    return out
  }
}
