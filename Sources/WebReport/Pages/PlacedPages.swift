import DocumentModel
import Findings

/// The pages of one document with the findings on them, and the names of the places that the findings link to.
struct PlacedPages {
  private let figures: [Node]
  /// What became of the other pages; nil where all are there.
  private let rest: String?
  private let label: String
  private let anchors: [String: String]
  private let key: String
  private let numbers: Set<Int>

  init(_ report: DocumentReport, _ exhibit: Exhibit?, _ markers: [Marker], key: String, _ language: Language) {
    let document = exhibit?.document
    let all = document?.pages ?? []
    let shown = Self.shown(of: all, exhibit, markers)
    self.key = key
    numbers = Set(shown.map(\.number))
    label = language.set(language("Pages de \(report.displayName(in: language))", "Pages of \(report.displayName(in: language))"))
    func anchor(_ marker: Marker, _ page: Int) -> String { "\(key)-m\(marker.number)-\(page)" }
    anchors = shown.reduce(into: [:]) { anchors, page in
      for marker in markers where marker.pages.contains(page.number) && Self.isDrawn(marker, on: page, exhibit) {
        anchors["\(marker.number) \(page.number)"] = anchor(marker, page.number)
      }
    }
    figures = shown.map { page in
      Figure(page, of: all.count, report, exhibit, language).node(
        markers.filter { $0.pages.contains(page.number) && Self.isDrawn($0, on: page, exhibit) }, id: "\(key)-p\(page.number)") { anchor($0, page.number) }
    }
    let left = all.count - shown.count
    rest = left <= 0 ? nil : left == 1
      ? language("Une autre page, sans constat, n'est pas reproduite.", "One other page, without a finding, is not reproduced.")
      : language("\(left) autres pages, sans constat, ne sont pas reproduites.", "\(left) other pages, without a finding, are not reproduced.")
  }

  var isEmpty: Bool { figures.isEmpty }

  /// The place of a finding's mark on a page; nil where it has none.
  func anchor(_ marker: Marker, page: Int) -> String? { anchors["\(marker.number) \(page)"] }

  /// A page's own place; nil where it is not reproduced.
  func place(ofPage number: Int) -> String? { numbers.contains(number) ? "\(key)-p\(number)" : nil }

  /// The column of pages.
  func node(id: String) -> Node {
    tag("div", "pages", id: id, ["role": "region", "aria-label": label, "tabindex": "0"], figures + (rest.map { [tag("p", "rest", [:], $0)] } ?? []))
  }

  /// The pages that are drawn; where none is, the first ones as text; always those that something is said of.
  private static func shown(of pages: [Page], _ exhibit: Exhibit?, _ markers: [Marker]) -> [Page] {
    let drawn = exhibit.map { Set($0.pictures.keys) } ?? []
    let told = Set(markers.flatMap(\.pages).prefix(200))
    let asText = drawn.isEmpty ? Set(pages.prefix(20).map(\.number)) : []
    return pages.filter { drawn.contains($0.number) || told.contains($0.number) || asText.contains($0.number) }
  }

  /// Whether a finding has a place on a page: over an image, that takes a box; in a text, a line.
  private static func isDrawn(_ marker: Marker, on page: Page, _ exhibit: Exhibit?) -> Bool {
    guard exhibit?.pictures[page.number] != nil else { return !page.lines.isEmpty }
    return marker.regions.contains { $0.page == page.number && $0.box != nil }
  }
}

/// One page with its caption.
private struct Figure {
  private let page: Page
  private let count: Int
  private let report: DocumentReport
  private let exhibit: Exhibit?
  private let language: Language

  init(_ page: Page, of count: Int, _ report: DocumentReport, _ exhibit: Exhibit?, _ language: Language) {
    self.page = page
    self.count = count
    self.report = report
    self.exhibit = exhibit
    self.language = language
  }

  func node(_ markers: [Marker], id: String, anchor: @escaping (Marker) -> String) -> Node {
    let name = language("Page \(page.number) sur \(count)", "Page \(page.number) of \(count)")
    let sheet: [Node]
    if let picture = exhibit?.pictures[page.number] {
      let described = language("Image de la page \(page.number) de \(report.displayName(in: language)) ; son texte suit.", "Image of page \(page.number) of \(report.displayName(in: language)); its text follows.")
      let words = page.lines.isEmpty ? [] : [
        tag("details", "words", [:], [
          tag("summary", nil, [:], language("Lire le texte de la page \(page.number)", "Read the text of page \(page.number)")),
          TextPage(page, .pdf, [], language, anchor: { _ in "" }).node(name: language("Texte de la page \(page.number)", "Text of page \(page.number)")),
        ])
      ]
      sheet = [PicturePage(page, picture, name: language.set(described), language).node(markers, anchor: anchor)] + words
    } else {
      sheet = [TextPage(page, exhibit?.document.format ?? .text, markers, language, anchor: anchor).node(name: name)]
    }
    return tag("figure", nil, id: id, [:], [tag("figcaption", nil, [:], name)] + sheet)
  }
}
