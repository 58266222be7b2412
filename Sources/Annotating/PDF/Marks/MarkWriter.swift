import DocumentModel
import Findings
import Marking

/// Writes the marks of a page as annotations.
struct MarkWriter {
  let language: Language
  /// "D:20261126"; nil for no date.
  let date: String?
  let stationery: Stationery
  let page: ObjectID
  /// The places that marks are given in.
  let space: PageSpace

  /// The annotation of a mark and the window that its note opens in.
  ///
  /// - Parameter first: the mark of the same finding on an earlier page, which this one goes on from.
  func annotations(of mark: Mark, after first: ObjectID?, in revision: inout Revision) -> (mark: ObjectID, note: ObjectID) {
    let id = revision.reserve(), popup = revision.reserve()
    let bounds = space.rectangle(mark.bounds)
    let note = FindingNote(mark.finding.reported, in: language)
    var annotation: PDFDictionary = [
      "Type": .name("Annot"), "Rect": .reals(bounds), "P": .reference(page), "F": .int(4), "T": .text("SegurLint"),
      "Subj": .text(note.title), "Contents": .text(note.text(in: language)),
      "NM": .text("segurlint-\(mark.finding.reported.fingerprint)" + (first == nil ? "" : "-\(id.number)")), "C": mark.colour.value,
      "AP": .dictionary(["N": .reference(appearance(of: mark, bounds, in: &revision))]), "Popup": .reference(popup),
    ]
    if let date { (annotation["M"], annotation["CreationDate"]) = (.text(date), .text(date)) }
    if let first { (annotation["IRT"], annotation["RT"]) = (.reference(first), .name("Group")) }
    switch mark.shape {
    case .words(let boxes):
      annotation["Subtype"] = .name("Highlight")
      annotation["QuadPoints"] = .reals(boxes.flatMap(space.quad))
    case .bracket(let corners, _):
      annotation["Subtype"] = .name("PolyLine")
      annotation["Vertices"] = .reals(corners.flatMap { space.point($0.x, $0.y) })
      annotation["BS"] = .dictionary(["W": .real(1.5)])
    }
    revision[id] = .dictionary(annotation)
    revision[popup] = .dictionary([
      "Type": .name("Annot"), "Subtype": .name("Popup"), "Parent": .reference(id), "Rect": .reals(space.rectangle(window(beside: mark.bounds))),
      "F": .int(28), "Open": .bool(false),
    ])
    return (id, popup)
  }

  /// What viewers draw of it.
  private func appearance(of mark: Mark, _ bounds: [Double], in revision: inout Revision) -> ObjectID {
    return revision.add(
      stream: Array("q \(space.matrix.content)\(mark.drawing.content)Q\n".utf8),
      ["Type": .name("XObject"), "Subtype": .name("Form"), "BBox": .reals(bounds), "Resources": stationery.resources])
  }

  /// A window at the page's right edge, at the mark's height.
  private func window(beside bounds: Box) -> Box {
    let visible = space.visible
    let right = visible.right - 8, top = max(visible.top, min(bounds.top, visible.bottom - 160))
    return Box(left: max(visible.left, right - 240), top: top, right: right, bottom: top + 150)
  }
}

extension Mark {
  /// What a viewer that draws the mark itself is told.
  fileprivate var colour: Colour {
    switch shape {
    case .words: finding.severity.tint
    case .bracket: finding.severity.strong
    }
  }
}
