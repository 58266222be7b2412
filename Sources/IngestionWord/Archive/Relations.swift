import Ingestion

/// The relations of one part: which other parts it names.
struct Relations {
  /// The part behind each identifier.
  private var parts: [String: String] = [:]
  /// The types of relation and what they point at, in their order.
  private var types: [(type: String, target: String)] = []

  /// The relations of a part; "" for the package's own.
  init(of part: String, in package: Package) throws(Unreadable) {
    let folder = PartName.folder(of: part)
    let file = part.dropFirst(folder.count)
    guard let root = try package.part("\(folder)_rels/\(file).rels") else { return }
    for element in root.children {
      guard element.name == .relationship, element.attribute(.targetMode) != "External",
        let id = element.attribute(.relationID), let type = element.attribute(.relationType),
        let target = element.attribute(.target)
      else { continue }
      let part = PartName.resolve(target, from: folder)
      parts[id] = part
      types.append((type, part))
    }
  }

  /// The part of the first relation whose type ends so; the types of strict and transitional files end alike.
  func first(_ ending: String) -> String? {
    types.first { $0.type.hasSuffix(ending) }?.target
  }

  /// The part behind a relation's identifier.
  subscript(id: String) -> String? { parts[id] }
}
