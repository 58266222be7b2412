import Archives
import Ingestion

/// The parts of a Word document that a copy reads or writes.
struct WordPackage {
  let main: Part
  let relations: Part
  let types: Part
  /// The comments that are there already, or where new ones go.
  let comments: Part
  /// Whether comments are told of that are not there.
  let lacksItsComments: Bool
  let footnotes: Part?
  let endnotes: Part?
  /// Headers, footers and notes.
  let margins: [Part]
  /// Whether the package bears a digital signature.
  let isSigned: Bool

  /// A part and its bytes; none for one that is to be made.
  struct Part {
    let name: String
    let bytes: [UInt8]?
  }

  init(_ bytes: [UInt8]) throws(Unreadable) {
    self = try ZipArchive.open(bytes, limits: .standard) { archive throws(Unreadable) in try WordPackage(archive) }
  }

  private init(_ archive: ZipArchive) throws(Unreadable) {
    let names = archive.entries.reduce(into: [:]) { $0[$1.name.lowercased()] = $1.name }
    func part(_ name: String) throws(Unreadable) -> Part { Part(name: names[name.lowercased()] ?? name, bytes: try archive.bytes(of: name).map(PartEncoding.utf8)) }
    let start = Self.relations(try archive.bytes(of: "_rels/.rels") ?? [], from: "").first { $0.type.hasSuffix("/officeDocument") }
    let main = try part(start?.target ?? "word/document.xml")
    self.main = main
    let slash = main.name.lastIndex(of: "/").map { main.name.index(after: $0) } ?? main.name.startIndex
    let folder = String(main.name[..<slash])
    let relations = try part("\(folder)_rels/\(main.name[slash...]).rels")
    self.relations = relations
    types = try part("[Content_Types].xml")
    let related = Self.relations(relations.bytes ?? [], from: folder)
    func named(_ ending: String) throws(Unreadable) -> Part? {
      guard let target = related.first(where: { $0.type.hasSuffix(ending) })?.target else { return nil }
      return try part(target)
    }
    let free = (1...99).lazy.map { folder + ($0 == 1 ? "comments.xml" : "comments\($0).xml") }.first { names[$0.lowercased()] == nil }
    let existing = try named("/comments")
    lacksItsComments = existing != nil && existing?.bytes == nil
    comments = existing ?? Part(name: free ?? folder + "comments.xml", bytes: nil)
    footnotes = try named("/footnotes")
    endnotes = try named("/endnotes")
    var margins: [Part] = []
    for ending in ["/header", "/footer", "/footnotes", "/endnotes"] {
      for relation in related where relation.type.hasSuffix(ending) && !margins.contains(where: { $0.name == relation.target }) {
        margins.append(try part(relation.target))
      }
    }
    self.margins = margins
    isSigned = archive.hasFolder("_xmlsignatures/")
  }

  /// The relations of a part: the end of each type, and the target's full name.
  private static func relations(_ bytes: [UInt8], from folder: String) -> [(type: String, target: String)] {
    var scanner = TagScanner(bytes)
    var found: [(type: String, target: String)] = []
    while let tag = scanner.next() {
      guard tag.local == "Relationship", let type = scanner.attribute("Type", of: tag), let target = scanner.attribute("Target", of: tag),
        scanner.attribute("TargetMode", of: tag) != "External"
      else { continue }
      found.append((type, resolved(target, from: folder)))
    }
    return found
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    return path.split(separator: "/").reduce(into: [Substring]()) { steps, step in
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }.joined(separator: "/")
  }
}
