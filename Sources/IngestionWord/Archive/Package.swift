import Archives
import Ingestion

/// The parts of a Word document, however they are packed.
enum Package {
  /// A `.docx`: a ZIP archive.
  case archive(ZipArchive, Limits)
  /// A flat package: one XML file; the parts' roots by their names.
  case flat([String: Element])
  /// The main part alone.
  case bare(Element)

  /// The package that an XML file is.
  init(xml root: Element) throws(Unreadable) {
    guard root.name == .package else {
      guard root.name == .document else { throw .unsupported(name: "XML") }
      self = .bare(root)
      return
    }
    var parts: [String: Element] = [:]
    for part in root.children where part.name == .part {
      guard let name = part.attribute(.partName) else { continue }
      guard let data = part.child(.xmlData), let content = data.children.first(where: { _ in true }) else { continue }
      guard parts.updateValue(content, forKey: PartName.key(name)) == nil else {
        throw .damaged(detail: "le document contient deux fois « \(name.prefix(80)) »")
      }
    }
    self = .flat(parts)
  }

  /// The root of a part; nil when there is no such part.
  func part(_ name: String) throws(Unreadable) -> Element? {
    switch self {
    case .bare: return nil
    case .flat(let parts): return parts[PartName.key(name)]
    case .archive(let archive, let limits):
      guard let bytes = try archive.bytes(of: PartName.key(name)) else { return nil }
      return try Element.root(of: bytes, part: name, limits: limits)
    }
  }

  /// The main part and its name.
  func main() throws(Unreadable) -> (name: String, root: Element) {
    if case .bare(let root) = self { return ("document.xml", root) }
    let start = try Relations(of: "", in: self).first("/officeDocument")
    let name = start ?? "word/document.xml"
    if let root = try part(name), root.name == .document { return (name, root) }
    guard case .archive(let archive, _) = self else { throw .damaged(detail: "le document n'a pas de partie principale") }
    guard start == "word/document.xml" else { throw .unsupported(name: try archive.foreignName()) }
    throw .damaged(detail: "l'archive n'a pas de partie principale")
  }
}

/// How parts are called.
enum PartName {
  /// A name without the slash before it, in small letters: part names do not tell case.
  static func key(_ name: String) -> String {
    String(name.drop { $0 == "/" }).lowercased()
  }

  /// The folder of a part, with the slash at its end.
  static func folder(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return String(name[...slash])
  }

  /// The name of the part that a relation's target means, seen from `folder`.
  static func resolve(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    let path = target.hasPrefix("/") ? target : folder + target
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
