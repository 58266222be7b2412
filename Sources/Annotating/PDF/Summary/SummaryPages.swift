import DocumentModel

/// Puts the sheets of a summary before the first page of a file.
struct SummaryPages {
  let stationery: Stationery

  /// The pages that were added.
  func insert(_ sheets: [SummarySheet], into revision: inout Revision) -> [ObjectID] {
    guard let (rootID, catalogue) = revision.file.root, let treeID = catalogue["Pages"]?.reference, var tree = revision[treeID].dictionary,
      let kids = revision.resolved(tree["Kids"]).array
    else { return [] }
    let pages = sheets.map { add($0, under: treeID, in: &revision) }
    tree["Kids"] = .array(pages.map(PDFValue.reference) + kids)
    tree["Count"] = .int((revision.resolved(tree["Count"]).int ?? 0) + pages.count)
    revision[treeID] = .dictionary(tree)
    shiftLabels(by: pages.count, in: rootID, of: &revision)
    return pages
  }

  private func add(_ sheet: SummarySheet, under parent: ObjectID, in revision: inout Revision) -> ObjectID {
    let content = revision.add(stream: Array("1 0 0 -1 0 \(PDFNumber.text(SummarySheet.height)) cm\n\(sheet.drawing.content)".utf8), [:])
    let id = revision.reserve()
    let links = sheet.links.map { link -> PDFValue in
      let h = SummarySheet.height
      return .reference(
        revision.add([
          "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": .reals([link.box.left, h - link.box.bottom, link.box.right, h - link.box.top]),
          "Border": .array([.int(0), .int(0), .int(0)]), "P": .reference(id), "F": .int(4), "Dest": link.destination,
        ]))
    }
    let size: PDFValue = .reals([0, 0, SummarySheet.width, SummarySheet.height])
    var page: PDFDictionary = [
      "Type": .name("Page"), "Parent": .reference(parent), "MediaBox": size, "CropBox": size, "Rotate": .int(0), "Resources": stationery.resources,
      "Contents": .reference(content),
    ]
    if !links.isEmpty { page["Annots"] = .array(links) }
    revision[id] = .dictionary(page)
    return id
  }

  /// Page labels count pages from the first: theirs move on, and the added pages have none of their own numbers.
  private func shiftLabels(by count: Int, in rootID: ObjectID, of revision: inout Revision) {
    guard var catalogue = revision[rootID].dictionary, let labels = revision.resolved(catalogue["PageLabels"]).dictionary,
      let pairs = numbers(labels, in: revision, depth: 0)
    else { return }
    let own: [PDFValue] = [.int(0), .dictionary(["P": .text("SegurLint")])]
    catalogue["PageLabels"] = .dictionary(["Nums": .array(own + pairs.flatMap { [.int($0.0 + count), $0.1] })])
    revision[rootID] = .dictionary(catalogue)
  }

  /// The pairs of a number tree; nil where it is not one.
  private func numbers(_ node: PDFDictionary, in revision: Revision, depth: Int) -> [(Int, PDFValue)]? {
    guard depth < 8 else { return nil }
    if let flat = revision.resolved(node["Nums"]).array {
      return stride(from: 0, to: flat.count - 1, by: 2).compactMap { index in revision.resolved(flat[index]).int.map { ($0, flat[index + 1]) } }
    }
    guard let kids = revision.resolved(node["Kids"]).array else { return nil }
    return kids.reduce(into: Optional([])) { pairs, kid in
      let more = revision.resolved(kid).dictionary.flatMap { numbers($0, in: revision, depth: depth + 1) }
      pairs = pairs.flatMap { known in more.map { known + $0 } }
    }
  }
}
