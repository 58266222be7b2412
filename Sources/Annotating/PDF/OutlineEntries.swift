import Findings

/// An entry of the outline that leads to a place.
struct OutlineEntry {
  let title: String
  /// Nil for an entry that leads nowhere.
  let destination: PDFValue?
  let colour: Colour?
  let isBold: Bool
}

/// Adds entries to a file's outline, all under one at its end; what is there stays.
struct OutlineEntries {
  let heading: OutlineEntry
  let entries: [OutlineEntry]

  func add(to revision: inout Revision) {
    guard let (rootID, catalogue) = revision.file.root, var root = revision.resolved(.reference(rootID)).dictionary else { return }
    let existing = catalogue["Outlines"].flatMap { value in revision.resolved(value).dictionary.map { (value, $0) } }
    let outlines = existing?.0.reference ?? revision.reserve()
    let parent = revision.reserve()
    let ids = entries.map { _ in revision.reserve() }
    var own = value(of: heading, under: outlines)
    if let first = ids.first, let last = ids.last {
      (own["First"], own["Last"], own["Count"]) = (.reference(first), .reference(last), .int(ids.count))
    }
    for (index, (id, entry)) in zip(ids, entries).enumerated() {
      var item = value(of: entry, under: parent)
      if index > 0 { item["Prev"] = .reference(ids[index - 1]) }
      if index + 1 < ids.count { item["Next"] = .reference(ids[index + 1]) }
      revision[id] = .dictionary(item)
    }
    var top = existing?.1 ?? ["Type": .name("Outlines")]
    if let last = top["Last"]?.reference, var before = revision[last].dictionary {
      before["Next"] = .reference(parent)
      revision[last] = .dictionary(before)
      own["Prev"] = .reference(last)
    } else {
      top["First"] = .reference(parent)
    }
    top["Last"] = .reference(parent)
    top["Count"] = .int(max(0, top["Count"]?.int ?? 0) + 1 + ids.count)
    revision[parent] = .dictionary(own)
    revision[outlines] = .dictionary(top)
    root["Outlines"] = .reference(outlines)
    revision[rootID] = .dictionary(root)
  }

  private func value(of entry: OutlineEntry, under parent: ObjectID) -> PDFDictionary {
    var item: PDFDictionary = ["Title": .text(entry.title), "Parent": .reference(parent)]
    item["Dest"] = entry.destination
    item["C"] = entry.colour?.value
    if entry.isBold { item["F"] = .int(2) }
    return item
  }
}
