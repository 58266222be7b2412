import DocumentModel
import Ingestion

/// Puts the parts of a package together into one document: headers, body, notes, footers.
struct Assembly {
  private let package: Package
  private let limits: Limits
  private let main: Element
  private let relations: Relations
  private let settings: Element?
  private var reader: StoryReader

  /// The most headers and footers that are read.
  private static let mostMargins = 64

  /// Opens the parts that all others are read by.
  init(_ package: Package, _ limits: Limits) throws(Unreadable) {
    self.package = package
    self.limits = limits
    let (name, root) = try package.main()
    main = root
    relations = try Relations(of: name, in: package)
    settings = try Self.part("/settings", relations, package)
    reader = StoryReader(
      styles: try Styles(Self.part("/styles", relations, package)),
      numbering: Numbering(try Self.part("/numbering", relations, package)))
  }

  /// Reads and lays out everything.
  func document(_ format: Document.Format) throws(Unreadable) -> Document {
    var reader = reader
    let body = reader.blocks(in: main.child(.body) ?? main)
    let hasPictures = reader.hasPictures
    let sections = reader.sections
    let margins = try margins(of: sections)
    let headers = distinct(margins.headers, &reader)
    let footers = distinct(margins.footers, &reader)
    let notes =
      try notes("/footnotes", .footnote, reader.footnotes, &reader) + notes("/endnotes", .endnote, reader.endnotes, &reader)
    guard !reader.isBeyondLimits else { throw .beyondLimits(what: "taille") }

    var layout = Layout(setting(of: sections))
    layout.flow(headers, zone: .header)
    layout.flow(body, zone: .body)
    layout.flow(notes, zone: .footnote)
    layout.flow(footers, zone: .footer)
    let pages = layout.finish()
    guard pages.count <= limits.pages else { throw .beyondLimits(what: "pages") }
    let hasText = pages.contains { !$0.lines.isEmpty }
    guard hasText || !reader.hasPictures else { throw .scanned }
    let order: [Document.Note] = [.pendingRevisions, .hiddenText, .truncated]
    return Document(
      format: format, hasGeometry: false, pages: pages, notes: order.filter(reader.notes.contains),
      traces: Traces(hasPictures: hasPictures))
  }

  /// The part behind the main part's first relation of a type.
  private static func part(
    _ type: String, _ relations: Relations, _ package: Package
  ) throws(Unreadable) -> Element? {
    guard let name = relations.first(type) else { return nil }
    return try package.part(name)
  }

  /// The headers and footers that some page shows, each part once.
  private func margins(of sections: [Section]) throws(Unreadable) -> (headers: [Element], footers: [Element]) {
    let shownPages = ["default"] + (sections.contains(where: \.hasTitlePage) ? ["first"] : [])
      + (settings?.child(.evenAndOdd)?.isOn == true ? ["even"] : [])
    var seen: Set<String> = []
    var margins: (headers: [Element], footers: [Element]) = ([], [])
    for reference in sections.lazy.flatMap(\.references) where shownPages.contains(reference.pages) {
      guard let name = relations[reference.id], seen.insert(name).inserted, seen.count <= Self.mostMargins,
        let root = try package.part(name)
      else { continue }
      if reference.isHeader { margins.headers.append(root) } else { margins.footers.append(root) }
    }
    return margins
  }

  /// What some parts say, once each: the header of the first page often repeats that of the others.
  private func distinct(_ parts: [Element], _ reader: inout StoryReader) -> [Block] {
    var stories: [[Block]] = []
    for part in parts {
      let story = reader.blocks(in: part)
      if !stories.contains(story) { stories.append(story) }
    }
    return stories.flatMap { $0 }
  }

  /// The notes that the text refers to, in the order of the references.
  private func notes(
    _ type: String, _ name: Name, _ wanted: [String], _ reader: inout StoryReader
  ) throws(Unreadable) -> [Block] {
    guard !wanted.isEmpty, let root = try Self.part(type, relations, package) else { return [] }
    var notes: [String: Element] = [:]
    for note in root.children where note.name == name {
      if let id = note.attribute(.identifier) { notes[id] = note }
    }
    var blocks: [Block] = []
    for id in wanted {
      if let note = notes.removeValue(forKey: id) { blocks += reader.blocks(in: note) }
    }
    return blocks
  }

  /// The scale and the breaks of the sections.
  private func setting(of sections: [Section]) -> Layout.Setting {
    let width = sections.lazy.compactMap(\.textWidth).first { $0 > 1000 } ?? Grid.usualTextWidth
    let tab = settings?.child(.defaultTab)?.length(.value) ?? Grid.usualTab
    return Layout.Setting(
      scale: Grid.page / width, usualTab: max(tab, 200) * Grid.page / width,
      continuous: sections.map(\.isContinuous))
  }
}
