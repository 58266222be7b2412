/// One element of a tree: where it stands.
package struct Element<Name: MarkupName>: Sendable {
  @usableFromInline let markup: Markup<Name>
  @usableFromInline let index: Int

  /// The element at a place of a tree.
  @inlinable init(markup: Markup<Name>, index: Int) {
    self.markup = markup
    self.index = index
  }

  /// The element's name.
  @inlinable package var name: Name { markup.names[Int(markup.tables.nodes[index].name)] }

  /// The line of the part that it begins on, from 1.
  package var line: Int { Int(markup.tables.nodes[index].line) }

  /// The elements (and characters) right below this one.
  @inlinable package var children: Children<Name> { Children(parent: self) }

  /// The first child of a name.
  @inlinable package func child(_ name: Name) -> Element? { children.first { $0.name == name } }

  /// The value of an attribute.
  @inlinable package func attribute(_ name: Name) -> String? {
    let tables = markup.tables
    let node = tables.nodes[index]
    for attribute in tables.attributes[Int(node.start)..<Int(node.start + node.count)] where markup.names[Int(attribute.name)] == name {
      return tables.string(attribute.start, attribute.count)
    }
    return nil
  }

  /// The characters right below this element.
  @inlinable package var characters: String {
    var text = ""
    for child in children where child.name == .characters {
      let node = markup.tables.nodes[child.index]
      text += markup.tables.string(node.start, node.count)
    }
    return text
  }

  /// Whether an element of this name stands anywhere below.
  @inlinable package func contains(_ name: Name) -> Bool {
    let nodes = markup.tables.nodes
    return nodes[index + 1..<Int(nodes[index].end)].contains { markup.names[Int($0.name)] == name }
  }
}

/// The children of an element, in order.
package struct Children<Name: MarkupName>: Sequence, IteratorProtocol {
  @usableFromInline let markup: Markup<Name>
  @usableFromInline var cursor: Int
  @usableFromInline let end: Int

  /// The children of one element.
  @inlinable init(parent: Element<Name>) {
    markup = parent.markup
    cursor = parent.index + 1
    end = Int(parent.markup.tables.nodes[parent.index].end)
  }

  /// The next child.
  @inlinable package mutating func next() -> Element<Name>? {
    guard cursor < end else { return nil }
    let element = Element(markup: markup, index: cursor)
    cursor = Int(markup.tables.nodes[cursor].end)
    return element
  }
}
