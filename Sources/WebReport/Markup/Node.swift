/// A piece of an HTML page.
///
/// Text and attributes are escaped when they are written, and there is no other way in: what a document says stays text.
indirect enum Node: Sendable {
  case text(String)
  case element(name: String, attributes: [(name: String, value: String)], content: [Node])
  /// The style sheet, which is the program's own.
  case style(String)
}

extension Node: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

/// An element.
///
/// - Parameters:
///   - kind: its class.
///   - id: what links lead to.
func tag(_ name: String, _ kind: String? = nil, id: String? = nil, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Node] = []) -> Node {
  let named = [id.map { (name: "id", value: $0) }, kind.map { (name: "class", value: $0) }].compactMap { $0 }
  return .element(name: name, attributes: named + attributes.map { (name: $0.key, value: $0.value) }, content: content)
}

/// An element that holds text.
func tag(_ name: String, _ kind: String? = nil, id: String? = nil, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> Node {
  tag(name, kind, id: id, attributes, [.text(text)])
}

/// A link to a place of the same page.
func link(_ target: String, _ kind: String? = nil, _ content: Node) -> Node { tag("a", kind, ["href": "#" + target], [content]) }

extension [Node] {
  /// The pieces with another between each two.
  func joined(by separator: Node) -> [Node] { Array(map { [$0] }.joined(separator: [separator])) }
}
