import DocumentModel
import Findings
import Marking

/// The revision that holds the findings of a report: marks on the pages, an outline, a summary.
struct AnnotatedRevision {
  private let original: Original
  private let style: CopyStyle
  private let pages: [PageTree.Leaf]
  private let findings: [NumberedFinding]
  /// Whether nothing but marks may be added.
  private let isSigned: Bool
  private(set) var revision: Revision
  /// The first mark of each finding that has one.
  private var marks: [Int: ObjectID] = [:]
  /// Where a finding's place lies.
  private var destinations: [Int: PDFValue] = [:]

  init(_ original: Original, _ base: BaseFile, style: CopyStyle, isSigned: Bool) {
    self.original = original
    self.style = style
    self.isSigned = isSigned
    pages = base.pages.leaves
    findings = NumberedFinding.all(of: original.report)
    revision = Revision(of: base.file)
  }

  /// How many findings are marked where they stand.
  var marked: Int { marks.count }

  mutating func write() {
    let stationery = Stationery(in: &revision)
    for (index, leaf) in pages.enumerated() { mark(leaf, number: index + 1, stationery) }
    guard !isSigned else { return }
    var summary: ObjectID?
    if style.hasSummary {
      let sheets = SummaryComposer(original.report, findings, style: style, destinations: destinations).sheets
      summary = SummaryPages(stationery: stationery).insert(sheets, into: &revision).first
    }
    outline(summary)
  }

  /// Draws the marks of one page and adds them to its annotations.
  private mutating func mark(_ leaf: PageTree.Leaf, number: Int, _ stationery: Stationery) {
    let here = findings.compactMap { finding in
      finding.places.first { $0.page == number }.map { (finding: finding, regions: $0.regions) }
    }
    guard !here.isEmpty else { return }
    let page = original.document.pages.first { $0.number == number }
    let space = leaf.space.read(page)
    var placer = MarkPlacer(page, visible: space.visible)
    let writer = MarkWriter(
      language: style.language, date: style.day.map { "D:" + $0.filter { $0 != "-" } }, stationery: stationery, page: leaf.id, space: space)
    var added: [PDFValue] = []
    for mark in placer.marks(here) {
      let number = mark.finding.number, first = marks[number]
      let annotation = writer.annotations(of: mark, after: first, in: &revision)
      added += [.reference(annotation.mark), .reference(annotation.note)]
      guard first == nil else { continue }
      marks[number] = annotation.mark
      destinations[number] = destination(leaf, space.rectangle(mark.bounds))
    }
    append(added, to: leaf.id)
  }

  /// Adds to a page's annotations, wherever their list stands; one that pages share is left to the others.
  private mutating func append(_ annotations: [PDFValue], to id: ObjectID) {
    guard var page = revision[id].dictionary else { return }
    let all = (revision.resolved(page["Annots"]).array ?? []) + annotations
    if let list = page["Annots"]?.reference, revision[list].array != nil, pages.count(where: { revision[$0.id].dictionary?["Annots"]?.reference == list }) == 1 {
      revision[list] = .array(all)
    } else {
      page["Annots"] = .array(all)
      revision[id] = .dictionary(page)
    }
  }

  /// The page with a place a little below its head.
  ///
  /// - Parameter bounds: left, bottom, right, top, in the page's own coordinates.
  private func destination(_ leaf: PageTree.Leaf, _ bounds: [Double]) -> PDFValue {
    let back = leaf.space.matrix.inverse
    let top = min(back.point(bounds[0], bounds[1])[1], back.point(bounds[2], bounds[3])[1])
    let corner = leaf.space.point(leaf.space.visible.left, max(leaf.space.visible.top, top - 60))
    return .array([.reference(leaf.id), .name("XYZ"), .real(corner[0]), .real(corner[1]), .null])
  }

  private mutating func outline(_ summary: ObjectID?) {
    let top = summary.map { PDFValue.array([.reference($0), .name("Fit")]) }
    let french = style.language == .fr
    let entries = findings.map { finding in
      OutlineEntry(
        title: "\(finding.number). \(finding.severity.named[style.language]) \(finding.reported.rule.id)\(french ? " : " : ": ")\(finding.title(in: style.language))",
        destination: destinations[finding.number] ?? top, colour: finding.severity.strong, isBold: finding.severity == .erreur)
    }
    let count = findings.count, plural = count > 1 ? "s" : ""
    let heading = OutlineEntry(
      title: french ? "SegurLint : \(count) constat\(plural)" : "SegurLint: \(count) finding\(plural)",
      destination: top ?? destinations[findings.first?.number ?? 0], colour: nil, isBold: true)
    guard !entries.isEmpty || summary != nil else { return }
    OutlineEntries(heading: heading, entries: entries).add(to: &revision)
  }
}

extension NumberedFinding {
  /// What is wrong, short enough for a line of the outline.
  fileprivate func title(in language: Language) -> String {
    let text = reported.finding.message.text[language]
    guard text.count > 90 else { return text }
    let words = text.prefix(88).split(separator: " ").dropLast()
    return words.joined(separator: " ") + "…"
  }
}
