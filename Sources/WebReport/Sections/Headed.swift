/// A part of the page under its heading.
///
/// - Parameters:
///   - id: what links lead to.
///   - level: of the heading.
func section(_ id: String, _ kind: String, level: Int, _ heading: String, _ content: [Node]) -> Node {
  tag("section", kind, id: id, ["aria-labelledby": id + "-t"], [tag("h\(min(6, level))", nil, id: id + "-t", [:], heading)] + content)
}
