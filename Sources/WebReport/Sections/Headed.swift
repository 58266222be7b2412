/// A part of the page under its heading, called by it and by the name of the document that it belongs to.
///
/// - Parameters:
///   - id: what links lead to; what comes before its hyphen is the document's own.
///   - level: of the heading.
func section(_ id: String, _ kind: String, level: Int, _ heading: String, _ content: [Node]) -> Node {
  let owner = id.prefix { $0 != "-" } + "-nom"
  return tag("section", kind, id: id, ["aria-labelledby": "\(id)-t \(owner)"], [tag("h\(min(6, level))", nil, id: id + "-t", [:], heading)] + content)
}
