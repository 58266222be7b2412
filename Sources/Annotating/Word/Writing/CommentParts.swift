/// The parts of a package that know of its comments.
struct CommentParts {
  private let package: WordPackage
  private let isStrict: Bool

  init(_ package: WordPackage, isStrict: Bool) { (self.package, self.isStrict) = (package, isStrict) }

  /// The parts to write for some comments; nil where a part of the package is not as it should be.
  func parts(_ comments: [(id: Int, paragraphs: [String])], day: String?) -> [(name: String, bytes: [UInt8])]? {
    if let old = package.comments.bytes {
      guard TagScanner.isSound(old), let vocabulary = Vocabulary(old), vocabulary.root == "w:comments" else { return nil }
      let markup = WordMarkup(prefix: vocabulary.own, day: day)
      guard let bytes = Self.appended(comments.map { markup.comment($0.id, $0.paragraphs) }.joined(), to: old) else { return nil }
      return [(package.comments.name, bytes)]
    }
    let markup = WordMarkup(prefix: "w", day: day)
    let namespace = isStrict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let content = comments.map { markup.comment($0.id, $0.paragraphs) }.joined()
    let new = Self.declaration + "<w:comments xmlns:w=\"\(namespace)\">\(content)</w:comments>"
    guard let types = package.types.bytes.flatMap(registered), let relations = related() else { return nil }
    return [(package.types.name, types), (package.relations.name, relations), (package.comments.name, Array(new.utf8))]
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private func registered(_ types: [UInt8]) -> [UInt8]? {
    Self.appended(to: types) { prefix in
      "<\(prefix)Override PartName=\"/\(package.comments.name)\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
    }
  }

  private func related() -> [UInt8]? {
    let type = isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    let old = package.relations.bytes ?? Array((Self.declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>").utf8)
    let text = String(decoding: old, as: UTF8.self)
    let id = (1...).lazy.map { "rIdSegurLint\($0)" }.first { !text.contains("\"\($0)\"") } ?? "rIdSegurLint"
    let target = package.comments.name.split(separator: "/").last ?? "comments.xml"
    return Self.appended(to: old) { "<\($0)Relationship Id=\"\(id)\" Type=\"\(type)\" Target=\"\(target)\"/>" }
  }

  private static func appended(_ markup: String, to part: [UInt8]) -> [UInt8]? { appended(to: part) { _ in markup } }

  /// A part with more at the end of its root element.
  ///
  /// - Parameter markup: what is added; it is given the root's prefix with its colon.
  private static func appended(to part: [UInt8], _ markup: (String) -> String) -> [UInt8]? {
    var scanner = TagScanner(part)
    guard let root = scanner.next() else { return nil }
    let prefix = root.prefix.isEmpty ? "" : root.prefix + ":"
    let added = Array(markup(prefix).utf8)
    guard root.kind == .open else {
      let open = part[..<root.range.upperBound].dropLast(2) + Array(">".utf8)
      return open + added + Array("</\(prefix)\(root.local)>".utf8) + part[root.range.upperBound...]
    }
    var last: Tag?
    while let tag = scanner.next() { last = tag }
    guard let last, last.kind == .close, last.local == root.local else { return nil }
    return part[..<last.range.lowerBound] + added + part[last.range.lowerBound...]
  }
}
