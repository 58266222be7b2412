import DocumentModel
import Findings

/// The words of one page with the findings in them, as runs of text.
struct MarkedWords {
  private let page: Page
  private let language: Language
  /// The findings that quote each word.
  private var marked: [WordSearch.Place: [Marker]] = [:]
  /// The findings whose discs stand before a word.
  private var starts: [WordSearch.Place: [Marker]] = [:]
  /// The findings of something that lacks, by the last line of the row where it should stand.
  private var absences: [Int: [Marker]] = [:]
  private let anchor: (Marker) -> String

  init(_ page: Page, _ markers: [Marker], _ language: Language, anchor: @escaping (Marker) -> String) {
    self.page = page
    self.language = language
    self.anchor = anchor
    let search = WordSearch(page)
    for marker in markers {
      let here = marker.regions.filter { $0.page == page.number }
      if marker.isAbsence, let first = here.first {
        absences[page.lines.lastIndex { $0.row == first.line } ?? page.lines.count - 1, default: []].append(marker)
        continue
      }
      let places = here.map(search.words).filter { !$0.isEmpty }
      if let first = places.first?.first { starts[first, default: []].append(marker) } else { absences[page.lines.count - 1, default: []].append(marker) }
      for place in Set(places.joined()) { marked[place, default: []].append(marker) }
    }
  }

  /// The rows that something is said of.
  var rows: Set<Int> { Set((Array(absences.keys) + marked.keys.map(\.line)).filter(page.lines.indices.contains).map { page.lines[$0].row }) }

  /// Whether something lacks at a line.
  func lacks(atLine line: Int) -> Bool { absences[line] != nil }

  /// The words of one line, those that a finding quotes in a colour, after the finding's disc; at the end the discs of what lacks.
  func nodes(ofLine line: Int) -> [Node] {
    var nodes: [Node] = [], run: [String] = [], colour: Severity?
    func close() {
      guard !run.isEmpty else { return }
      let text = Node.text(run.joined(separator: " "))
      if !nodes.isEmpty { nodes.append(" ") }
      nodes.append(colour.map { tag("mark", $0.rawValue, [:], [text]) } ?? text)
      run = []
    }
    for (index, word) in page.lines[line].words.enumerated() {
      let place = WordSearch.Place(line: line, word: index)
      let markers = marked[place] ?? []
      let now = markers.isEmpty ? nil : Severity.gravest(markers)
      if now != colour || starts[place] != nil { close() }
      if let starting = starts[place] { nodes += [" "] + discs(starting) }
      colour = now
      run.append(word.text)
    }
    close()
    return nodes + (absences[line].map { [" "] + discs($0) } ?? [])
  }

  private func discs(_ markers: [Marker]) -> [Node] { markers.map { $0.disc(anchor($0), language) }.joined(by: " ") }
}
