import Facts
import Findings
import Marking

/// One document of the report, with all that its sections are made of.
struct Piece {
  let report: DocumentReport
  let exhibit: Exhibit?
  /// Begins the names of its places: "d2".
  let key: String
  let language: Language
  /// The findings as its pages show them, its own first, then those of its dossier.
  let markers: [Marker]
  let pages: PlacedPages

  /// - Parameters:
  ///   - number: 1 for the first document.
  ///   - crossings: what its dossier shows only together, with the label and the place of each.
  init(_ report: DocumentReport, _ exhibit: Exhibit?, number: Int, _ language: Language, crossings: [(finding: ReportedFinding, label: String, target: String)]) {
    self.report = report
    self.exhibit = exhibit
    self.language = language
    let key = "d\(number)"
    self.key = key
    let own = report.reported.enumerated().map { index, reported in
      Marker(number: index + 1, label: String(index + 1), target: "\(key)-c\(index + 1)", reported: reported, regions: reported.finding.locations)
    }
    let others = crossings.compactMap { crossing -> Marker? in
      let here = crossing.finding.finding.locations.filter { $0.path == report.path }
      guard !here.isEmpty else { return nil }
      return Marker(number: 0, label: crossing.label, target: crossing.target, reported: crossing.finding, regions: here.map { $0.shown(in: exhibit) })
    }
    markers = own + others.enumerated().map { index, marker in
      Marker(number: own.count + index + 1, label: marker.label, target: marker.target, reported: marker.reported, regions: marker.regions)
    }
    pages = PlacedPages(report, exhibit, markers, key: key, language)
  }

  /// The file's name, without the folders.
  var name: String { report.displayName(in: language) }

  /// The markers of its own findings.
  var own: ArraySlice<Marker> { markers.prefix(report.findings.count) }
}

extension DocumentReport {
  /// The file's name, without the folders.
  func displayName(in language: Language) -> String {
    guard path != "-" else { return language("Document sans nom", "Unnamed document") }
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Whether no text could be had from it.
  var isUnread: Bool { outcomes.contains { $0.rule.id == "SEG001" && $0.isUndecided } }
}

extension Region {
  /// The place where a person sees it: what looks at several pieces says where the words were read.
  fileprivate func shown(in exhibit: Exhibit?) -> Region {
    guard let box, let page = exhibit?.document.pages.first(where: { $0.number == self.page }), !page.isAsShown else { return self }
    return Region(page: self.page, line: line, box: page.shown(box), quote: quote, context: context, path: path)
  }
}
