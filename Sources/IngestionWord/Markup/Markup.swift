/// An XML part as a flat tree: nodes in document order, each with the index where its subtree ends.
///
/// It is filled once by `MarkupParser` and never changed.
final class Markup: Sendable {
  /// One element or piece of character data.
  struct Node: Sendable {
    let name: Name
    /// The index after the last node below this one.
    var end: Int32
    /// Where its attributes start, or the bytes of its characters.
    let start: Int32
    /// How many attributes or bytes it has.
    var count: Int32
  }

  /// One attribute of a known name.
  struct Attribute: Sendable {
    let name: Name
    /// Where the bytes of its value start, and how many there are.
    let start: Int32
    let count: Int32
  }

  let nodes: [Node]
  let attributes: [Attribute]
  /// The UTF-8 of all values and characters.
  let bytes: [UInt8]

  /// A tree from its tables.
  init(nodes: [Node], attributes: [Attribute], bytes: [UInt8]) {
    self.nodes = nodes
    self.attributes = attributes
    self.bytes = bytes
  }

  /// The root element; nil for an empty tree.
  var root: Element? { nodes.isEmpty ? nil : Element(markup: self, index: 0) }

  /// A stretch of the bytes as a string.
  func string(_ start: Int32, _ count: Int32) -> String {
    String(decoding: bytes[Int(start)..<Int(start + count)], as: UTF8.self)
  }
}

/// One element of a tree: where it stands.
struct Element: Sendable {
  let markup: Markup
  let index: Int

  /// The element's name.
  var name: Name { markup.nodes[index].name }

  /// The elements (and characters) right below this one.
  var children: Children { Children(parent: self) }

  /// The first child of a name.
  func child(_ name: Name) -> Element? { children.first { $0.name == name } }

  /// The value of an attribute.
  func attribute(_ name: Name) -> String? {
    let node = markup.nodes[index]
    for attribute in markup.attributes[Int(node.start)..<Int(node.start + node.count)] where attribute.name == name {
      return markup.string(attribute.start, attribute.count)
    }
    return nil
  }

  /// The value of an attribute that is a number.
  func number(_ name: Name) -> Int? { attribute(name).flatMap { Int($0) } }

  /// The value of an attribute that is a length, in twentieths of a point; strict files write it with a unit.
  func length(_ name: Name) -> Double? {
    guard let value = attribute(name) else { return nil }
    if let twips = Int(value) { return Double(min(max(twips, -100_000), 100_000)) }
    let digits = value.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    let units = ["pt": 20, "in": 1440, "cm": 566.93, "mm": 56.693, "pc": 240, "pi": 240]
    guard let number = Double(digits), let unit = units[String(value.dropFirst(digits.count))] else { return nil }
    return min(max(number * unit, -100_000), 100_000)
  }

  /// Whether an on-off element such as `<w:vanish/>` says yes; an absent value means yes.
  var isOn: Bool {
    guard let value = attribute(.value) else { return true }
    return !["0", "false", "off"].contains(value)
  }

  /// The characters right below this element.
  var characters: String {
    var text = ""
    for child in children where child.name == .characters {
      let node = markup.nodes[child.index]
      text += markup.string(node.start, node.count)
    }
    return text
  }

  /// Whether an element of this name stands anywhere below.
  func contains(_ name: Name) -> Bool {
    markup.nodes[index + 1..<Int(markup.nodes[index].end)].contains { $0.name == name }
  }
}

/// The children of an element, in order.
struct Children: Sequence, IteratorProtocol {
  private let markup: Markup
  private var cursor: Int
  private let end: Int

  /// The children of one element.
  init(parent: Element) {
    markup = parent.markup
    cursor = parent.index + 1
    end = Int(parent.markup.nodes[parent.index].end)
  }

  /// The next child.
  mutating func next() -> Element? {
    guard cursor < end else { return nil }
    let element = Element(markup: markup, index: cursor)
    cursor = Int(markup.nodes[cursor].end)
    return element
  }
}
